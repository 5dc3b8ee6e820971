import type { AggregateItem, NestItem, Node, NodeOf, Problem, Transformation } from '../tree.ts';
import type { Schema } from './names.ts';
import { createProblem } from './problem.ts';

interface Context {
  readonly text: string;
  readonly schema: Schema;
}

const blank = /(?:[ \t]|%20|%09)+/;
const functionRules = ['entityColFunction', 'complexColFunction', 'primitiveColFunction'] as const;

/** What the parser takes of the aggregation extension and its ABNF does not: checks as those of `structureProblems`. */
export const aggregationChecks = {
  *Transformation(node: Transformation, context: Context): Iterable<Problem> {
    const { name, arguments: given = [] } = node;
    if (name.text === 'orderby') yield* outerBlanks(node, context);
    if (name.text.includes('.') && !functionRules.some((rule) => context.schema.hasQualified(rule, name.text))) {
      yield createProblem('unknown-name', name.span, { name: name.text });
    }
    for (const { kind, span } of given) if (kind === 'Word') yield* keptWord(span, context);
  },

  *AggregateItem(item: AggregateItem, context: Context): Iterable<Problem> {
    const { expression, method, from, alias } = item;
    if (method !== undefined || from.length > 0 || alias !== undefined) yield* blankBehind(expression, context);
    for (const name of [method, ...from.map((clause) => clause.method)]) {
      if (name?.kind !== 'Name' || context.schema.hasNamespace(name.text.slice(0, Math.max(name.text.lastIndexOf('.'), 0)))) continue;
      yield createProblem('unknown-name', name.span, { name: name.text });
    }
  },

  NestItem: ({ expression }: NestItem, context: Context): Iterable<Problem> => blankBehind(expression, context),
};

/** Of all transformations, only `orderby` has no blanks within its parentheses. */
function* outerBlanks({ name, span }: Transformation, { text }: Context): Iterable<Problem> {
  const inner = text.slice(name.span.end, span.end);
  const open = /^(?:\(|%28)((?:[ \t]|%20|%09)+)/.exec(inner);
  if (open !== null) yield unexpectedBlank(name.span.end + open[0].length - open[1]!.length, open[1]!);
  const close = /((?:[ \t]|%20|%09)+)(?:\)|%29)$/.exec(inner);
  if (close !== null) yield unexpectedBlank(name.span.end + close.index, close[1]!);
}

/** `keep start` has one blank. */
function* keptWord({ start, end }: Node['span'], { text }: Context): Iterable<Problem> {
  const found = blank.exec(text.slice(start, end));
  if (found !== null && found[0] !== ' ' && found[0] !== '%20') yield unexpectedBlank(start + found.index, found[0]);
}

function* blankBehind({ kind, span }: Node, { text }: Context): Iterable<Problem> {
  if (kind === 'Hole' || blank.exec(text.slice(span.end))?.index === 0) return;
  yield createProblem(
    'missing-blank',
    { start: span.end, end: span.end },
    { operator: text.slice(span.end).split(blank, 1)[0], side: 'before' },
  );
}

function unexpectedBlank(start: number, found: string): Problem {
  return createProblem('unexpected-blank', { start, end: start + found.length }, { where: 'here' });
}

/** `isdefined` takes a path (ABNF `firstMemberExpr`). */
export function* definedPath({ name, arguments: given }: NodeOf<'Call'>): Iterable<Problem> {
  const [value] = given;
  if (!/^isdefined$/i.test(name.text) || value === undefined || value.kind === 'Path' || value.kind === 'Alias' || value.kind === 'Hole')
    return;
  yield createProblem('expected', value.span, { expected: ['the path of a property'] });
}
