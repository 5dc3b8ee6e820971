import type { Plugin } from 'vite';

/**
 * Has the browser fetch the editor and the core behind the first paint, without running them: they run when nobody is typing
 * (`src/ui/request/hand-over.ts`).
 */
export function fetchAhead(): Plugin {
  return {
    name: 'fetch-ahead',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.values(bundle)
          .filter(({ fileName }) => /\/(?:core|editor)-[\w-]+\.(?:js|css)$/.test(fileName))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'prefetch', as: fileName.endsWith('.js') ? 'script' : 'style', href: `./${fileName}` },
            injectTo: 'body',
          })),
    },
  };
}
