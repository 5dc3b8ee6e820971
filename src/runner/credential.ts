import type { HttpRequest } from '../lib/index.ts';
import { headerValue } from '../request/index.ts';
import type { WireRequest } from './transport.ts';
import { TransportError } from './transport-error.ts';

/** Adds the token, if the request wants one and its origin has one. The token goes nowhere else, messages included. */
export function withCredential(request: HttpRequest, token: (origin: string) => string | undefined): WireRequest {
  const { method, url, headers, body, credential } = request;
  const origin = httpOrigin(url);
  const secret = credential === undefined || headerValue(headers, 'Authorization') !== undefined ? undefined : token(origin);
  if (secret === undefined || secret === '') return { method, url, headers, body };
  if (!/^[\x21-\x7E]+$/.test(secret)) {
    throw new TransportError('internal', 'The token holds a blank or another character that a header cannot carry. Copy it again.');
  }
  return { method, url, headers: [...headers, ['Authorization', `Bearer ${secret}`]], body };
}

function httpOrigin(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) {
    throw new TransportError('internal', 'The request has no http or https URL.');
  }
  return parsed.origin;
}
