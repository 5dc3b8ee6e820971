import type { HttpRequest } from '../../lib/index.ts';
import type { Connections } from './connections.ts';
import { sandboxOrigin } from './connections.ts';
import { balenaCloud } from './target.ts';

/** Where the served page's own sandbox answers over HTTP, if it was served with one. */
let endpoint: Promise<string | undefined> | undefined;

/**
 * The request as a terminal can send it. The sandbox in the page has no address there: the same sandbox of the page's server takes its
 * place, or balenaCloud where the page has no such server.
 */
export async function curlTarget(
  request: HttpRequest,
  connections: Connections,
): Promise<{ readonly target: HttpRequest; readonly note: string }> {
  if (!request.url.startsWith(`${sandboxOrigin}/`)) return { target: request, note: '' };
  endpoint ??= findEndpoint(connections.baseUrl());
  const served = await endpoint;
  const path = request.url.slice(sandboxOrigin.length);
  if (served !== undefined) return { target: { ...request, url: `${served}${path}` }, note: ' for the sandbox of this server' };
  return {
    target: { ...request, url: `${balenaCloud}${path}`, credential: { variable: 'BALENA_TOKEN' } },
    note: ' for balenaCloud, as the sandbox in this page has no address,',
  };
}

async function findEndpoint(_baseUrl: string): Promise<string | undefined> {
  return undefined;
}
