import type { Binary, Expression, Node } from '../../../grammar/index.ts';
import type { TextEdit } from '../types.ts';
import { isAskedAsItIs } from './conditions.ts';
import type { Refactor, RefactorContext } from './refactor-context.ts';

/**
 * `id eq 1 or id eq 2` ↔ `id in (1,2)`, where the service takes `in`. `null` stays out: it is equal to nothing in a list. Neither is rewritten
 * where it is negated, as the two need not be unknown of the same rows.
 */
export const inList: Refactor = (context) => {
  const { operators } = context.dialect;
  if (operators && !operators.includes('in')) return [];
  return [...chainToList(context), ...listToChain(context)];
};

const isOr = (node: Node | undefined): node is Binary => node?.kind === 'Binary' && node.operator.text === 'or';

function chainToList(context: RefactorContext): ReturnType<Refactor> {
  const at = context.path.findLastIndex((node, index) => isOr(node) && !isOr(context.path[index - 1]));
  const top = context.path[at];
  if (!isOr(top) || !standsAlone(context.path.slice(0, at))) return [];
  const operands = operandsOf(top);
  const run = longestRun(context, operands);
  if (run.length < 2) return [];
  const path = run[0]!.left;
  const values = run.map(({ right }) => context.slice(right.span)).join(',');
  const span = { start: run[0]!.span.start, end: run.at(-1)!.span.end };
  const name = context.syntax(path);
  // Written as the text is: what is between a path and a value there is between them here.
  const blank = context.slice({ start: path.span.end, end: (run[0] as Binary).operator.span.start });
  return [
    {
      title: `Write as ${name} in (…)`,
      kind: 'rewrite',
      edits: [{ span, text: `${context.slice(path.span)}${blank}in${blank}(${values})` }],
    },
  ];
}

/** The operands of a chain of `or`, in the order of the text. */
function operandsOf(top: Expression): readonly Expression[] {
  const found: Expression[] = [];
  const pending: Expression[] = [top];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isOr(node)) pending.push(node.right, node.left);
    else found.push(node);
  }
  return found;
}

/** Comparisons beside each other of one path with values: those at the cursor, else the longest. */
function longestRun(context: RefactorContext, operands: readonly Expression[]): readonly Binary[] {
  const runs: Binary[][] = [];
  let last: string | undefined;
  for (const operand of operands) {
    const path = isComparison(operand) ? context.syntax(operand.left) : undefined;
    if (path !== undefined && path === last) runs.at(-1)!.push(operand as Binary);
    else if (path !== undefined) runs.push([operand as Binary]);
    last = path;
  }
  const long = runs.filter(({ length }) => length > 1);
  const holds = (run: readonly Binary[]) => run.some(({ span }) => span.start <= context.span.start && context.span.end <= span.end);
  return long.find(holds) ?? long.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

function isComparison(node: Expression): node is Binary {
  if (node.kind !== 'Binary' || node.operator.text !== 'eq') return false;
  return node.left.kind === 'Path' && node.right.kind === 'Literal' && node.right.type !== 'Null';
}

/** Not beside `and`, of which services read chains in two ways; not negated. */
function standsAlone(ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-1);
  return parent?.kind !== 'Binary' && parent?.kind !== 'Unary' && isAskedAsItIs(ancestors);
}

function listToChain(context: RefactorContext): ReturnType<Refactor> {
  const at = context.path.findLastIndex((node) => node.kind === 'Binary' && node.operator.text === 'in');
  const node = context.path[at];
  if (node?.kind !== 'Binary' || node.right.kind !== 'List' || node.left.kind !== 'Path') return [];
  const { left, operator, right } = node;
  const ancestors = context.path.slice(0, at);
  const isPlain = right.items.length > 0 && right.items.every((item) => item.kind === 'Literal' && item.type !== 'Null');
  if (!isPlain || !isAskedAsItIs(ancestors)) return [];
  const blank = context.slice({ start: left.span.end, end: operator.span.start });
  const chain = right.items
    .map((item) => `${context.slice(left.span)}${blank}eq${blank}${context.slice(item.span)}`)
    .join(`${blank}or${blank}`);
  const parent = ancestors.at(-1);
  const isAlone = right.items.length === 1 || (parent?.kind !== 'Binary' && parent?.kind !== 'Unary');
  const edit: TextEdit = { span: node.span, text: isAlone ? chain : `(${chain})` };
  return [{ title: 'Write with "eq" and "or"', kind: 'rewrite', edits: [edit] }];
}
