import type { Binary, Expression } from '../../../grammar/index.ts';
import { negatedPart } from '../negation.ts';
import type { RuleContext } from '../rule.ts';
import { isImpossible } from './candidates.ts';
import { type Connective, conditionsOf, connectiveOf, holdsOtherConnective } from './chain.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import { constantOf } from './constant.ts';
import { rangeOf } from './range.ts';

/** Conditions nest deeper than this in generated texts only, of which nothing is said. */
const deepest = 40;

/** Whether a condition is true of every entity, or of none; undefined where it depends on the entity. */
export function truthOf(context: RuleContext, condition: Expression, depth = 0): boolean | undefined {
  if (depth > deepest) return undefined;
  const { dialect } = context;
  switch (condition.kind) {
    case 'Literal':
      // A service that asks whether there is a filter takes null for none.
      if (condition.type === 'Null') return dialect.literalReading && depth === 0 ? true : undefined;
      return condition.type === 'Boolean' ? condition.value.toLowerCase() === 'true' : undefined;
    case 'Group':
      return truthOf(context, condition.expression, depth + 1);
    case 'Unary': {
      const { operator, operand } = condition;
      if (operator.text !== 'not' || negatedPart(operand, dialect) !== operand) return undefined;
      const truth = truthOf(context, operand, depth + 1);
      return truth === undefined ? undefined : !truth;
    }
    case 'Binary':
      return ofBinary(context, condition, depth);
    default:
      return undefined;
  }
}

function ofBinary(context: RuleContext, node: Binary, depth: number): boolean | undefined {
  const connective = connectiveOf(node);
  if (connective) return ofChain(context, node, connective, depth);
  const constant = constantOf(context, node);
  if (constant) return constant.always;
  const comparison = comparisonOf(context, node);
  return comparison && ofComparisons(context, [comparison]);
}

/** One that is always true makes a chain of `or` so, one that never is a chain of `and`; or several of one thing do together. */
function ofChain(context: RuleContext, node: Binary, connective: Connective, depth: number): boolean | undefined {
  const conditions = conditionsOf(node, connective);
  if (context.dialect.precedence && holdsOtherConnective(conditions)) return undefined;
  const decisive = connective === 'or';
  const truths = conditions.map((condition) => truthOf(context, condition, depth + 1));
  if (truths.includes(decisive)) return decisive;
  if (truths.every((truth) => truth === !decisive)) return !decisive;
  const bySubject = Map.groupBy(
    conditions.flatMap((condition) => comparisonOf(context, condition) ?? []),
    ({ name }) => name,
  );
  const decides = [...bySubject.values()].some((comparisons) => isDecided(context, comparisons, decisive));
  return decides ? decisive : undefined;
}

/** `id gt 5 or id le 5` is always true: nothing fails both. */
function isDecided(context: RuleContext, comparisons: readonly Comparison[], always: boolean): boolean {
  const [first] = comparisons;
  if (!first || comparisons.length < 2) return false;
  const tried = always ? comparisons.map((comparison) => ({ ...comparison, negated: !comparison.negated })) : comparisons;
  return isImpossible(tried, rangeOf(context, first.subject));
}

function ofComparisons(context: RuleContext, [comparison]: readonly [Comparison]): boolean | undefined {
  const range = rangeOf(context, comparison.subject);
  if (isImpossible([comparison], range)) return false;
  return isImpossible([{ ...comparison, negated: !comparison.negated }], range) ? true : undefined;
}
