import { trimmedEnd } from './characters.ts';
import { isUndone, type Reading, readingBefore, readingOf, type Stretch } from './encoding.ts';
import { readAsMeant } from './habits/retry.ts';
import { overEncoded, rewrapped, unwrap } from './over-encoded.ts';
import { type Together, urlParser } from './parser/url-parser.ts';
import { createProblem } from './problems.ts';
import { readContext } from './rules/context.ts';
import { rawSource, readWritten } from './source.ts';
import type { ContextFragment, Hole, Name, Parsed, Problem, QueryOption, ResourcePath, Span, Url } from './tree.ts';

/**
 * Reads one URL: relative (`device?$top=1`, `/v7/device`) or absolute, decoded, percent-encoded or both. Never throws; what is missing is a
 * hole with a problem. Spans are offsets of the given text, however it is written.
 *
 * A URL is split at its raw separators first and decoded then (URL Conventions 2.1), so what is encoded never separates. The path is judged
 * by itself, and so is the query:
 *
 * - It is *encoded* when it holds no blank (line breaks with the indentation behind them, and blanks at the end, aside) and either a `%` with
 *   two hexadecimal digits, or outside of literals a `+` between words. Then `%HH` is undone as UTF-8, also within literals, and a `%` without
 *   digits is a problem.
 * - Otherwise it is *decoded*. Within a literal that a raw quote opens, all stands for itself: `'100%25'` has three characters behind `100`.
 *   Elsewhere `%HH` can mean nothing but its character and is undone: `name%20eq 'x y'`, `%24filter=…`, all of `%27a%20b%27`.
 *   An option without a blank that has such a sign outside of its literals is undone whole.
 * - `+` between words outside of raw literals means a blank in an option without a blank there; in a path it is a plus.
 * - What was encoded twice (`a%2520eq%25201`) is undone twice, with one problem for the URL.
 */
export function parseUrl(text: string): Parsed<Url> {
  return parseUrlWithin(text, 0, text.length);
}

/** As `parseUrl`, of `text[start, end)`; spans are offsets of the whole text. */
export function parseUrlWithin(text: string, start: number, end: number): Parsed<Url> {
  const quotes = quotesAround(text, start, end);
  return quotes === undefined ? parseUnquoted(text, start, end) : parseQuoted(text, quotes);
}

/** A URL as it stands in a shell's line or in a program. */
function parseQuoted(text: string, { start, end }: Span): Parsed<Url> {
  const { tree, problems } = parseUnquoted(text, start + 1, end - 1);
  const edits = [start, end - 1].map((at) => ({ span: { start: at, end: at + 1 }, text: '' }));
  return { tree, problems: [createProblem('quoted-url', { start, end }, { edits }), ...problems] };
}

function quotesAround(text: string, start: number, end: number): Span | undefined {
  const first = text.charCodeAt(start);
  if (first !== quote && first !== doubleQuote) return undefined;
  const last = start + text.slice(start, end).trimEnd().length;
  return last > start + 2 && text.charCodeAt(last - 1) === first ? { start, end: last } : undefined;
}

function parseUnquoted(text: string, start: number, end: number): Parsed<Url> {
  const unwrapped = text.includes('%') ? unwrap(text, start, end) : undefined;
  if (unwrapped === undefined) return parseParts(text, start, end);
  return rewrapped(unwrapped, { start, end }, parseParts(unwrapped.text, 0, unwrapped.text.length));
}

function parseParts(text: string, start: number, end: number): Parsed<Url> {
  const parts = splitUrl(text, start, end);
  const plain = parts.queryEnd === end ? readPlain(text, parts) : undefined;
  return plain?.problems.length === 0 ? rightUrl(start, parts, plain) : readApart(text, start, end, parts, plain);
}

/** Path and query each by itself; what was read of a plain one is read no second time where the path is right. */
function readApart(text: string, start: number, end: number, parts: UrlParts, plain: Together | undefined): Parsed<Url> {
  const problems: Problem[] = parts.noMark === undefined ? [] : [createProblem('missing-question-mark', parts.noMark, {})];
  const path = readPath(text, parts, problems);
  const query = parts.queryStart < 0 ? undefined : readQuery(text, parts.queryStart, parts.queryEnd, problems, plain);
  const context = parts.queryEnd < end ? readFragment(text, parts.queryEnd, end, path.tree, problems) : undefined;
  const options = query?.options;
  const last = options?.at(-1);
  const spanEnd = Math.max(path.tree.span.end, parts.queryStart, last?.span.end ?? 0, context?.span.end ?? 0);
  const span = { start, end: spanEnd };
  const readings = query === undefined ? [path.reading] : [path.reading, query.reading];
  if (readings.some(({ times }) => times > 1)) problems.unshift(overEncoded(text, span, readings));
  const tree: Url = {
    kind: 'Url',
    span,
    origin: parts.origin,
    encoded: path.reading.whole || (query?.reading.whole ?? false),
    path: path.tree,
    options,
    context,
  };
  return { tree, problems };
}

