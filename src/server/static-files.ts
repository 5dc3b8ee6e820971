import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { toBrotli } from './compress.ts';
import { withEndpoint } from './endpoint-meta.ts';
import { cacheControl, contentType, pageHeaders, policyOf } from './headers.ts';

interface Content {
  readonly type: string;
  readonly plain: Buffer;
  /** As brotli, where that is smaller and the name does not stand for packed bytes already. */
  readonly brotli: Buffer | undefined;
  readonly etag: string;
  /** Of a page. */
  readonly policy: string | undefined;
}

/** Serves a built page from a folder; what it reads it keeps, compressed as it will be sent. */
export function createStaticFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const kept = new Map<string, Promise<Content | undefined>>();
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const path = pathOf(request.url ?? '/');
    if (path === undefined) return refuse(response, 400);
    const found = kept.get(path) ?? readContent(folder, path);
    const content = await found;
    if (!content) return refuse(response, 404);
    kept.set(path, found);
    send(request, response, path, content);
  };
}

/** The path that a target asks for, or undefined if it cannot name a file here. */
function pathOf(target: string): string | undefined {
  try {
    const path = decodeURIComponent(target.replace(/[?#].*$/s, ''));
    if (/[\0\\]|(?:^|\/)\.\.?(?:\/|$)/.test(path) || !path.startsWith('/')) return undefined;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

async function readContent(folder: string, path: string): Promise<Content | undefined> {
  const file = await fileWithin(folder, path);
  if (file === undefined) return undefined;
  const extension = extname(file);
  const read = await readFile(file);
  const page = extension === '.html' ? withEndpoint(read.toString('utf8')) : undefined;
  const plain = page === undefined ? read : Buffer.from(page);
  const brotli = await brotliOf(folder, path, extension, plain);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { type: contentType(extension), plain, brotli, etag, policy: page && policyOf(page) };
}

/**
 * The twin that the build left beside a file; only the page itself, which is changed above, is compressed here. A `.gz` of the sandbox has a
 * twin of the bytes that are in it: the worker takes either.
 */
async function brotliOf(folder: string, path: string, extension: string, plain: Buffer): Promise<Buffer | undefined> {
  if (extension === '.html') return toBrotli(plain);
  const twin = await fileWithin(folder, `${path.replace(/\.gz$/, '')}.br`);
  return twin === undefined ? undefined : readFile(twin);
}

async function fileWithin(folder: string, path: string): Promise<string | undefined> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(String(error.code))) return undefined;
    throw error;
  }
}

function send(request: IncomingMessage, response: ServerResponse, path: string, content: Content): void {
  const packed = content.brotli && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? '')) ? content.brotli : undefined;
  const headers = {
    ...pageHeaders,
    ...(content.policy && { 'content-security-policy': content.policy }),
    'content-type': content.type,
    'cache-control': cacheControl(path),
    etag: packed ? `W/${content.etag}` : content.etag,
    vary: 'Accept-Encoding',
    ...(packed && { 'content-encoding': 'br' }),
  };
  if (String(request.headers['if-none-match'] ?? '').replace(/^W\//, '') === content.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = packed ?? content.plain;
  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}
