/** What the tree knows that the text alone does not: where values stand, and where something is still to be filled in. */

import { type Node, type Placeholder, type Span, walk } from '../../grammar/index.ts';

/** A stretch that says a value: blanks and separators in it are part of the value. */
export interface LiteralSpan extends Span {
  /** The value of an option without `$`: any text, without a syntax of its own. */
  readonly free: boolean;
}

/** In order and apart. */
export function literalSpans(root: Node): readonly LiteralSpan[] {
  const spans: LiteralSpan[] = [];
  walk(root, (node) => {
    if (isValue(node)) spans.push({ ...node.span, free: false });
    else if (node.kind === 'CustomOption' || node.kind === 'ValueOption') {
      if (node.value?.kind === 'Name') spans.push({ ...node.value.span, free: node.kind === 'CustomOption' });
    }
  });
  return spans.sort((a, b) => a.start - b.start);
}

function isValue(node: Node): boolean {
  if (node.kind === 'SearchTerm') return node.phrase;
  if (node.kind === 'Placeholder') return node.quoted;
  return node.kind === 'Literal' || node.kind === 'JsonString';
}

export function placeholdersIn(root: Node): readonly Placeholder[] {
  const placeholders: Placeholder[] = [];
  walk(root, (node) => {
    if (node.kind === 'Placeholder') placeholders.push(node);
  });
  return placeholders;
}
