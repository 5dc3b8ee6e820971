import type { Expression, Node } from '../../../grammar/index.ts';
import type { Scope } from '../bind/index.ts';

const connectives: ReadonlySet<string> = new Set(['and', 'or']);

/** The smallest whole condition that an expression stands in: a comparison, a call; undefined outside of `$filter` and lambdas. */
export function conditionAround(expression: Expression, ancestors: readonly Node[]): Expression | undefined {
  let condition = expression;
  for (let index = ancestors.length - 1; index >= 0; index--) {
    const node = ancestors[index]!;
    if (node.kind === 'FilterOption' || node.kind === 'LambdaSegment' || node.kind === 'FilterSegment') return condition;
    if (node.kind === 'Group' || node.kind === 'Unary') return isCondition(condition) ? condition : undefined;
    if (node.kind === 'Binary' && connectives.has(node.operator.text)) return condition;
    if (node.kind !== 'Binary' && node.kind !== 'Call' && node.kind !== 'List') return undefined;
    condition = node as Expression;
  }
  return undefined;
}

const comparisons: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in', 'has']);

const isCondition = (node: Expression): boolean => node.kind === 'Call' || (node.kind === 'Binary' && comparisons.has(node.operator.text));

/** A short name for a lambda's variable that nothing around it uses: `d` for `owns__device`. */
export function freeVariable(link: string, scope: Scope | undefined): string {
  const word = link.split('_').findLast((part) => part !== '') ?? 'x';
  const initial = /^[a-z]/.test(word) ? word[0]! : 'x';
  for (let name = initial, number = 2; ; name = `${initial}${number++}`) if (!scope?.variables.has(name)) return name;
}
