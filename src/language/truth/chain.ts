import type { Binary, Expression } from '../../../grammar/index.ts';
import { ungrouped } from '../chains.ts';

export type Connective = 'and' | 'or';

export const connectiveOf = (node: Expression): Connective | undefined => {
  const text = node.kind === 'Binary' ? node.operator.text : undefined;
  return text === 'and' || text === 'or' ? text : undefined;
};

/** The conditions that one connective joins, those in parentheses of their own too, in the order of the text. */
export function conditionsOf(top: Binary, connective: Connective): readonly Expression[] {
  const found: Expression[] = [];
  // Chains nest as deep as the text is long.
  const pending: Expression[] = [top];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const inner = ungrouped(next);
    if (inner.kind === 'Binary' && connectiveOf(inner) === connective) pending.push(inner.right, inner.left);
    else found.push(next);
  }
  return found;
}

/** Whether the other connective stands among them without parentheses, where a service reads both on one level: another condition than it seems. */
export function holdsOtherConnective(conditions: readonly Expression[]): boolean {
  return conditions.some((node) => connectiveOf(node) !== undefined);
}
