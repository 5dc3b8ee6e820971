import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { fetchAhead } from './build/fetch-ahead.ts';
import { iconFont } from './build/icon-font.ts';
import { inlineFirstPaint } from './build/inline-first-paint.ts';
import { leaveOut } from './build/leave-out.ts';
import { sandboxPlugin } from './src/server/sandbox-plugin.ts';

export default defineConfig({
  // Relative, so that the build works from any folder of any static host.
  base: './',
  plugins: [solid(), sandboxPlugin(), leaveOut(), iconFont(), fetchAhead(), inlineFirstPaint()],
  build: { target: 'es2024', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 8000 },
  worker: { format: 'es' },
});
