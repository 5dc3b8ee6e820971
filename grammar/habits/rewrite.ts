import { type Source, spanIn } from '../source.ts';
import { byPlace } from './find.ts';
import type { Rewrite } from './habit.ts';

/** The source with its text changed, and the way back: what is new has the place of what it stands for. */
export function rewriteSource(source: Source, rewrites: readonly Rewrite[]): Source {
  const ordered = rewrites.toSorted(byPlace);
  const length = ordered.reduce((sum, { start, end, text }) => sum + text.length - (end - start), source.text.length);
  const starts = new Uint32Array(length + 1);
  const ends = new Uint32Array(length + 1);
  ends[0] = spanIn(source, 0, 0).start;
  const parts: string[] = [];
  let written = 0;
  const keep = (from: number, to: number): void => {
    parts.push(source.text.slice(from, to));
    for (let index = from; index < to; index++, written++) {
      starts[written] = source.starts?.[index] ?? source.base + index;
      ends[written + 1] = source.ends?.[index + 1] ?? source.base + index + 1;
    }
  };
  let from = 0;
  for (const { start, end, text } of ordered) {
    keep(from, start);
    const span = spanIn(source, start, end);
    parts.push(text);
    const [first, last] = [text.length - text.trimStart().length, text.trimEnd().length];
    for (let index = 0; index < text.length; index++, written++) {
      // Blanks around it have no place of their own.
      starts[written] = index >= last ? span.end : span.start;
      ends[written + 1] = index < first ? span.start : span.end;
    }
    from = end;
  }
  keep(from, source.text.length);
  starts[length] = source.starts?.[source.text.length] ?? source.base + source.text.length;
  return { ...source, text: parts.join(''), starts, ends };
}
