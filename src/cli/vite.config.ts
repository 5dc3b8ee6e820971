import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The command as one file that needs no package beside it: Node strips no types within `node_modules`. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: fileURLToPath(new URL('main.ts', import.meta.url)),
    outDir: fileURLToPath(new URL('../../dist-cli', import.meta.url)),
    emptyOutDir: true,
    target: 'node22',
    rolldownOptions: { output: { entryFileNames: 'odata-playground.js' } },
  },
});
