/** The URL of a request, absolute and encoded. */

import { encodedStretches, parseDocument, type Request, type Span, type Stretch, type Url } from '../../grammar/index.ts';
import { encodeUrl } from './encode.ts';
import { unknownVariable } from './headers.ts';
import { type LiteralSpan, literalSpans } from './literals.ts';
import { splitOrigin } from './origin.ts';
import { joinPath, removeDotSegments } from './paths.ts';
import type { Refusals } from './refusals.ts';
import type { Connection } from './types.ts';
import { fillVariables, variablesIn } from './variables.ts';

/** A URL as text, with what is none of it (comment lines, `HTTP/1.1`) blanked out; literals as offsets of `text`. */
interface UrlSource {
  readonly text: string;
  /** What of the text is percent-encoded, as the grammar reads it. */
  readonly stretches: readonly Stretch[];
  readonly literals: readonly LiteralSpan[];
}

/** Empty where there is no URL to go to; then there is a refusal. */
export function toUrl(source: string, request: Request, connection: Connection, refusals: Refusals): string {
  if (request.url.kind === 'Hole') {
    refusals.add('empty-url', request.url.span, 'There is no URL to ask. Write a path such as /device after the method.');
    return '';
  }
  const span = wholeUrl(source, request, request.url);
  const url = fillUrl(readUrl(source, request, request.url, span), span, connection, refusals);
  return url === undefined ? '' : resolve(url, span, connection, refusals);
}

/** What cannot be read at a URL's end is sent as well: without it, `DELETE /device?$filter=id eq 1 andd …` would ask for more than is written. */
function wholeUrl(source: string, { span, headers, body }: Request, { span: { start, end } }: Url): Span {
  const next = headers[0]?.span.start ?? body?.span.start ?? span.end;
  // A fragment is for the browser.
  if (source[end] === '#') return { start, end };
  const rest = source.slice(end, next).replace(/(?:\r?\n[ \t]*(?:#|\/\/)[^\n]*|\s)+$/, '');
  return { start, end: end + rest.length };
}

function readUrl(source: string, request: Request, url: Url, span: Span): UrlSource {
  const { start } = span;
  const text = withoutComments(source, request, span).replace(/[ \t]HTTP\/\d(?:\.\d)?[ \t]*$/m, (version) => ' '.repeat(version.length));
  return { text, stretches: encodedStretches(text), literals: shift(literalSpans(url), -start) };
}

/** The URL's text, comment lines blanked out in place. */
function withoutComments(source: string, { comments }: Request, { start, end }: Span): string {
  const parts: string[] = [];
  let from = start;
  for (const { span } of comments) {
    if (span.start < start || span.end > end) continue;
    parts.push(source.slice(from, span.start), ' '.repeat(span.end - span.start));
    from = span.end;
  }
  return [...parts, source.slice(from, end)].join('');
}

const shift = <Part extends Span>(spans: readonly Part[], by: number): readonly Part[] =>
  spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }));

/** Variables go in as text, in quotes with theirs doubled, and the text is read again: a variable may hold an origin or a whole option. */
function fillUrl(url: UrlSource, span: Span, { variables }: Connection, refusals: Refusals): UrlSource | undefined {
  if (variablesIn(url.text).length === 0) return url;
  const filled = fillVariables(url.text, variables, (value, at) => {
    const quoted = url.literals.some(({ start, end }) => start < at && at < end) ? value.replaceAll("'", "''") : value;
    return at > 0 && isUndone(url, at) ? encodeURIComponent(quoted.toWellFormed()) : quoted;
  });
  for (const { name, start, end } of filled.unknown) {
    refusals.add('unknown-variable', { start: span.start + start, end: span.start + end }, unknownVariable(name));
  }
  const reread = `GET ${filled.text.replace(/[\r\n]+/g, ' ')}`;
  const parsed = parseDocument(reread).tree.requests[0]?.url;
  if (parsed === undefined || parsed.kind === 'Hole') {
    refusals.add('empty-url', span, 'The variables of this URL are empty: there is nothing to ask.');
    return undefined;
  }
  const { start } = parsed.span;
  const text = reread.slice(start).trimEnd();
  return { text, stretches: encodedStretches(text), literals: shift(literalSpans(parsed), -start) };
}

const isUndone = ({ stretches }: UrlSource, at: number): boolean =>
  stretches.some(({ start, end, encoding }) => encoding !== 'none' && start <= at && at < end);

function resolve(url: UrlSource, span: Span, connection: Connection, refusals: Refusals): string {
  const split = splitOrigin(url.text);
  const base = splitOrigin(connection.baseUrl);
  if (split.kind === 'bad') {
    refusals.add(split.secret ? 'secret-in-url' : 'bad-url', span, split.why);
    return '';
  }
  if (base.kind !== 'absolute') {
    refusals.add('bad-url', span, "The connection's base URL is not an http or https URL.");
    return '';
  }
  const length = split.kind === 'absolute' ? split.length : 0;
  const literals = shift(url.literals, -length).filter(({ end }) => end > 0);
  const { path, query } = encodeUrl(
    { text: url.text.slice(length), stretches: shift(url.stretches, -length), literals },
    connection.rawCharacters,
  );
  const basePath = connection.baseUrl.slice(base.length).replace(/(?<!\/)\/*$/, '/');
  const full = split.kind === 'absolute' ? path || '/' : joinPath(basePath, path, connection.versionSegment);
  const { origin } = split.kind === 'absolute' ? split : base;
  return `${origin}${removeDotSegments(full)}${query === undefined ? '' : `?${query}`}`;
}
