/** What the tree knows that the text alone does not: where values stand, and where something is still to be filled in. */

import { type Node, type Placeholder, type Span, walk } from '../../grammar/index.ts';

/** Stretches that say a value, in order and apart; blanks and separators in them are part of the value. */
export function literalSpans(root: Node): readonly Span[] {
  const spans: Span[] = [];
  walk(root, (node) => {
    if (isValue(node)) spans.push(node.span);
    else if (node.kind === 'CustomOption' || node.kind === 'ValueOption') {
      if (node.value?.kind === 'Name') spans.push(node.value.span);
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
