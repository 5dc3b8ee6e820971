import type { Span } from '../../../grammar/index.ts';

/** What part of a request document a cursor stands in; all offsets are the document's. */
export type Site =
  | { readonly kind: 'none' }
  /** A line where a request may begin: of nothing else (`separate`: another request stands before it). */
  | { readonly kind: 'request'; readonly word: Span; readonly separate: boolean }
  | { readonly kind: 'url'; readonly head: Head }
  /** A line below the URL, where an option, a header or nothing may follow. */
  | { readonly kind: 'continuation'; readonly head: Head; readonly word: Span }
  | { readonly kind: 'header-name'; readonly head: Head; readonly word: Span }
  | { readonly kind: 'header-value'; readonly head: Head; readonly name: string; readonly word: Span }
  | { readonly kind: 'body'; readonly head: Head; readonly body: Span };

export interface Head {
  readonly method: string;
  /** From the URL's begin to the end of its last continuation line. */
  readonly url: Span;
  readonly headers: readonly string[];
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const none: Site = { kind: 'none' };

/**
 * Finds the part of the document at an offset from its lines alone, so that the time it takes depends on the request and not on
 * the document.
 */
export function siteAt(text: string, offset: number): Site {
  const lines = requestLines(text, offset);
  const current = lines.findIndex((line) => line.start <= offset && offset <= line.end);
  const line = lines[current];
  if (!line || isSeparator(line) || isComment(line)) return none;
  const first = lines.findIndex((candidate) => !isBlank(candidate) && !isComment(candidate) && !isSeparator(candidate));
  const separate = lines[0]?.start !== 0 && isSeparator(lines[0]!) ? false : first >= 0 && first < current;
  if (first < 0 || current < first) return { kind: 'request', word: { start: offset, end: offset }, separate };
  const head = readHead(lines, first);
  if (current === first) return onHeadLine(line, offset, head);
  return belowHead(lines, { first, current, offset }, head);
}

/** The lines of the request at the offset, from its `###` line (or the document's begin) to the next one. */
function requestLines(text: string, offset: number): Line[] {
  let start = lineStart(text, offset);
  while (start > 0 && !text.startsWith('###', start)) start = lineStart(text, start - 1);
  const lines: Line[] = [];
  for (let at = start; at <= text.length; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    const end = stop > at && text[stop - 1] === '\r' ? stop - 1 : stop;
    if (lines.length > 0 && text.startsWith('###', at)) break;
    lines.push({ start: at, end, text: text.slice(at, end) });
    at = stop + 1;
  }
  return lines;
}

const lineStart = (text: string, offset: number): number => (offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);

const isBlank = (line: Line): boolean => line.text.trim() === '';
const isSeparator = (line: Line): boolean => line.text.startsWith('###');
const isComment = (line: Line): boolean => /^\s*(?:#(?!##)|\/\/)/.test(line.text);
const isContinuation = (line: Line): boolean => /^\s*[?&]/.test(line.text);

function readHead(lines: readonly Line[], first: number): Head {
  const line = lines[first]!;
  const method = /^\s*([A-Za-z]+)(?=\s)/.exec(line.text);
  const start = line.start + (/^\s*(?:[A-Za-z]+\s+)?/.exec(line.text)?.[0].length ?? 0);
  let end = line.end;
  const headers: string[] = [];
  let depth = openParentheses(line.text, 0);
  for (const next of lines.slice(first + 1)) {
    if (isBlank(next)) break;
    if (isContinuation(next) || (depth > 0 && headers.length === 0 && /^(?:[ \t]|[)$,;])/.test(next.text) && !isComment(next))) {
      end = next.end;
      depth = openParentheses(next.text, depth);
    } else if (!isComment(next)) headers.push(/^[^:]*/.exec(next.text)![0].trim());
  }
  return { method: method?.[1] ?? 'GET', url: { start, end }, headers };
}

/** How many parentheses are open behind a line, quoted ones aside: what they hold may go on below. */
function openParentheses(text: string, before: number): number {
  let depth = before;
  for (const mark of text.replace(/'[^']*'?/g, '')) {
    if (mark === '(') depth++;
    else if (mark === ')' && depth > 0) depth--;
  }
  return depth;
}

function onHeadLine(line: Line, offset: number, head: Head): Site {
  const word = /^\s*[A-Za-z]*$/.exec(line.text.slice(0, offset - line.start));
  if (!word) return { kind: 'url', head };
  const start = line.start + word[0].length - word[0].trimStart().length;
  // Between the method and the URL.
  if (head.url.start <= offset && head.url.start > start) return { kind: 'url', head };
  const rest = /^[A-Za-z]*/.exec(line.text.slice(offset - line.start))![0];
  return { kind: 'request', word: { start, end: offset + rest.length }, separate: false };
}

function belowHead(lines: readonly Line[], at: { first: number; current: number; offset: number }, head: Head): Site {
  const { first, current, offset } = at;
  const line = lines[current]!;
  const gap = lines.findIndex((candidate, index) => index > first && index < current && isBlank(candidate));
  if (gap >= 0) return inBody(lines, lines[gap + 1]!, line, head, offset);
  const before = line.text.slice(0, offset - line.start);
  if (/^\s*[?&]/.test(before) || (offset <= head.url.end && !isBlank(line))) return { kind: 'url', head };
  const rest = /^[\w$-]*/.exec(line.text.slice(offset - line.start))![0];
  const word = (begin: RegExp): Span => ({ start: offset - begin.exec(before)![0].length, end: offset + rest.length });
  const header = /^\s*([\w-]+)\s*:/.exec(before);
  if (header) return { kind: 'header-value', head, name: header[1]!, word: { start: word(/(?<![^\s:])[^\s:]*$/).start, end: line.end } };
  if (!/^\s*[\w$-]*$/.test(before)) return none;
  const headed = head.headers.length > (isBlank(line) ? 0 : 1);
  return { kind: headed ? 'header-name' : 'continuation', head, word: word(/[\w$-]*$/) };
}

/** Behind a blank line: the body of a request that has one, otherwise a place for the next request. */
function inBody(lines: readonly Line[], first: Line, current: Line, head: Head, offset: number): Site {
  const body: Span = { start: first.start, end: lines.at(-1)!.end };
  if (/^(?:POST|PUT|PATCH|DELETE)$/i.test(head.method)) return { kind: 'body', head, body };
  return isBlank(current) ? { kind: 'request', word: { start: offset, end: offset }, separate: true } : none;
}
