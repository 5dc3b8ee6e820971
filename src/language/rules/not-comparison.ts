import type { Rule } from '../rule.ts';

/**
 * `not` takes the whole comparison behind it in the grammar's tree (URL Conventions, ABNF `notExpr`); balena's parser takes the next
 * operand only: `not a eq 1` is `(not a) eq 1` there.
 */
export const notComparison: Rule = ({ text, dialect, report }) => ({
  Unary(node) {
    const { operator, operand } = node;
    if (operator.text !== 'not' || operand.kind !== 'Binary' || !dialect.notBindsTight) return;
    const left = operand.left.span;
    const rest = text.slice(left.end, operand.span.end);
    const first = text.slice(left.start, left.end);
    report('not-binds-tight', node.span, {
      service: dialect.name,
      reads: `(not ${first})${rest}`,
      standard: `not (${first}${rest})`,
      whole: node.span,
      first: left,
      operand: operand.span,
    });
  },
});
