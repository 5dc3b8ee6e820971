import { isComment, isSeparator } from './blocks.ts';
import type { Span } from './tree.ts';

/**
 * Where the requests of a document stand, in order: each from its `###` line to the line break before the next one. Such a line may be
 * indented, as editors indent what is typed below an option. What comes before the first `###` is a request of its own, or, where it holds comments alone, the head of the first. This is all that requests have to do
 * with each other: the text of each reads the same by itself. Linear.
 */
export function requestSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let end = endOfFirst(text); ; end = endOfRequest(text, start)) {
    spans.push({ start, end });
    if (end === text.length) return spans;
    start = end + 1;
  }
}

/** The one of `requestSpans` that an offset lies in, without a look at all of them. */
export function requestSpanAt(text: string, offset: number): Span {
  const first = endOfFirst(text);
  if (offset <= first) return { start: 0, end: first };
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const start = isSeparator(text, line) ? line : lastSeparator(text, line);
  return { start, end: endOfRequest(text, offset) };
}

/** The line break, at or behind an offset, before the next separator. A line is looked at once. */
function endOfRequest(text: string, from: number): number {
  for (let at = text.indexOf('###', from); at >= 0; ) {
    const line = text.lastIndexOf('\n', at) + 1;
    if (line > from && isSeparator(text, line)) return line - 1;
    const next = text.indexOf('\n', at);
    at = next < 0 ? -1 : text.indexOf('###', next);
  }
  return text.length;
}

/** Where the line of the last separator before a line begins. */
function lastSeparator(text: string, before: number): number {
  for (let line = before; line > 0; ) {
    const at = text.lastIndexOf('###', line - 1);
    line = text.lastIndexOf('\n', at) + 1;
    if (at < 0 || isSeparator(text, line)) return at < 0 ? 0 : line;
  }
  return 0;
}

function endOfFirst(text: string): number {
  const end = endOfRequest(text, 0);
  if (end === text.length || isSeparator(text, 0) || asksSomething(text, end)) return end;
  return endOfRequest(text, end + 1);
}

/** A line before `end` is neither blank nor a comment. */
function asksSomething(text: string, end: number): boolean {
  for (let start = 0; start < end; ) {
    const newline = text.indexOf('\n', start);
    const line = text.slice(start, newline < 0 ? end : newline);
    if (line.trim() !== '' && !isComment(line)) return true;
    start += line.length + 1;
  }
  return false;
}
