import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { root } from '../../support/root.ts';

export interface Bundle {
  readonly code: string;
  readonly minified: number;
  readonly brotli: number;
}

/** One minified module of all that an entry exports, as the page's own build would make it. */
export async function bundle(entry: string, external: readonly string[] = []): Promise<Bundle> {
  const output = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2024',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, entry), preserveEntrySignatures: 'strict', external: [...external] },
    },
  })) as Rolldown.RolldownOutput;
  const { code } = output.output[0];
  return { code, minified: Buffer.byteLength(code), brotli: brotliCompressSync(code).length };
}
