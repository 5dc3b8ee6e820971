import type { Binary, Expression } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { comparedType, describeType, groupOf } from '../type-groups.ts';

/**
 * `not` takes the whole comparison behind it in the grammar's tree (URL Conventions, ABNF `notExpr`); balena's parser takes the next
 * operand only: `not a eq 1` is `(not a) eq 1` there, which fails unless `a` is a condition.
 */
export const notComparison: Rule = (context) => ({
  Unary(node) {
    const { text, dialect, report } = context;
    const { operator, operand } = node;
    if (operator.text !== 'not' || operand.kind !== 'Binary' || !dialect.notBindsTight || isAsMeant(context, operand)) return;
    const left = operand.left.span;
    const rest = text.slice(left.end, operand.span.end);
    const first = text.slice(left.start, left.end);
    const data = {
      service: dialect.name,
      reads: `(not ${first})${rest}`,
      standard: `not (${first}${rest})`,
      whole: node.span,
      first: left,
      operand: operand.span,
    };
    const value = wordsOf(context, operand.left);
    if (value === undefined) report('not-binds-tight', node.span, data);
    else report('not-of-value', node.span, { ...data, what: value });
  },
});

/**
 * In the SQL that balena makes of it, NOT stands before the comparison without parentheses of its own, and takes all of it: but for `eq` and `ne`,
 * and for what no NOT can stand before.
 */
function isAsMeant(context: RuleContext, { left, operator, right }: Binary): boolean {
  if (!context.dialect.quirks.includes('not-spans-order')) return false;
  const isOrder = /^(?:gt|ge|lt|le|in)$/.test(operator.text) || (right.kind === 'Literal' && right.type === 'Null');
  return isOrder && !isNull(left) && (isPlain(context, left) || wordsOf(context, left) === undefined);
}

const isNull = (node: Expression): boolean => node.kind === 'Literal' && node.type === 'Null';

/** A property as it is stored, a literal; moments are cut to milliseconds first. */
function isPlain(context: RuleContext, node: Expression): boolean {
  if (node.kind === 'Group') return isPlain(context, node.expression);
  return (
    (node.kind === 'Path' && groupOf(comparedType(context.typeOf(node), context.service)) !== 'moment') ||
    /^(?:Literal|Alias)$/.test(node.kind)
  );
}

/** What the negated operand is, in words, when it is surely no condition. */
function wordsOf({ service, typeOf }: RuleContext, left: Expression): string | undefined {
  let negated = left;
  while (negated.kind === 'Binary') negated = negated.left;
  if (isNull(negated)) return 'null';
  const type = comparedType(typeOf(negated), service);
  const isCondition = groupOf(type) === 'boolean' || (groupOf(type) === undefined && type !== 'Edm.Untyped');
  return isCondition ? undefined : describeType(typeOf(negated), service);
}
