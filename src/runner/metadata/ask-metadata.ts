import type { HttpRequest } from '../../lib/index.ts';
import { withCredential } from '../credential.ts';
import { TransportError } from '../transport-error.ts';
import { whyUnreachable } from '../why-unreachable.ts';
import type { MetadataRequest } from './types.ts';

/** Redirects within the origin that a token is taken along. */
const hops = 3;

export interface Asked {
  readonly response: Response;
  /** The token went along to where the answer is from. */
  readonly withToken: boolean;
}

/**
 * Asks for metadata in a format, and follows redirects: a token only within its origin. Where a redirect leads to is hidden from pages, so
 * a request without the token goes ahead to see.
 */
export async function askMetadata({ url, token }: MetadataRequest, accept: string, signal: AbortSignal): Promise<Asked> {
  if (token === undefined) return { response: await send(url, accept, signal), withToken: false };
  let at = url;
  for (let hop = 0; hop <= hops; hop += 1) {
    const response = await send(at, accept, signal, token);
    if (!isRedirect(response)) return { response, withToken: true };
    drop(response);
    const ahead = await send(at, accept, signal);
    if (new URL(ahead.url).origin !== new URL(url).origin || ahead.url === at) return { response: ahead, withToken: false };
    drop(ahead);
    at = ahead.url;
  }
  throw new TransportError('redirected', 'The redirects do not end.');
}

/** What is not read any more; a body that broke off rejects again here, and nobody waits for it. */
export function drop({ body }: Response): void {
  body?.cancel().catch(() => undefined);
}

/** Nothing but `Accept`, which needs no leave of the service (Fetch, CORS-safelisted); the browser's cache asks with the ETag it has. */
async function send(url: string, accept: string, signal: AbortSignal, token?: string): Promise<Response> {
  const request: HttpRequest = { method: 'GET', url, headers: [['Accept', accept]], body: undefined, credential: { variable: '' } };
  const options: RequestInit = {
    headers: withCredential(request, () => token).headers.map(([name, value]): [string, string] => [name, value]),
    credentials: 'omit',
    cache: 'no-cache',
    referrerPolicy: 'no-referrer',
    redirect: token === undefined ? 'follow' : 'manual',
    signal,
  };
  try {
    return await fetch(url, options);
  } catch (error) {
    if (signal.aborted || !(error instanceof TypeError)) throw error;
    if (await isRedirected(url, options)) throw new TransportError('redirected', error.message);
    throw await whyUnreachable(url, error, signal);
  }
}

/** Whether it failed behind a redirect: one to where this page may not read, or that leads in a circle. */
async function isRedirected(url: string, options: RequestInit): Promise<boolean> {
  try {
    const response = await fetch(url, { ...options, redirect: 'manual' });
    drop(response);
    return isRedirect(response);
  } catch {
    // It fails here already; why is asked next.
    return false;
  }
}

/** Browsers hide a redirect that is not followed; Node shows it. */
const isRedirect = ({ type, status }: Response): boolean => type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status);
