import { type Binary, type Expression, type Node, operators } from '../../grammar/index.ts';
import type { Groups } from './diagnostics/dialects.ts';
import { group, type Held } from './precedence.ts';

/** Chains of binary operators as they are written, without parentheses between, and the parentheses that a reading of one stands for. */

export type ChainKind = 'logical' | 'arithmetic';

/** The operators that are looked at, by the chains that they make. */
const kinds: ReadonlyMap<string, ChainKind> = new Map([
  ...['and', 'or'].map((name) => [name, 'logical'] as const),
  ...['add', 'sub', 'mul', 'div', 'mod'].map((name) => [name, 'arithmetic'] as const),
]);

export const chainKind = (node: Node | undefined): ChainKind | undefined =>
  node?.kind === 'Binary' ? kinds.get(node.operator.text) : undefined;

const holds = (kind: ChainKind, node: Node): node is Binary => chainKind(node) === kind;

/** Most chains are of one operator, however long. */
export function mixesOperators(top: Binary, kind: ChainKind): boolean {
  const pending: Expression[] = [top.right, top.left];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (!holds(kind, next)) continue;
    if (next.operator.text !== top.operator.text) return true;
    pending.push(next.right, next.left);
  }
  return false;
}

/** An expression without the parentheses around it. */
export function ungrouped(node: Expression): Expression {
  let inner = node;
  while (inner.kind === 'Group') inner = inner.expression;
  return inner;
}

/** How tightly operators bind in the standard. */
export const standardPrecedence: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(operators).map(([name, { precedence }]) => [name, precedence]),
);

export interface Chain {
  readonly operands: readonly Expression[];
  readonly names: readonly string[];
}

/** Operands and operators in the order of the text; loops down the spines, which may be long. */
export function chainOf(top: Binary, kind: ChainKind): Chain {
  const operands: Expression[] = [];
  const names: string[] = [];
  const pending: (Expression | { readonly after: Binary })[] = [top];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ('after' in next) names.push(next.after.operator.text);
    else if (holds(kind, next)) pending.push(next.right, { after: next }, next.left);
    else operands.push(next);
  }
  return { operands, names };
}

/** How a chain nests under a table of precedences. */
export const readChain = (
  { names }: Chain,
  precedence: Readonly<Record<string, number>>,
  rightNested?: readonly string[],
): readonly Held[] => group(names, precedence, rightNested);

/** Parentheses around every group that stands in one of another operator. */
export function parenthesesOf({ operands, names }: Chain, held: readonly Held[]): Groups {
  return held
    .flatMap(({ first, last, parent }, index) =>
      parent === undefined || names[parent] === names[index] ? [] : [{ start: operands[first]!.span.start, end: operands[last]!.span.end }],
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}
