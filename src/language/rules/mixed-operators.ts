import { type Binary, type Expression, type Node, operators } from '../../../grammar/index.ts';
import type { Groups } from '../diagnostics.ts';
import { group, type Held } from '../precedence.ts';
import type { Rule, RuleContext } from '../rule.ts';

const standard: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(operators).map(([name, { precedence }]) => [name, precedence]),
);

type Kind = 'mixed-and-or' | 'mixed-arithmetic';

/** The operators that are looked at, by what is said of their mixtures. */
const kinds: ReadonlyMap<string, Kind> = new Map([
  ...['and', 'or'].map((name) => [name, 'mixed-and-or'] as const),
  ...['add', 'sub', 'mul', 'div', 'mod'].map((name) => [name, 'mixed-arithmetic'] as const),
]);

/**
 * `and` binds tighter than `or`, and multiplicative operators tighter than additive ones: URL Conventions 5.1.1.14. balena's parser has one
 * level for `and` and `or`, and five levels of arithmetic, so an unparenthesized mixture can mean something else there.
 */
export const mixedOperators: Rule = (context) => ({
  Binary(node, ancestors) {
    const { precedence } = context.dialect;
    if (!precedence) return;
    const kind = kinds.get(node.operator.text);
    if (kind === undefined || holds(kind, ancestors.at(-1))) return;
    if (isMixed(node, kind)) checkChain(context, node, kind, precedence);
  },
});

/** A node is a link of a chain; one with such a parent was looked at from its top. */
const holds = (kind: Kind, node: Node | undefined): node is Binary => node?.kind === 'Binary' && kinds.get(node.operator.text) === kind;

/** Most chains are of one operator, however long. */
function isMixed(top: Binary, kind: Kind): boolean {
  const pending: Expression[] = [top.right, top.left];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (!holds(kind, next)) continue;
    if (next.operator.text !== top.operator.text) return true;
    pending.push(next.right, next.left);
  }
  return false;
}

function checkChain(context: RuleContext, top: Binary, kind: Kind, precedence: Readonly<Record<string, number>>): void {
  const chain = flatten(top, kind);
  const names = chain.operators.map((operator) => operator.operator.text);
  const here = group(names, precedence, context.dialect.rightNested);
  const there = group(names, standard);
  if (here.every((held, index) => held.first === there[index]!.first && held.last === there[index]!.last)) return;
  const groups = parentheses(chain.operands, names, here);
  const standardGroups = parentheses(chain.operands, names, there);
  context.report(kind, top.span, {
    service: context.dialect.name,
    reads: shown(context.text, top, groups),
    standard: shown(context.text, top, standardGroups),
    groups,
    standardGroups,
  });
}

/** Operands and operators in the order of the text; loops down the spines, which may be long. */
function flatten(top: Binary, kind: Kind): { operands: Expression[]; operators: Binary[] } {
  const operands: Expression[] = [];
  const binaries: Binary[] = [];
  const pending: (Expression | { readonly after: Binary })[] = [top];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ('after' in next) binaries.push(next.after);
    else if (holds(kind, next)) pending.push(next.right, { after: next }, next.left);
    else operands.push(next);
  }
  return { operands, operators: binaries };
}

/** Parentheses around every group that stands in one of another operator. */
function parentheses(operands: readonly Expression[], names: readonly string[], held: readonly Held[]): Groups {
  return held
    .flatMap(({ first, last, parent }, index) =>
      parent === undefined || names[parent] === names[index] ? [] : [{ start: operands[first]!.span.start, end: operands[last]!.span.end }],
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

const longest = 160;

/** The chain with its parentheses, as far as a message can hold it. */
function shown(text: string, { span }: Binary, groups: Groups): string {
  const marks = groups.flatMap(({ start, end }) => [
    { at: start, mark: '(' },
    { at: end, mark: ')' },
  ]);
  marks.sort((a, b) => a.at - b.at || (a.mark === b.mark ? 0 : a.mark === ')' ? -1 : 1));
  let from = span.start;
  let out = '';
  for (const { at, mark } of marks) {
    out += text.slice(from, at) + mark;
    from = at;
    if (out.length > longest) break;
  }
  out += out.length > longest ? '' : text.slice(from, Math.min(span.end, from + longest));
  const line = out.replaceAll(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)} …` : line;
}