interface UrlParts {
  readonly origin: Name | undefined;
  readonly pathStart: number;
  readonly pathEnd: number;
  /** Behind the `?`; -1 without one. */
  readonly queryStart: number;
  readonly queryEnd: number;
  /** Where the `?` is missing before what can only be options; covers an `&` in its place. */
  readonly noMark: Span | undefined;
}

const originPattern = /(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/\/[^/?#\s]*|\{\{[^{}\r\n]*\}\}[^/?#\s]*/y;

function splitUrl(text: string, start: number, end: number): UrlParts {
  const origin = originAt(text, start, end);
  const pathStart = origin?.span.end ?? start;
  const pathEnd = endOfPath(text, pathStart, end);
  const mark = pathEnd < end ? text.charAt(pathEnd) : '';
  const queryEnd = mark === '#' ? pathEnd : end;
  if (mark === '?') return { origin, pathStart, pathEnd, queryStart: pathEnd + 1, queryEnd, noMark: undefined };
  const noMark = optionsWithoutMark(text, pathStart, pathEnd, origin !== undefined || text.charAt(pathStart) === '/');
  if (noMark === undefined) return { origin, pathStart, pathEnd, queryStart: -1, queryEnd, noMark };
  return { origin, pathStart, pathEnd: noMark.start, queryStart: noMark.end, queryEnd, noMark };
}

/** Behind what is encoded it is a key's text. */
const optionInPath =
  /(?<!%[0-9A-Fa-f]{2})&?(?=\$(?:filter|select|expand|orderby|top|skip|count|search|compute|apply|format|inlinecount)[ ]?=)/;

/** What a key may hold that is a segment (`keyPathLiteral`), up to the end of the path. */
const keySegment = /^[^\s()[\]{}<>"`\\|^]*$/;

/** Where a service's root stands before it, any segment may be the first of the resource path; without one, those behind a slash may be keys. */
function optionsWithoutMark(text: string, start: number, end: number, hasRoot: boolean): Span | undefined {
  const path = text.slice(start, end);
  if (!path.includes('=') || !path.includes('$')) return undefined;
  const found = optionInPath.exec(path);
  if (found === null || found.index === 0 || isWithin(path.slice(0, found.index))) return undefined;
  const slash = path.lastIndexOf('/', found.index);
  if (!hasRoot && slash >= 0 && keySegment.test(path.slice(slash + 1))) return undefined;
  return { start: start + found.index, end: start + found.index + found[0].length };
}

/** Behind this, the text stands within quotes or parentheses. */
function isWithin(before: string): boolean {
  return before.split("'").length % 2 === 0 || before.split('(').length > before.split(')').length;
}

function originAt(text: string, start: number, end: number): Name | undefined {
  if (text.charAt(start) === '/' && text.charAt(start + 1) !== '/') return undefined;
  originPattern.lastIndex = start;
  const match = originPattern.exec(text.slice(0, end))?.[0];
  return match === undefined ? undefined : { kind: 'Name', span: { start, end: start + match.length }, text: match };
}

const [doubleQuote, hash, quote, open, close, question] = [0x22, 0x23, 0x27, 0x28, 0x29, 0x3f];

/** The first `?` or `#` outside quotes; quotes count only between parentheses, as a key segment may hold one (`People/O'Neil`). */
function endOfPath(text: string, start: number, end: number): number {
  let depth = 0;
  let quoted = false;
  let first = -1;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x3f) continue;
    if ((code === question || code === hash) && !quoted) return index;
    if (code === question && first < 0) first = index;
    if (code === quote && depth > 0) quoted = !quoted;
    else if (quoted) continue;
    else if (code === open) depth++;
    else if (code === close) depth--;
  }
  return quoted && first >= 0 ? first : end;
}

/**
 * Path and query in one, where neither is encoded and nothing is wrong with the path; undefined otherwise. (To start the lexer and the parser
 * once takes a tenth less for a short URL.)
 */
function readPlain(text: string, parts: UrlParts): Together | undefined {
  const { pathStart, pathEnd, queryStart, queryEnd, noMark } = parts;
  if (queryStart < 0 || noMark !== undefined || trimmedEnd(text, queryStart, queryEnd) === queryStart) return undefined;
  const whole = text.slice(pathStart, queryEnd);
  if (whole.includes('%') || whole.includes('+')) return undefined;
  return urlParser().readTogether(rawSource(whole, pathStart), pathEnd - pathStart);
}

function rightUrl(start: number, { origin, queryStart }: UrlParts, { path, options }: Together): Parsed<Url> {
  const end = Math.max(queryStart, options.at(-1)!.span.end);
  return { tree: { kind: 'Url', span: { start, end }, origin, encoded: false, path, options, context: undefined }, problems: [] };
}

interface Path {
  readonly tree: ResourcePath;
  readonly reading: Reading;
}

function readPath(text: string, parts: UrlParts, problems: Problem[]): Path {
  const { pathStart, pathEnd, origin } = parts;
  const last = trimmedEnd(text, pathStart, pathEnd);
  const trimmed = parts.queryStart < 0 ? last : pathEnd;
  const reading = readingOf(text, pathStart, trimmed, 'path');
  if (origin !== undefined && last === pathStart) {
    return { tree: { kind: 'ResourcePath', span: { start: pathStart, end: pathStart }, rooted: false, segments: [] }, reading };
  }
  const source = readWritten(text, reading, 'path');
  const read = readAsMeant(source, 'path', (given) => urlParser().readPath(given));
  // A service's root may be written with a slash at its end.
  const isRoot = origin !== undefined && read.tree.segments.at(-1)?.kind === 'Hole' && text.charAt(last - 1) === '/';
  for (const problem of read.problems) {
    if (!isRoot || problem.code !== 'missing' || problem.span.start < trimmed) problems.push(problem);
  }
  return { tree: read.tree, reading };
}

interface Query {
  readonly options: readonly (QueryOption | Hole)[];
  readonly reading: Reading;
}

function readQuery(text: string, start: number, end: number, problems: Problem[], plain: Together | undefined): Query {
  const reading = readingOf(text, start, end, 'query');
  if (trimmedEnd(text, start, end) === start) return { options: [], reading };
  const source = readWritten(text, reading, 'query');
  const first = plain && { tree: plain.options, problems: plain.problems };
  const read = readAsMeant(source, 'query', (given) => urlParser().readOptions(given), first);
  for (const problem of read.problems) problems.push(problem);
  return { options: read.tree, reading };
}

/** The part of a URL that an offset lies in: where it begins, and how it is written up to there. */
export function readingAt(
  text: string,
  start: number,
  end: number,
  offset: number,
): { readonly reading: Reading; readonly part: 'path' | 'query' } {
  const { pathStart, pathEnd, queryStart, queryEnd } = splitUrl(text, start, end);
  const inPath = queryStart < 0 || offset < queryStart;
  const [from, to, part] = inPath ? ([pathStart, pathEnd, 'path'] as const) : ([queryStart, queryEnd, 'query'] as const);
  return { reading: readingBefore(readingOf(text, from, to, part), Math.max(from, offset)), part };
}

/** The stretches of a URL's path and query, each with what is undone in it: in order, without the origin, `?` and the fragment. */
export function encodedStretches(text: string): readonly Stretch[] {
  const { pathStart, pathEnd, queryStart, queryEnd } = splitUrl(text, 0, text.length);
  const path = readingOf(text, pathStart, pathEnd, 'path').stretches;
  return queryStart < 0 ? path : [...path, ...readingOf(text, queryStart, queryEnd, 'query').stretches];
}

/** Whether something of a query (what follows `?`) is undone; see `parseUrl`. */
export function isEncodedQuery(query: string): boolean {
  return isUndone(readingOf(query, 0, query.length, 'query'));
}

/** Whether something of a path is undone; see `parseUrl`. */
export function isEncodedPath(path: string): boolean {
  return isUndone(readingOf(path, 0, path.length, 'path'));
}

/** What stands behind `#`: the context of an answer behind `$metadata`, nothing that is ever sent elsewhere. */
function readFragment(text: string, hash: number, end: number, path: ResourcePath, problems: Problem[]): ContextFragment | undefined {
  const last = path.segments.at(-1);
  if (last?.kind !== 'SystemSegment' || last.name !== '$metadata') {
    problems.push(fragmentProblem(hash, end));
    return undefined;
  }
  const read = readContext(text, hash + 1, trimmedEnd(text, hash + 1, end));
  problems.push(...read.problems);
  return read.tree;
}

function fragmentProblem(start: number, end: number): Problem {
  return createProblem('url-fragment', { start, end }, {});
}
