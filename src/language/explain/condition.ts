import { type Binary, type Expression, type Path, print, type Segment } from '../../../grammar/index.ts';
import type { Dialect } from '../../schema/index.ts';
import type { BoundRequest } from '../bind/index.ts';
import { code } from '../hover/markdown.ts';
import { isDateType } from '../member-words.ts';
import { asRead } from './as-read.ts';

/** Conditions longer than this are not told word by word. */
const longest = 3000;

/** A condition as a sentence says it, grouped as the dialect groups it: `` `is_online` is false **and** `uuid` begins with 'a' ``. */
export function conditionInWords(bound: BoundRequest, expression: Expression, dialect: Dialect): string {
  if (expression.span.end - expression.span.start > longest) return 'a long condition holds';
  return inWords({ bound, dialect }, asRead(expression, dialect));
}

interface Telling {
  readonly bound: BoundRequest;
  readonly dialect: Dialect;
}

function inWords(telling: Telling, node: Expression): string {
  switch (node.kind) {
    case 'Binary':
      return binaryInWords(telling, node);
    case 'Unary':
      return node.operator.text === 'not' ? `it is not so that ${inWords(telling, node.operand)}` : valueInWords(telling, node);
    case 'Group':
      return node.expression.kind === 'Group' ? inWords(telling, node.expression) : `(${inWords(telling, node.expression)})`;
    case 'Call':
      return callInWords(telling, node.name.text, node.arguments) ?? `${code(print(node, { encoding: 'decoded' }))} is true`;
    case 'Path':
      return pathInWords(telling, node) ?? `${valueInWords(telling, node)} is true`;
    case 'Literal':
      return node.type === 'Boolean' ? (node.value === 'true' ? 'anything' : 'nothing') : valueInWords(telling, node);
    default:
      return `${valueInWords(telling, node)} is true`;
  }
}

const comparisons: Readonly<Record<string, { readonly plain: string; readonly moment: string }>> = {
  eq: { plain: 'is', moment: 'is' },
  ne: { plain: 'is not', moment: 'is not' },
  gt: { plain: 'is more than', moment: 'is after' },
  ge: { plain: 'is at least', moment: 'is at or after' },
  lt: { plain: 'is less than', moment: 'is before' },
  le: { plain: 'is at most', moment: 'is at or before' },
  in: { plain: 'is one of', moment: 'is one of' },
  has: { plain: 'has the flag', moment: 'has the flag' },
};

function binaryInWords(telling: Telling, { operator, left, right }: Binary): string {
  const word = operator.text.toLowerCase();
  if (word === 'and' || word === 'or') return `${sideInWords(telling, left, word)} **${word}** ${sideInWords(telling, right, word)}`;
  const comparison = comparisons[word];
  if (!comparison) return `${valueInWords(telling, left)} ${word} ${valueInWords(telling, right)}`;
  const subject = valueInWords(telling, left);
  const isNull = right.kind === 'Literal' && right.type === 'Null';
  if (isNull && word === 'eq') return `${subject} has no value`;
  if (isNull && word === 'ne') return `${subject} has a value`;
  const moment = isDateType(telling.bound.types.get(left)?.name);
  return `${subject} ${moment ? comparison.moment : comparison.plain} ${valueInWords(telling, right)}`;
}

/** Where `and` and `or` meet, parentheses say which is read first. */
function sideInWords(telling: Telling, node: Expression, around: string): string {
  const words = inWords(telling, node);
  const other = node.kind === 'Binary' && /^(?:and|or)$/i.test(node.operator.text) && node.operator.text.toLowerCase() !== around;
  return other ? `(${words})` : words;
}

const calls: Readonly<Record<string, (first: string, second: string) => string>> = {
  contains: (text, part) => `${text} contains ${part}`,
  substringof: (part, text) => `${text} contains ${part}`,
  startswith: (text, part) => `${text} begins with ${part}`,
  endswith: (text, part) => `${text} ends with ${part}`,
};

function callInWords(telling: Telling, name: string, list: readonly Expression[]): string | undefined {
  const [first, second] = list;
  const key = name.toLowerCase();
  if (!first || !second || !Object.hasOwn(calls, key)) return undefined;
  return calls[key]!(valueInWords(telling, first), valueInWords(telling, second));
}

/** `rel/any(x:…)` as a sentence; undefined for a path that ends in a value. */
function pathInWords(telling: Telling, { segments }: Path): string | undefined {
  const last = segments.at(-1);
  if (last?.kind !== 'LambdaSegment') return undefined;
  const source = stepsInWords(telling, segments.slice(0, -1));
  if (last.predicate === undefined || isTrue(last.predicate)) return `${source} is not empty`;
  const condition = inWords(telling, last.predicate);
  if (isToOne(telling, segments.at(-2))) return `of ${source}, ${condition}`;
  return `for ${last.operator.text === 'all' ? 'every' : 'at least'} one of ${source}, ${condition}`;
}

function isToOne({ bound }: Telling, step: Path['segments'][number] | undefined): boolean {
  const binding = step?.kind === 'NameSegment' ? bound.bindings.get(step.name) : undefined;
  return binding?.kind === 'navigation' && !binding.navigation.collection;
}

const isTrue = (node: Expression): boolean => node.kind === 'Literal' && node.type === 'Boolean' && node.value === 'true';

/** A value: a path by its names, everything else as it is written. */
function valueInWords(telling: Telling, node: Expression): string {
  if (node.kind === 'Path') return pathInWords(telling, node) ?? stepsInWords(telling, node.segments);
  if (node.kind === 'Group' && node.expression.kind === 'Path') return valueInWords(telling, node.expression);
  if (node.kind === 'List') return node.items.map((item) => valueInWords(telling, item)).join(', ');
  return code(print(node, { encoding: 'decoded' }));
}

type Steps = readonly (Segment | { readonly kind: 'Hole' })[];

/** `a/b` as `` `a`’s `b` ``; a lambda's variable is understood. */
function stepsInWords({ bound }: Telling, steps: Steps): string {
  const names = steps.flatMap((step) => {
    if (step.kind === 'NameSegment' && step.name.kind === 'Name') {
      const binding = bound.bindings.get(step.name);
      return binding?.kind === 'variable' && steps.length > 1 ? [] : [code(step.name.text)];
    }
    return step.kind === 'SystemSegment' ? [code(step.name)] : [];
  });
  const path = names.join('’s ');
  return steps.at(-1)?.kind === 'CountSegment' ? `the number of ${path}` : path;
}
