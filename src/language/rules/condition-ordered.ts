import type { Expression } from '../../../grammar/index.ts';
import { isNull } from '../negation.ts';
import type { Rule } from '../rule.ts';

/** Between whose operands PostgreSQL takes no comparison without parentheses. */
const ordering: ReadonlySet<string> = new Set(['gt', 'ge', 'lt', 'le', 'in']);
const comparing: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);

/**
 * Operands of a comparison are conditions at times (URL Conventions 5.1.1.1). Observed of balena's compiler: around `eq` and `ne` it writes parentheses,
 * around the others none (`"id" = $1 > $2`), so that PostgreSQL answers with a syntax error.
 */
export const conditionOrdered: Rule = ({ dialect, report }) => ({
  Binary({ left, operator, right }) {
    if (!dialect.literalReading || !ordering.has(operator.text)) return;
    const operand = [left, right].find(isGroupedComparison);
    if (operand) report('condition-ordered', operand.span, { service: dialect.name, operator: operator.text });
  },
});

/** A comparison with null has an operator of its own there. */
function isGroupedComparison(node: Expression): boolean {
  let inner = node;
  while (inner.kind === 'Group') inner = inner.expression;
  return inner.kind === 'Binary' && comparing.has(inner.operator.text) && !isNull(inner.right) && inner !== node;
}
