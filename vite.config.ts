import { defineConfig, type Plugin } from 'vite';
import solid from 'vite-plugin-solid';
import { sandboxPlugin } from './src/server/sandbox-plugin.ts';

export default defineConfig({
  // Relative, so that the build works from any folder of any static host.
  base: './',
  plugins: [solid(), sandboxPlugin(), leaveOut(), fetchAhead()],
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

/** Classes that Monaco brings along for what the page never opens (editors of differences, lists to pick from, references, drawing by WebGPU), by file. */
const unmade: Readonly<Record<string, readonly string[]>> = {
  'editor/browser/gpu/viewGpuContext.js': ['ViewGpuContext'],
  'editor/browser/viewParts/rulersGpu/rulersGpu.js': ['RulersGpu'],
  'editor/browser/viewParts/viewLinesGpu/viewLinesGpu.js': ['ViewLinesGpu'],
  'editor/browser/widget/diffEditor/diffEditorWidget.js': ['DiffEditorWidget'],
  'editor/browser/widget/multiDiffEditor/multiDiffEditorWidget.js': ['MultiDiffEditorWidget'],
  'editor/contrib/gotoSymbol/browser/peek/referencesWidget.js': ['ReferenceWidget', 'LayoutData'],
  'platform/quickinput/browser/quickInputController.js': ['QuickInputController'],
};

/** Leaves out of the build what is never made: the classes are there, and empty. A Monaco that has them elsewhere fails the build. */
function leaveOut(): Plugin {
  const met = new Set<string>();
  return {
    name: 'leave-out',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const file = id.split('/monaco-editor/esm/vs/')[1] ?? '';
      const names = unmade[file];
      if (!names) return undefined;
      met.add(file);
      return { code: names.map((name) => `export class ${name} {}`).join('\n'), moduleSideEffects: false };
    },
    buildEnd(error) {
      const missed = Object.keys(unmade).filter((file) => !met.has(file));
      if (!error && missed.length > 0) this.error(`Monaco has these no more: ${missed.join(', ')}`);
    },
  };
}
