import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Sandbox } from '../sandbox/node.ts';

/** Whether a path belongs to the API rather than to the page. */
export function isSandboxPath(target: string): boolean {
  return /^\/(?:v\d+(?:[/?]|$)|user\/v1\/)/.test(target);
}

/** As BALENA.md tells of the API: the origin echoed, these request headers, and one response header to be read. */
const corsHeaders = 'Content-Type, Authorization, Application-Record-Count, MaxDataServiceVersion, X-Requested-With, X-Balena-Client';
const corsMethods = 'GET, PUT, POST, PATCH, DELETE, OPTIONS, HEAD';

/** Bytes of a body that are read before it is refused; the service itself draws the line, below. */
const readLimit = 1024 * 1024;

/** Answers one HTTP request of the sandbox's API. */
export async function answerSandbox(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  allowOrigin(request, response);
  if (request.method === 'OPTIONS') {
    response.writeHead(200).end();
    return;
  }
  const body = await readText(request);
  const answer = await sandbox.handle({ method: request.method ?? 'GET', target: request.url ?? '/', body });
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.writeHead(answer.status).end(answer.body);
}

function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('access-control-allow-methods', corsMethods);
  response.setHeader('access-control-allow-headers', corsHeaders);
  response.setHeader('access-control-expose-headers', 'Retry-After');
  response.setHeader('access-control-max-age', '86400');
  response.setHeader('vary', 'Origin');
}

/** The body's text; past the limit the rest is read and dropped, so that the refusal reaches the sender. */
async function readText(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= readLimit) chunks.push(chunk);
  }
  return bytes === 0 ? undefined : Buffer.concat(chunks).toString('utf8');
}
