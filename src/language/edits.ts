import type { TextEdit } from './types.ts';

/** The text after edits, which do not overlap; of two insertions at one place the first in the list comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const written: string[] = [];
  let at = 0;
  for (const { span, text: added } of ordered) {
    written.push(text.slice(at, span.start), added);
    at = span.end;
  }
  return written.join('') + text.slice(at);
}

/** One edit without what is the same at both ends, `base` characters further on; none where nothing changes. */
export function difference(before: string, after: string, base: number): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return [{ span: { start: base + start, end: base + before.length - same }, text: after.slice(start, after.length - same) }];
}
