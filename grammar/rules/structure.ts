import { builtInFunction, type FunctionFact, functions } from '../facts/functions.ts';
import type { Expression, Node, NodeOf, Problem } from '../tree.ts';
import { walk } from '../walk.ts';
import { aggregationChecks, definedPath } from './aggregation-structure.ts';
import type { Schema } from './names.ts';
import { typeArguments } from './path-problems.ts';
import { enumLiteral, isWhole, optionallyQualifiedTypeName } from './patterns.ts';
import { createProblem } from './problem.ts';

/** What the parser takes, as other versions, services or people write it, and the ABNF does not; and names of single nodes. */
export function structureProblems(tree: Node, text: string, schema: Schema): readonly Problem[] {
  const problems: Problem[] = [];
  const types = new Set<Node>();
  walk(tree, (node) => {
    // `Collection(NS.Type)` is no call there.
    if (types.has(node)) return 'skip';
    if (node.kind === 'Call') for (const type of typeArguments(node)) types.add(type);
    const check = checks[node.kind] as ((node: Node, context: Context) => Iterable<Problem>) | undefined;
    if (check !== undefined) problems.push(...check(node, { text, schema }));
    return undefined;
  });
  return problems;
}

interface Context {
  readonly text: string;
  readonly schema: Schema;
}

type Checks = { readonly [Kind in Node['kind']]?: (node: NodeOf<Kind>, context: Context) => Iterable<Problem> };

const rawOf = (node: Node, { text }: Context): string => text.slice(node.span.start, node.span.end);

/** Placeholders and variables are the request document's, not OData's. */
const foreign = (node: Node, context: Context): readonly Problem[] => [
  createProblem('unexpected', node.span, { text: rawOf(node, context) }),
];

/** Marked with the version that has the form. */
const only4 = (node: Node & { readonly version: 2 | 3 | 4 }, context: Context): readonly Problem[] =>
  node.version === 4 ? [] : [createProblem('not-in-4', node.span, { text: rawOf(node, context) })];

/** Between two nodes a blank must stand. */
function* blankBetween(left: Node, right: Node, word: string, side: 'before' | 'after', { text }: Context): Iterable<Problem> {
  if (left.kind === 'Hole' || right.kind === 'Hole') return;
  if (!/^(?:[ \t]|%20|%09)/.test(text.slice(left.span.end))) {
    yield createProblem('missing-blank', { start: right.span.start, end: right.span.start }, { operator: word, side });
  }
}

/** `odataIdentifier`: the parser takes names with dots anywhere. */
function* unqualified({ text, span }: NodeOf<'Name'>): Iterable<Problem> {
  const dot = text.indexOf('.');
  if (dot >= 0) yield createProblem('qualified-name', { start: span.start + dot, end: span.end }, { name: text });
}

