import { isComment } from './blocks.ts';
import type { Span } from './tree.ts';

const separator = '\n###';

/**
 * Where the requests of a document stand, in order: each from its `###` line to the line break before the next one. What comes before the
 * first `###` is a request of its own, or, where it holds comments alone, the head of the first. This is all that requests have to do
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
  const start = text.startsWith('###', line) ? line : text.lastIndexOf(separator, line - 1) + 1;
  return { start, end: endOfRequest(text, offset) };
}

function endOfRequest(text: string, from: number): number {
  const next = text.indexOf(separator, from);
  return next < 0 ? text.length : next;
}

function endOfFirst(text: string): number {
  const end = endOfRequest(text, 0);
  if (end === text.length || text.startsWith('###') || asksSomething(text, end)) return end;
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
