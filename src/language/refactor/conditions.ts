import { type Expression, type Node, type Path, walk } from '../../../grammar/index.ts';

/** Comparisons with a value that are not true of what is missing. `ne` is, in services that compare as programs do. */
const rejecting: ReadonlySet<string> = new Set(['eq', 'gt', 'ge', 'lt', 'le', 'in']);
const functions: ReadonlySet<string> = new Set(['contains', 'startswith', 'endswith', 'substringof']);

/**
 * Whether a condition is never true where the paths in it lead to nothing: then it is all the same whether a link that leads to nothing is
 * asked by `any`, which finds nobody, or by a path, which finds null. Where that is not plain, it is not.
 */
export function rejectsMissing(condition: Expression): boolean {
  if (condition.kind === 'Group') return rejectsMissing(condition.expression);
  if (condition.kind === 'Call') return functions.has(condition.name.text) && condition.arguments.every(isPathOrValue);
  if (condition.kind !== 'Binary') return false;
  const { operator, left, right } = condition;
  if (operator.text === 'and' || operator.text === 'or') return rejectsMissing(left) && rejectsMissing(right);
  return rejecting.has(operator.text) && isPlainPath(left) && isValue(right);
}

const isPathOrValue = (node: Expression): boolean => isPlainPath(node) || isValue(node);

const isValue = (node: Expression): boolean =>
  (node.kind === 'Literal' && node.type !== 'Null') || (node.kind === 'List' && node.items.length > 0 && node.items.every(isValue));

const isPlainPath = (node: Expression): node is Path => node.kind === 'Path' && node.segments.every(({ kind }) => kind === 'NameSegment');

/**
 * Whether a condition is asked as it stands: not negated, compared or given to a function by what is around it. Only there is what is unknown
 * as good as false. `ancestors` ends with the parent.
 */
export function isAskedAsItIs(ancestors: readonly Node[]): boolean {
  for (const node of ancestors.toReversed()) {
    if (node.kind === 'FilterOption' || node.kind === 'FilterSegment') return true;
    const passes =
      node.kind === 'Group' ||
      node.kind === 'Path' ||
      (node.kind === 'LambdaSegment' && node.operator.text === 'any') ||
      (node.kind === 'Binary' && (node.operator.text === 'and' || node.operator.text === 'or'));
    if (!passes) return false;
  }
  return false;
}

/** All paths in an expression, in the order of the text. */
export function pathsIn(expression: Expression): readonly Path[] {
  const found: Path[] = [];
  walk(expression, (node) => {
    if (node.kind === 'Path') found.push(node);
  });
  return found;
}

/** The name of a path's first step, where it is a plain one. */
export function firstName({ segments: [first] }: Path): string | undefined {
  return first?.kind === 'NameSegment' && first.name.kind === 'Name' ? first.name.text : undefined;
}
