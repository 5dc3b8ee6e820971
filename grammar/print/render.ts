import type { Node } from '../tree.ts';
import { type Mark, mark, type Part } from './parts.ts';
import type { Pen } from './pen.ts';
import { partsOf } from './printers.ts';
import { type Page, wrap } from './wrap.ts';

/** The text of parts, on one line or broken to fit a page. */
export function render(parts: readonly Part[], pen: Pen, page?: Page): string {
  const pieces = flatten(parts, pen);
  return page === undefined ? onOneLine(pieces, pen) : wrap(pieces, pen.blank, page);
}

function onOneLine(pieces: readonly (string | Mark)[], pen: Pen): string {
  const written: string[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') written.push(piece);
    else if (piece === mark.line) written.push(pen.blank);
  }
  return written.join('');
}

/** Nodes taken apart. A loop with a stack of its own: chains and JSON may be nested as deep as the text is long. */
function flatten(parts: readonly Part[], pen: Pen): readonly (string | Mark)[] {
  const pieces: (string | Mark)[] = [];
  const pending: Part[] = parts.toReversed();
  let before = '';
  let last = '';
  while (pending.length > 0) {
    const part = pending.pop();
    if (part === undefined || part === '') continue;
    if (typeof part === 'number') pieces.push(part);
    else if (typeof part === 'string') {
      if (wouldMerge(before, last, part)) pieces.push(pen.blank);
      pieces.push(part);
      before = last;
      last = part;
    } else {
      const inner = partsOf(opened(part, pen), pen);
      for (let index = inner.length - 1; index >= 0; index--) pending.push(inner[index]);
    }
  }
  return pieces;
}

function opened(part: Exclude<Part, string | Mark | undefined>, pen: Pen): Parameters<typeof partsOf>[0] {
  pen.follow = part.kind === 'Operand' ? part.follow : 0;
  return (part.kind === 'Operand' ? part.node : part) as Exclude<Node, { kind: 'Document' | 'Request' | 'Url' }>;
}

/** "- 1" is not the literal "-1", and `12: 30` of `case` is no time of day. */
function wouldMerge(before: string, last: string, next: string): boolean {
  if (last === '-') return /^(?:[\d+%-]|INF)/.test(next);
  return last === ':' && /^\d\d/.test(next) && /\d\d$/.test(before);
}
