import { defineConfig, type Plugin } from 'vite';
import solid from 'vite-plugin-solid';
import { sandboxPlugin } from './src/server/sandbox-plugin.ts';

export default defineConfig({
  // Relative, so that the build works from any folder of any static host.
  base: './',
  plugins: [solid(), sandboxPlugin(), fetchAhead()],
  build: { target: 'es2024', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 8000 },
  worker: { format: 'es' },
});

/**
 * Has the browser fetch the editor and the core behind the first paint, without running them: they run when nobody is typing
 * (`src/ui/request/hand-over.ts`).
 */
function fetchAhead(): Plugin {
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
