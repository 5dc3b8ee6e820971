import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './root.ts';

/** Not `dist`: a server may be serving that. */
export const builtPage = join(root, 'node_modules/.cache/test-page');

/** Builds the page as `npm run build` does: in a process of its own, for the test runner's mode is not the build's. */
export async function buildPage(): Promise<void> {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--outDir', builtPage, '--emptyOutDir'];
  await promisify(execFile)(process.execPath, vite, { cwd: root, env });
}
