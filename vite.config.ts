import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { fetchAhead } from './src/build/fetch-ahead.ts';
import { iconFont } from './src/build/icon-font.ts';
import { inlineFirstPaint } from './src/build/inline-first-paint.ts';
import { leaveOut } from './src/build/leave-out.ts';
import { sandboxPlugin } from './src/server/sandbox-plugin.ts';

export default defineConfig({
  // Relative, so that the build works from any folder of any static host.
  base: './',
  plugins: [solid(), sandboxPlugin(), leaveOut(), iconFont(), fetchAhead(), inlineFirstPaint()],
  build: { target: 'es2024', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 8000 },
  worker: { format: 'es' },
});
