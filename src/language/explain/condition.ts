import type { Binary, Call, Expression, LambdaSegment, Path } from '../../../grammar/index.ts';
import { asRead } from '../as-read.ts';
import { isDateType } from '../member-words.ts';
import { callAsStatement } from './calls.ts';
import { groupingInWords } from './grouping.ts';
import type { Noted } from './line.ts';
import { single } from './nouns.ts';
import type { Telling } from './telling.ts';
import { isToOne, type Steps, stepsInWords, valueInWords } from './values.ts';

/** Conditions longer than this are not told word by word. */
const longest = 3000;

/**
 * A condition as a sentence says it, grouped as the dialect groups it: `` `is_online` is false **and** `uuid` begins with 'a' ``. Where that is not the
 * standard's grouping, there is a note on it.
 */
export function conditionInWords(telling: Telling, expression: Expression): Noted {
  if (expression.span.end - expression.span.start > longest) return { words: 'a long condition holds', note: undefined };
  return { words: conditionIn(telling, expression), note: groupingInWords(expression, telling.dialect) };
}

/** The same without a note: within another sentence. */
export const conditionIn = (telling: Telling, expression: Expression): string =>
  inWords(telling, asRead(expression, telling.dialect), false);

/** What is so; or, where it is negated, what is so when the expression is false. */
function inWords(telling: Telling, node: Expression, negated: boolean): string {
  switch (node.kind) {
    case 'Binary':
      return binaryInWords(telling, node, negated);
    case 'Unary':
      return node.operator.text === 'not' ? inWords(telling, node.operand, !negated) : isTrue(telling, node, negated);
    case 'Group':
      return groupInWords(telling, node.expression, negated);
    case 'Call':
      return callInWords(telling, node, negated) ?? isTrue(telling, node, negated);
    case 'Path':
      return pathInWords(telling, node, negated) ?? isTrue(telling, node, negated);
    case 'Literal':
      return node.type === 'Boolean' ? ((node.value === 'true') === negated ? 'never' : 'always') : valueInWords(telling, node);
    default:
      return isTrue(telling, node, negated);
  }
}

const isTrue = (telling: Telling, node: Expression, negated: boolean): string =>
  `${valueInWords(telling, node)} is ${negated ? 'false' : 'true'}`;

const isLogical = (node: Expression): node is Binary => node.kind === 'Binary' && /^(?:and|or)$/i.test(node.operator.text);

/** Parentheses are said only around **and** and **or**: what else they hold is one whole anyway. */
function groupInWords(telling: Telling, inner: Expression, negated: boolean): string {
  const words = inWords(telling, inner, negated);
  return isLogical(inner) && !negated ? `(${words})` : words;
}

interface Comparison {
  readonly is: string;
  readonly isNot: string;
  /** The same of moments. */
  readonly moment?: string;
}

const comparisons: Readonly<Record<string, Comparison>> = {
  eq: { is: 'is', isNot: 'is not' },
  ne: { is: 'is not', isNot: 'is' },
  gt: { is: 'is more than', isNot: 'is not more than', moment: 'is after' },
  ge: { is: 'is at least', isNot: 'is not at least', moment: 'is at or after' },
  lt: { is: 'is less than', isNot: 'is not less than', moment: 'is before' },
  le: { is: 'is at most', isNot: 'is not at most', moment: 'is at or before' },
  in: { is: 'is one of', isNot: 'is none of' },
  has: { is: 'has the flag', isNot: 'does not have the flag' },
};

function binaryInWords(telling: Telling, node: Binary, negated: boolean): string {
  const { left, right } = node;
  const word = node.operator.text.toLowerCase();
  if (isLogical(node)) {
    const words = `${sideInWords(telling, left, word)} **${word}** ${sideInWords(telling, right, word)}`;
    return negated ? `it is not so that (${words})` : words;
  }
  const comparison = Object.hasOwn(comparisons, word) ? comparisons[word] : undefined;
  if (!comparison) return isTrue(telling, node, negated);
  return truthInWords(telling, word, left, right, negated) ?? compared(telling, comparison, left, right, negated);
}

function compared(telling: Telling, comparison: Comparison, left: Expression, right: Expression, negated: boolean): string {
  const { is, isNot, moment } = comparison;
  const dated = moment !== undefined && isDateType(telling.bound.types.get(left)?.name);
  const verb = !dated ? (negated ? isNot : is) : negated ? moment.replace('is', 'is not') : moment;
  return `${valueInWords(telling, left)} ${verb} ${valueInWords(telling, right)}`;
}

/** `x eq null` as what has no value, and a call or link that is compared with `true` as what is so. */
function truthInWords(telling: Telling, word: string, left: Expression, right: Expression, negated: boolean): string | undefined {
  if (right.kind !== 'Literal' || (word !== 'eq' && word !== 'ne')) return undefined;
  const differs = (word === 'ne') !== negated;
  if (right.type === 'Null') return `${valueInWords(telling, left)} has ${differs ? 'a' : 'no'} value`;
  if (right.type !== 'Boolean') return undefined;
  const isFalse = differs !== (right.value === 'false');
  if (left.kind === 'Call') return callInWords(telling, left, isFalse);
  if (left.kind === 'Unary' && left.operator.text === 'not') return inWords(telling, left, isFalse);
  return left.kind === 'Path' ? pathInWords(telling, left, isFalse) : undefined;
}

/** Where `and` and `or` meet, parentheses say which is read first. */
function sideInWords(telling: Telling, node: Expression, around: string): string {
  const words = inWords(telling, node, false);
  return isLogical(node) && node.operator.text.toLowerCase() !== around ? `(${words})` : words;
}

const callInWords = (telling: Telling, { name, arguments: list }: Call, negated: boolean): string | undefined =>
  callAsStatement(
    name.text,
    list.map((argument) => valueInWords(telling, argument)),
    negated,
  );

/** `rel/any(x:…)` as a sentence; undefined for a path that ends in a value. */
function pathInWords(telling: Telling, { segments }: Path, negated: boolean): string | undefined {
  const last = segments.at(-1);
  if (last?.kind !== 'LambdaSegment') return undefined;
  const steps = segments.slice(0, -1);
  const source = stepsInWords(telling, steps);
  const always = last.predicate?.kind === 'Literal' && last.predicate.value === 'true';
  if (last.predicate === undefined || always) return `there ${negated ? 'is no' : 'is at least one'} ${source}`;
  if (isToOne(telling, steps)) return inWords(withVariable(telling, last, source), last.predicate, negated);
  const every = last.operator.text === 'all';
  const whose = every ? (negated ? 'for not every one' : 'for every one') : negated ? 'for none' : 'for at least one';
  return `${whose} of its ${source}, ${sideInWords(inside(telling, last, steps), last.predicate, '')}`;
}

/** Within a lambda its own variable is understood; those around it are said by what they stand for. */
function inside(telling: Telling, { variable }: LambdaSegment, path: Steps): Telling {
  const { lambda, variables } = telling;
  const around = lambda?.variable === undefined ? variables : new Map([...variables, [lambda.variable, lambda.words]]);
  const name = path.findLast((step) => step.kind === 'NameSegment')?.name;
  const words = name?.kind === 'Name' ? `that ${single(name.text)}` : 'that one';
  return { ...telling, variables: around, lambda: { variable: variable?.kind === 'Name' ? variable.text : undefined, words } };
}

function withVariable(telling: Telling, { variable }: LambdaSegment, words: string): Telling {
  if (variable?.kind !== 'Name') return telling;
  return { ...telling, variables: new Map([...telling.variables, [variable.text, words]]) };
}
