import type { HttpRequest } from '../../lib/index.ts';
import { sandboxOrigin } from './connections.ts';
import { balenaCloud } from './target.ts';

/**
 * The request as a terminal can send it. The sandbox in the page has no address there: the same sandbox of the page's server takes its
 * place, or balenaCloud where the page has no such server.
 */
export function curlTarget(request: HttpRequest): { readonly target: HttpRequest; readonly note: string } {
  if (!request.url.startsWith(`${sandboxOrigin}/`)) return { target: request, note: '' };
  const path = request.url.slice(sandboxOrigin.length + 1);
  const endpoint = sandboxEndpoint();
  if (endpoint !== undefined) return { target: { ...request, url: `${endpoint}${path}` }, note: ' for the sandbox of this server' };
  return {
    target: { ...request, url: `${balenaCloud}/${path}`, credential: { variable: 'BALENA_TOKEN' } },
    note: ' for balenaCloud (the sandbox in this page has no address)',
  };
}

/** Where the page's server answers the sandbox's API over HTTP, as it says in the page itself; ends in `/`. */
function sandboxEndpoint(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="sandbox-api"]');
  return meta ? new URL(meta.content, document.baseURI).href : undefined;
}