const checks: Checks = {
  Placeholder: foreign,
  Variable: foreign,
  ValueOption: only4,
  SystemSegment: only4,

  *Literal(node, context) {
    yield* only4(node, context);
    if (node.type !== 'Enum' || node.version !== 4) return;
    const type = node.text.slice(0, Math.max(node.text.indexOf("'"), 0));
    const unknown = context.schema.hasQualified('enumerationTypeName', type)
      ? node.value
          .split(',')
          .find((member) => /^\w/.test(member) && !/^\d/.test(member) && !context.schema.has('enumerationMember', member))
      : type;
    if (unknown !== undefined && type !== '') yield createProblem('unknown-name', node.span, { name: unknown });
  },

  *ResourcePath({ rooted, span }) {
    // Behind an origin a path begins with a slash.
    if (rooted && span.start === 0) yield createProblem('unexpected', { start: span.start, end: span.start + 1 }, { text: '/' });
  },

  *CrossjoinSegment({ names }, { schema }) {
    for (const { kind, span, ...name } of names) {
      const text = kind === 'Name' && 'text' in name ? name.text : undefined;
      if (text !== undefined && (text.includes('.') || !schema.has('entitySetName', text)))
        yield createProblem('unknown-name', span, { name: text });
    }
  },

  *CustomOption({ name }, { schema }) {
    if (!schema.has('customName', name.text) && !schema.has('parameterName', name.text)) {
      yield createProblem('unknown-name', name.span, { name: name.text });
    }
  },

  *Binary({ operator, right }, context) {
    yield* blankBetween(operator, right, operator.text, 'after', context);
    const isEnum = right.kind === 'Hole' || (right.kind === 'Literal' && isWhole(enumLiteral, rawOf(right, context)));
    if (operator.text.toLowerCase() === 'has' && !isEnum) {
      yield createProblem('expected', right.span, { expected: ["an enumeration value such as NS.Color'Red'"] });
    }
  },

  *Unary({ operator, operand }, context) {
    if (operator.text !== '-') yield* blankBetween(operator, operand, operator.text, 'after', context);
  },

  *List({ items }) {
    if (items.length < 2) return;
    for (const { kind, span } of items) if (kind === 'Alias') yield createProblem('list-item', span);
  },

  *JsonMember({ name, value }, { text }) {
    const gap = text.slice(name.span.end, value.span.start);
    if (!/:|%3A/i.test(gap)) yield createProblem('expected', { start: name.span.end, end: name.span.end }, { expected: ['":"'] });
  },

  *OrderbyItem({ expression, direction }, context) {
    if (direction !== undefined) yield* blankBetween(expression, direction, direction.text, 'before', context);
  },

  *LambdaSegment({ variable }) {
    if (variable?.kind === 'Name') yield* unqualified(variable);
  },

  *ComputeItem({ expression, alias }, { text }) {
    if (alias.kind === 'Name') yield* unqualified(alias);
    if (alias.kind !== 'Name' || /^(?:[ \t]|%20|%09)+as(?:[ \t]|%20|%09)+$/i.test(text.slice(expression.span.end, alias.span.start)))
      return;
    yield createProblem('missing-blank', { start: expression.span.end, end: alias.span.start }, { operator: 'as', side: 'before' });
  },

  *SearchBinary({ left, operator, right }, context) {
    const isImplied = operator.span.start === operator.span.end;
    if (!isImplied) yield* blankBetween(left, operator, operator.text, 'before', context);
    yield* blankBetween(isImplied ? left : operator, right, rawOf(right, context), 'before', context);
  },

  *SearchNot(node, context) {
    const { operand, span } = node;
    if (operand.kind !== 'Hole' && !/^(?:[ \t]|%20|%09)/.test(context.text.slice(span.start + 3))) {
      yield createProblem('missing-blank', { start: operand.span.start, end: operand.span.start }, { operator: 'NOT', side: 'after' });
    }
  },

  *Call(node, context) {
    yield* only4(node, context);
    const { name, arguments: given } = node;
    const known = builtInFunction(name.text);
    if (known === undefined) {
      if (given.length > 0) yield createProblem('parameter-name', given[0]!.span, { name: name.text });
    } else if (/^case$/i.test(name.text)) yield* casePairs(given, context);
    else if (/^(?:cast|isof)$/i.test(name.text)) yield* castType(node, context);
    else {
      yield* argumentCount(node, functions[known]);
      yield* definedPath(node);
    }
  },

  ...aggregationChecks,
};

function* argumentCount({ name, arguments: given, span }: NodeOf<'Call'>, { parameters }: FunctionFact): Iterable<Problem> {
  const least = parameters.filter(({ optional }) => !optional).length;
  if (given.length > parameters.length) {
    yield createProblem('argument-count', given[parameters.length]!.span, { name: name.text, least, most: parameters.length });
  } else if (given.length < least) {
    yield createProblem('argument-count', { start: span.end - 1, end: span.end }, { name: name.text, least, most: parameters.length });
  }
}

/** Conditions and values in turn: a colon between, a comma behind. */
function* casePairs(given: readonly Expression[], { text }: Context): Iterable<Problem> {
  for (const [index, { span }] of given.entries()) {
    const before = given[index - 1];
    if (before === undefined || before.kind === 'Hole') continue;
    const gap = text.slice(before.span.end, span.start);
    const separator = index % 2 === 1 ? ':' : ',';
    if (!gap.includes(separator) && !gap.toLowerCase().includes(separator === ':' ? '%3a' : '%2c')) {
      yield createProblem('expected', { start: before.span.end, end: span.start }, { expected: [`"${separator}"`] });
    }
  }
  const last = given.at(-1);
  if (last === undefined || given.length % 2 === 1) {
    const at = last?.span.end ?? 0;
    yield createProblem('expected', { start: at, end: at }, { expected: last === undefined ? ['a condition'] : ['":" and a value'] });
  }
}

/** `cast(Name,Edm.Int32)`: a type, which may be a collection's. */
function* castType(node: NodeOf<'Call'>, context: Context): Iterable<Problem> {
  const { arguments: given, name, span } = node;
  const type = given.at(-1);
  if (type === undefined || given.length > 2) {
    yield createProblem('argument-count', type?.span ?? span, { name: name.text, least: 1, most: 2 });
  } else if (type.kind !== 'Hole' && !isWhole(optionallyQualifiedTypeName, rawOf(type, context))) {
    yield createProblem('expected', type.span, { expected: ['the name of a type'] });
  }
}
