import { type Source, spanIn } from '../source.ts';
import { byPlace } from './find.ts';
import type { Rewrite } from './habit.ts';

/**
 * The source with its text changed, and the way back: the first token of what is new has the place of what it stands for, all else the place
 * behind that. Where that token is read as more than one, the first of them has it. So no place lies before another that comes first, whatever
 * tokens and holes are read, and spans nest.
 */
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
    const blanks = text.length - text.trimStart().length;
    parts.push(text);
    for (let index = 0; index < text.length; index++, written++) {
      starts[written] = index <= blanks ? span.start : span.end;
      ends[written + 1] = index < blanks ? span.start : span.end;
    }
    from = end;
  }
  keep(from, source.text.length);
  starts[length] = source.starts?.[source.text.length] ?? source.base + source.text.length;
  return { ...source, text: parts.join(''), starts, ends };
}
