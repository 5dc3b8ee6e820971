import type { Binary, Expression } from '../../grammar/index.ts';
import type { Dialect } from '../schema/index.ts';

/**
 * What `not` negates of the comparison behind it, as a dialect reads it: all of it, or its first operand.
 *
 * Observed of balena: its parser gives `not` the next operand alone (`["gt", ["not", a], b]`), and its compiler writes SQL of that without
 * parentheses: `NOT ("a") > $1`, `NOT ("a") = ANY($1)`, `NOT ("a") IS NULL`. In PostgreSQL NOT binds looser than these operators, so all of the
 * comparison is negated after all. For `eq` and `ne` with a value it writes `(NOT ("a")) IS NOT NULL AND (NOT ("a")) = $1`: there `a` alone is,
 * and the statement fails unless `a` is true or false.
 */
export function negatedPart(operand: Expression, dialect: Dialect): Expression {
  if (!dialect.notBindsTight || operand.kind !== 'Binary') return operand;
  const first = firstOperation(operand);
  return isSpanned(first, dialect) ? first : first.left;
}

/** The operation that holds the first operand of a chain. */
export function firstOperation(chain: Binary): Binary {
  let first = chain;
  while (first.left.kind === 'Binary') first = first.left;
  return first;
}

/** Whether NOT before the SQL of a comparison negates it whole. */
function isSpanned({ left, operator, right }: Binary, { quirks }: Dialect): boolean {
  const spans = /^(?:gt|ge|lt|le|in)$/.test(operator.text) || (/^(?:eq|ne)$/.test(operator.text) && isNull(right));
  return quirks.includes('not-spans-order') && spans && !isNull(left);
}

export const isNull = (node: Expression): boolean => node.kind === 'Literal' && node.type === 'Null';
