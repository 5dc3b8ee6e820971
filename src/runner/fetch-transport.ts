import { headerValue } from '../request/index.ts';
import type { HttpResponse, Transport, WireRequest } from './transport.ts';
import { TransportError } from './transport-error.ts';
import { whyUnreachable } from './why-unreachable.ts';

/** Requests over the network. Nothing that the browser keeps goes along: no cookies, no referrer, no cache. */
export function createFetchTransport(): Transport {
  return { send };
}

async function send(request: WireRequest, signal: AbortSignal): Promise<HttpResponse> {
  const response = await ask(request, signal);
  if (response.type === 'opaqueredirect') {
    throw new TransportError('redirected', 'The server answered with a redirect, and where to is hidden from pages.');
  }
  return {
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
    // HEAD, 204 and 304 have none.
    body: response.body ?? new ReadableStream({ start: (controller) => controller.close() }),
    trace: [],
  };
}

async function ask(request: WireRequest, signal: AbortSignal): Promise<Response> {
  const { url, method, headers, body } = request;
  try {
    return await fetch(url, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      // As bytes, so that no Content-Type is added that the request does not name.
      ...(body === undefined ? {} : { body: new TextEncoder().encode(body) }),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: mayFollow(request) ? 'follow' : 'manual',
      signal,
    });
  } catch (error) {
    if (signal.aborted || !(error instanceof TypeError)) throw error;
    throw await whyUnreachable(url, error, signal);
  }
}

/** A redirect may lead anywhere: neither a token nor a write follows one. */
function mayFollow({ method, headers }: WireRequest): boolean {
  const harmless = headers.every(([name]) => /^(?:accept|content-type)$/i.test(name));
  return harmless && headerValue(headers, 'Authorization') === undefined && (method === 'GET' || method === 'HEAD');
}
