import type { Expression, Node } from '../../../grammar/index.ts';
import { isNull, negatedPart } from '../negation.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { comparedType, describeType, groupOf } from '../type-groups.ts';

/**
 * `not` takes the whole comparison behind it in the grammar's tree (URL Conventions, ABNF `notExpr`); balena's parser takes the next
 * operand only: `not a eq 1` is `(not a) eq 1` there, which fails unless `a` is a condition.
 */
export const notComparison: Rule = (context) => ({
  Unary(node, ancestors) {
    const { text, dialect, report } = context;
    const { operator, operand } = node;
    if (operator.text !== 'not' || (isNegated(ancestors) && dialect.notBindsTight)) return;
    const negated = failingPart(context, negatedPart(operand, dialect));
    if (negated === operand) return;
    const rest = text.slice(negated.span.end, operand.span.end);
    const first = text.slice(negated.span.start, negated.span.end);
    const data = {
      service: dialect.name,
      reads: `(not ${first})${rest}`,
      standard: `not (${first}${rest})`,
      whole: node.span,
      first: negated.span,
      operand: operand.span,
    };
    const value = wordsOf(context, negated);
    if (value === undefined) report('not-binds-tight', node.span, data);
    else report('not-of-value', node.span, { ...data, what: value });
  },
});

/** Every second `not` takes back the one before it, whatever stands behind them. */
function isNegated(ancestors: readonly Node[]): boolean {
  const around = ancestors.length - 1 - ancestors.findLastIndex((node) => node.kind !== 'Unary');
  return around % 2 === 1;
}

/**
 * Of a comparison that is negated whole by the SQL alone, the left side where balena's compiler makes no SQL: NOT of what is calculated, and of
 * moments, which are cut to milliseconds first (`Invalid "UnknownValue" type: DateTrunc`).
 */
function failingPart(context: RuleContext, negated: Expression): Expression {
  if (negated.kind !== 'Binary' || !context.dialect.notBindsTight) return negated;
  return isPlain(context, negated.left) || wordsOf(context, negated.left) === undefined ? negated : negated.left;
}

/** A property as it is stored, a literal. */
function isPlain(context: RuleContext, node: Expression): boolean {
  if (node.kind === 'Group') return isPlain(context, node.expression);
  return (
    (node.kind === 'Path' && groupOf(comparedType(context.typeOf(node), context.service)) !== 'moment') ||
    /^(?:Literal|Alias)$/.test(node.kind)
  );
}

/** What the negated operand is, in words, when it is surely no condition. */
function wordsOf({ service, typeOf }: RuleContext, negated: Expression): string | undefined {
  if (isNull(negated)) return 'null';
  const type = comparedType(typeOf(negated), service);
  const isCondition = groupOf(type) === 'boolean' || (groupOf(type) === undefined && type !== 'Edm.Untyped');
  return isCondition ? undefined : describeType(typeOf(negated), service);
}
