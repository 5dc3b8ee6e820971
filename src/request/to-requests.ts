import { type Document, moveSpan, type Parsed, parseDocument, type Request, requestSpanAt } from '../../grammar/index.ts';
import { toBody } from './body.ts';
import { fillIn, headerValue, toHeaders } from './headers.ts';
import { placeholdersIn } from './literals.ts';
import { isMethod, methods } from './methods.ts';
import { originOf } from './origin.ts';
import { createRefusals, type Refusals } from './refusals.ts';
import type { Connection, DocumentRequest } from './types.ts';
import { toUrl } from './url.ts';

/**
 * The requests of a document, in order, as they would be sent over a connection. Text with syntax problems is encoded and sent as
 * written; what cannot be sent at all says so in `refusals`. Never throws, whatever the text.
 */
export function toRequests(text: string, connection: Connection): readonly DocumentRequest[] {
  const document = parseDocument(text);
  return document.tree.requests.map((request) => toRequest(text, document, request, connection));
}

/**
 * The request of `toRequests` that an offset lies in, without a look at the others; undefined where there are only comments. The line break
 * between two requests belongs to the one above.
 */
export function requestAt(text: string, offset: number, connection: Connection): DocumentRequest | undefined {
  const { start, end } = requestSpanAt(text, offset);
  const [request] = toRequests(text.slice(start, end), connection);
  return request && moveRequest(request, start);
}

const moveRequest = (request: DocumentRequest, by: number): DocumentRequest => ({
  ...request,
  span: moveSpan(request.span, by),
  refusals: request.refusals.map((refusal) => ({ ...refusal, span: moveSpan(refusal.span, by) })),
});

function toRequest(text: string, { problems }: Parsed<Document>, request: Request, connection: Connection): DocumentRequest {
  const refusals = createRefusals();
  const method = toMethod(request, refusals);
  const url = toUrl(text, request, connection, refusals);
  for (const { name, span } of placeholdersIn(request)) refusals.add('placeholder', span, fillIn(`<${name}>`));
  const headers = toHeaders(request.headers, connection.variables, refusals);
  const contentType = headerValue(headers, 'Content-Type');
  const body = toBody(request.body, { method, contentType, connection, problems }, refusals);
  if (body !== undefined && contentType === undefined) headers.push(['Content-Type', 'application/json']);
  const carriesToken =
    connection.authenticated && isSameOrigin(url, connection.baseUrl) && headerValue(headers, 'Authorization') === undefined;
  return {
    method,
    url,
    headers,
    body,
    credential: carriesToken ? { variable: connection.tokenVariable } : undefined,
    name: request.name?.text,
    span: request.span,
    refusals: refusals.list,
  };
}

function isSameOrigin(url: string, base: string): boolean {
  const origin = originOf(url);
  return origin !== undefined && origin === originOf(base);
}

function toMethod({ method }: Request, refusals: Refusals): string {
  const name = method?.text.toUpperCase() ?? 'GET';
  if (method !== undefined && !isMethod(name)) {
    refusals.add(
      'unknown-method',
      method.span,
      `"${method.text}" is not a method that can be sent. Use ${Object.keys(methods).join(', ')}.`,
    );
  }
  return name;
}
