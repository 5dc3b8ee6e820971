import type { Binary, Expression } from '../../../grammar/index.ts';
import type { RuleContext } from '../rule.ts';
import { compareValues, knownValue } from './value.ts';

/** A comparison that says the same of every entity, and why. */
export interface Constant {
  readonly always: boolean;
  readonly reason: string;
}

/** Whether a comparison is one of values, of a thing with itself, or with nothing at all. */
export function constantOf(context: RuleContext, node: Binary): Constant | undefined {
  const operator = node.operator.text.toLowerCase();
  return ofTwoValues(context, node, operator) ?? ofItself(context, node, operator) ?? ofEmptyList(context, node, operator);
}

/** `1 eq 2`. */
function ofTwoValues(context: RuleContext, { left, right }: Binary, operator: string): Constant | undefined {
  const one = knownValue(context, left, undefined);
  const other = one && knownValue(context, right, undefined);
  const order = one && other && compareValues(one, other);
  const always = order === undefined ? undefined : decide(operator, order);
  return always === undefined ? undefined : { always, reason: 'it compares two values and asks nothing of the entities' };
}

function decide(operator: string, order: number): boolean | undefined {
  const table: Readonly<Record<string, boolean>> = {
    ...{ eq: order === 0, ne: order !== 0, gt: order > 0 },
    ...{ ge: order >= 0, lt: order < 0, le: order <= 0 },
  };
  return table[operator];
}

/** `x eq x`: null equals null. Nothing is greater than null, nor equal to it by `ge`. */
function ofItself({ text }: RuleContext, { left, right }: Binary, operator: string): Constant | undefined {
  const written = (side: Expression): string => text.slice(side.span.start, side.span.end);
  if (left.kind !== 'Path' || right.kind !== 'Path' || written(left) !== written(right)) return undefined;
  if (!/^(?:eq|ne|gt|lt)$/.test(operator)) return undefined;
  return { always: operator === 'eq', reason: `it compares "${written(left)}" with itself` };
}

/** Where an empty list is read at all. */
const ofEmptyList = ({ dialect }: RuleContext, { right }: Binary, operator: string): Constant | undefined =>
  operator === 'in' && right.kind === 'List' && right.items.length === 0 && !dialect.literalReading
    ? { always: false, reason: 'nothing is in an empty list' }
    : undefined;
