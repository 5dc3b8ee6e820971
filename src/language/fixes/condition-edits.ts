import { type Binary, type Expression, type Node, pathAt, type Span } from '../../../grammar/index.ts';
import { conditionAround } from '../rules/condition.ts';
import type { TextEdit } from '../types.ts';
import type { FixContext } from './fix-context.ts';
import { removeOption } from './option-edits.ts';

const isSame = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

/** The smallest whole condition that a path, a call or an operand stands in. */
export function conditionOf(context: FixContext): Span | undefined {
  const around = pathAt(context.bound.request, context.span.start, 'right').filter(({ span }) => contains(span, context.span));
  const index = around.findIndex(({ kind, span }) => (kind === 'Path' || kind === 'Call') && contains(span, context.span));
  return index < 0 ? undefined : conditionAround(around[index] as Expression, around.slice(0, index))?.span;
}

/**
 * Removes a condition: with `and` or `or` beside it, with parentheses that hold it alone, or with its whole option. Undefined where nothing can
 * be taken away (in a lambda, behind `not`).
 */
export function removeCondition(context: FixContext, condition: Span): TextEdit | undefined {
  const around = pathAt(context.bound.request, condition.start, 'right')
    .filter(({ span }) => contains(span, condition))
    .toReversed();
  let { start, end } = condition;
  for (const node of around) {
    if (isSame(node.span, { start, end })) continue;
    if (node.kind === 'Group') ({ start, end } = node.span);
    else return removeFrom(context, node, { start, end });
  }
  return undefined;
}

const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function removeFrom(context: FixContext, node: Node, condition: Span): TextEdit | undefined {
  if (node.kind === 'FilterOption') return removeOption(context, node.span);
  if (node.kind !== 'Binary' || !isConnective(node)) return undefined;
  return isSame(node.left.span, condition)
    ? context.remove({ start: condition.start, end: node.right.span.start })
    : context.remove({ start: node.left.span.end, end: condition.end });
}

const isConnective = ({ operator }: Binary): boolean => operator.text === 'and' || operator.text === 'or';
