import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Level 9: what every browser's `DecompressionStream` reads. */
export function toGzip(bytes: Uint8Array): Promise<Buffer> {
  return gzipped(bytes, { level: 9 });
}

/**
 * Brotli with the largest window that browsers take. Quality 11 takes a minute for the sandbox's files and saves a tenth, so it is for the
 * page's own, which every visitor waits for.
 */
export function toBrotli(bytes: Uint8Array, quality: 9 | 11 = 9): Promise<Buffer> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotlied(bytes, { params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
