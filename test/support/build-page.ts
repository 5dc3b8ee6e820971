import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from './root.ts';

/** Builds the page into `dist`, as `npm run build` does: in a process of its own, for Vite takes over the test runner's mode. */
export async function buildPage(): Promise<void> {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], { cwd: root, env });
}
