import type { Expression } from '../../../grammar/index.ts';
import type { Dialect } from '../../schema/index.ts';
import { asRead } from '../as-read.ts';

/** How far each operator reaches, by where it stands. */
type Reaches = Map<number, { readonly word: string; readonly start: number; readonly end: number }>;

/**
 * A note on how operators are read, where the dialect reads this expression otherwise than the standard does; undefined where both read the
 * same.
 */
export function groupingInWords(expression: Expression, dialect: Dialect): string | undefined {
  if (!dialect.precedence && !dialect.notBindsTight) return undefined;
  const standard: Reaches = new Map();
  const here: Reaches = new Map();
  measure(expression, standard);
  measure(asRead(expression, dialect), here);
  const moved = [...here].flatMap(([at, { word, start, end }]) => {
    const meant = standard.get(at);
    return meant && (meant.start !== start || meant.end !== end) ? [word] : [];
  });
  const notes = notesOn(new Set(moved), dialect.name);
  return notes.length === 0 ? undefined : notes.join('. ');
}

function notesOn(moved: ReadonlySet<string>, dialect: string): readonly string[] {
  const notes: string[] = [];
  if (moved.has('and') || moved.has('or'))
    notes.push(`${dialect} reads **and** and **or** from left to right; standard OData reads **and** first`);
  if (moved.has('not')) notes.push(`In ${dialect}, **not** takes only what comes right after it, not the whole comparison`);
  if (['add', 'sub', 'mul', 'div', 'mod'].some((word) => moved.has(word)))
    notes.push(`${dialect} calculates in an order of its own, which the parentheses show`);
  return notes;
}

/** Gives the outermost offsets of an expression; those of parentheses are their own. */
function measure(node: Expression, reaches: Reaches): { readonly start: number; readonly end: number } {
  if (node.kind === 'Binary') {
    const { start } = measure(node.left, reaches);
    const { end } = measure(node.right, reaches);
    reaches.set(node.operator.span.start, { word: node.operator.text.toLowerCase(), start, end });
    return { start, end };
  }
  if (node.kind === 'Unary') {
    const { end } = measure(node.operand, reaches);
    const { start } = node.operator.span;
    reaches.set(start, { word: node.operator.text, start, end });
    return { start, end };
  }
  if (node.kind === 'Group') measure(node.expression, reaches);
  if (node.kind === 'Path')
    for (const segment of node.segments) if (segment.kind === 'LambdaSegment' && segment.predicate) measure(segment.predicate, reaches);
  return node.span;
}
