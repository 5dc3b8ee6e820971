/** A change of a text: what stands in a span becomes another text. */
export interface Change {
  readonly span: { readonly start: number; readonly end: number };
  readonly text: string;
}

/** Where a cursor goes that stands just where something is put: it stays before it, or follows behind it. */
export type AtEdge = 'stays' | 'follows';

/** Where an offset is after changes, which do not overlap. One within text that is replaced goes to the end of the new text. */
export function moveOffset(offset: number, changes: readonly Change[], atEdge: AtEdge): number {
  let shift = 0;
  for (const { span, text } of changes) {
    const grown = text.length - (span.end - span.start);
    const follows = atEdge === 'follows';
    if (span.end < offset || (span.end === offset && (follows || span.start < offset))) shift += grown;
    else if (span.start < offset || (span.start === offset && follows)) shift += span.start + text.length - offset;
  }
  return offset + shift;
}
