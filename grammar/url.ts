import { trimmedEnd } from './characters.ts';
import { readAsMeant } from './habits/retry.ts';
import { urlParser } from './parser/url-parser.ts';
import { createProblem } from './problems.ts';
import { type Encoding, readSource } from './source.ts';
import type { Hole, Name, Parsed, Problem, QueryOption, ResourcePath, Span, Url } from './tree.ts';

/**
 * Reads one URL: relative (`device?$top=1`, `/v7/device`) or absolute, decoded or percent-encoded. Never throws; what is missing is a hole
 * with a problem.
 *
 * Its query counts as *encoded* when it holds no blank (line breaks with the indentation behind them, and blanks at the end, aside) and
 * either a `%` with two hexadecimal digits, or a `+` between two word characters outside quotes. Then `%HH` is undone as UTF-8, `+` means a
 * blank, and a `%` without digits is a problem. Otherwise `%` and `+` are literal. The path is judged by itself, and `+` is literal there.
 * Spans are offsets of the given text in either case.
 */
export function parseUrl(text: string): Parsed<Url> {
  return parseUrlWithin(text, 0, text.length);
}

/** As `parseUrl`, of `text[start, end)`; spans are offsets of the whole text. */
export function parseUrlWithin(text: string, start: number, end: number): Parsed<Url> {
  const quotes = quotesAround(text, start, end);
  return quotes === undefined ? parseParts(text, start, end) : parseQuoted(text, quotes);
}

/** A URL as it stands in a shell's line or in a program. */
function parseQuoted(text: string, { start, end }: Span): Parsed<Url> {
  const { tree, problems } = parseParts(text, start + 1, end - 1);
  const edits = [start, end - 1].map((at) => ({ span: { start: at, end: at + 1 }, text: '' }));
  return { tree, problems: [createProblem('quoted-url', { start, end }, { edits }), ...problems] };
}

function quotesAround(text: string, start: number, end: number): Span | undefined {
  const first = text.charCodeAt(start);
  if (first !== quote && first !== doubleQuote) return undefined;
  const last = start + text.slice(start, end).trimEnd().length;
  return last > start + 2 && text.charCodeAt(last - 1) === first ? { start, end: last } : undefined;
}

function parseParts(text: string, start: number, end: number): Parsed<Url> {
  const parts = splitUrl(text, start, end);
  const problems: Problem[] = parts.noMark === undefined ? [] : [createProblem('missing-question-mark', parts.noMark, {})];
  const path = readPath(text, parts, problems);
  const query = parts.queryStart < 0 ? undefined : readQuery(text, parts.queryStart, parts.queryEnd, problems);
  if (parts.queryEnd < end) problems.push(fragmentProblem(parts.queryEnd, end));
  const options = query?.options;
  const last = options?.at(-1);
  const spanEnd = Math.max(path.tree.span.end, parts.queryStart, last?.span.end ?? 0);
  const tree: Url = {
    kind: 'Url',
    span: { start, end: spanEnd },
    origin: parts.origin,
    encoded: path.encoded || (query?.encoded ?? false),
    path: path.tree,
    options,
    context: undefined,
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
  const noMark = optionsWithoutMark(text, pathStart, pathEnd);
  if (noMark === undefined) return { origin, pathStart, pathEnd, queryStart: -1, queryEnd, noMark };
  return { origin, pathStart, pathEnd: noMark.start, queryStart: noMark.end, queryEnd, noMark };
}

const optionInPath = /&?(?=\$(?:filter|select|expand|orderby|top|skip|count|search|compute|apply|format|inlinecount)[ ]?=)/;

function optionsWithoutMark(text: string, start: number, end: number): Span | undefined {
  const path = text.slice(start, end);
  if (!path.includes('=') || !path.includes('$')) return undefined;
  const found = optionInPath.exec(path);
  return found === null || found.index === 0 ? undefined : { start: start + found.index, end: start + found.index + found[0].length };
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

function readPath(text: string, parts: UrlParts, problems: Problem[]): { tree: ResourcePath; encoded: boolean } {
  const { pathStart, pathEnd, origin } = parts;
  const encoded = isEncodedPath(text.slice(pathStart, pathEnd));
  const last = trimmedEnd(text, pathStart, pathEnd);
  const trimmed = parts.queryStart < 0 ? last : pathEnd;
  if (origin !== undefined && last === pathStart) {
    return { tree: { kind: 'ResourcePath', span: { start: pathStart, end: pathStart }, rooted: false, segments: [] }, encoded: false };
  }
  const source = readSource(text, pathStart, trimmed, encoded ? 'percent' : 'none', 'path');
  const read = readAsMeant(source, 'path', (given) => urlParser().readPath(given));
  // A service's root may be written with a slash at its end.
  const isRoot = origin !== undefined && read.tree.segments.at(-1)?.kind === 'Hole' && text.charAt(last - 1) === '/';
  for (const problem of read.problems) {
    if (!isRoot || problem.code !== 'missing' || problem.span.start < trimmed) problems.push(problem);
  }
  return { tree: read.tree, encoded };
}

interface Query {
  readonly options: readonly (QueryOption | Hole)[];
  readonly encoded: boolean;
}

function readQuery(text: string, start: number, end: number, problems: Problem[]): Query {
  if (trimmedEnd(text, start, end) === start) return { options: [], encoded: false };
  const encoding: Encoding = isEncodedQuery(text.slice(start, end)) ? 'url' : 'none';
  const source = readSource(text, start, end, encoding, 'query');
  const read = readAsMeant(source, 'query', (given) => urlParser().readOptions(given));
  for (const problem of read.problems) problems.push(problem);
  return { options: read.tree, encoded: encoding === 'url' };
}

/** The part of a URL that an offset lies in, and how it is encoded. */
export function encodingAt(
  text: string,
  start: number,
  end: number,
  offset: number,
): { readonly start: number; readonly encoding: Encoding; readonly part: 'path' | 'query' } {
  const { pathStart, pathEnd, queryStart, queryEnd } = splitUrl(text, start, end);
  if (queryStart < 0 || offset < queryStart) {
    return { start: pathStart, encoding: isEncodedPath(text.slice(pathStart, pathEnd)) ? 'percent' : 'none', part: 'path' };
  }
  return { start: queryStart, encoding: isEncodedQuery(text.slice(queryStart, queryEnd)) ? 'url' : 'none', part: 'query' };
}

/** Whether a query (what follows `?`) is read as percent-encoded; see `parseUrl`. */
export function isEncodedQuery(query: string): boolean {
  if (!query.includes('%') && !query.includes('+')) return false;
  const joined = query.replace(/\r?\n[ \t]*/g, '').trimEnd();
  if (/[ \t]/.test(joined)) return false;
  return /%[0-9A-Fa-f]{2}/.test(joined) || /\w\+\w/.test(joined.replace(/'[^']*'/g, "'"));
}

/** Whether a path is read as percent-encoded; see `parseUrl`. */
export function isEncodedPath(path: string): boolean {
  return path.includes('%') && /%[0-9A-Fa-f]{2}/.test(path) && !/[ \t]/.test(path.trimEnd());
}

function fragmentProblem(start: number, end: number): Problem {
  return createProblem('url-fragment', { start, end }, {});
}
