import { type Binary, type Expression, type Literal, type LiteralType, type Path, print, type Segment } from '../../../grammar/index.ts';
import { code } from '../markdown.ts';
import { callAsValue } from './calls.ts';
import { durationInWords } from './durations.ts';
import { behind, possessive, single } from './nouns.ts';
import type { Telling } from './telling.ts';

const arithmetic: Readonly<Record<string, string>> = {
  add: 'plus',
  sub: 'minus',
  mul: 'times',
  div: 'divided by',
  divby: 'divided by',
  mod: 'divided by',
};

/** Values longer than this are not told word by word; what nests nests no deeper then. */
const longest = 3000;

/** What an expression is worth: a path by its names, a call and a sum in words, everything else as it is written. */
export function valueInWords(telling: Telling, node: Expression): string {
  if (node.span.end - node.span.start > longest) return 'a long value';
  switch (node.kind) {
    case 'Path':
      return stepsInWords(telling, node.segments);
    case 'Group':
      return valueInWords(telling, node.expression);
    case 'List':
      return node.items.map((item) => valueInWords(telling, item)).join(', ');
    case 'Call':
      return (
        callAsValue(
          node.name.text,
          node.arguments.map((argument) => valueInWords(telling, argument)),
        ) ?? asWritten(node)
      );
    case 'Binary':
      return sumInWords(telling, node) ?? asWritten(node);
    case 'Hole':
      return '…';
    case 'Literal':
      return literalInWords(node);
    case 'Unary':
      return node.operator.text === '-' ? `minus ${valueInWords(telling, node.operand)}` : asWritten(node);
    default:
      return asWritten(node);
  }
}

/** Literals that older services write as a prefix and quotes: what they say is between the quotes. */
const quoted: readonly LiteralType[] = ['Date', 'DateTime', 'DateTimeOffset', 'TimeOfDay', 'Guid'];

function literalInWords(node: Literal): string {
  const duration = node.type === 'Duration' ? durationInWords(node.value) : undefined;
  return duration ?? (quoted.includes(node.type) ? code(node.value) : asWritten(node));
}

const asWritten = (node: Expression): string => code(print(node, { encoding: 'decoded' }));

function sumInWords(telling: Telling, { operator, left, right }: Binary): string | undefined {
  const word = operator.text.toLowerCase();
  if (!Object.hasOwn(arithmetic, word)) return undefined;
  const duration = right.kind === 'Literal' && right.type === 'Duration' ? durationInWords(right.value) : undefined;
  if (duration !== undefined && (word === 'add' || word === 'sub'))
    return `${duration} ${word === 'sub' ? 'before' : 'after'} ${valueInWords(telling, left)}`;
  const words = `${termInWords(telling, left)} ${arithmetic[word]} ${termInWords(telling, right)}`;
  return word === 'mod' ? `the remainder of ${words}` : words;
}

/** A sum within a sum keeps its parentheses: which is made first need not be what the reader expects. */
function termInWords(telling: Telling, node: Expression): string {
  const inner = node.kind === 'Group' ? node.expression : node;
  const words = valueInWords(telling, inner);
  return inner.kind === 'Binary' ? `(${words})` : words;
}

export type Steps = readonly (Segment | { readonly kind: 'Hole' })[];

/** `a/b` as `` `a`’s `b` ``; a lambda's variable is understood, or said by what it stands for. */
export function stepsInWords(telling: Telling, steps: Steps): string {
  const last = steps.at(-1);
  if (last?.kind === 'CountSegment') return countInWords(telling, steps.slice(0, -1), last);
  const names = steps.flatMap((step, index) => stepInWords(telling, step, index === 0, steps.length));
  return names.reduce((path, name) => (path === '' ? name : `${possessive(path)} ${name}`), '');
}

function stepInWords({ bound, variables, lambda }: Telling, step: Steps[number], first: boolean, length: number): readonly string[] {
  if (step.kind === 'SystemSegment') {
    if (step.name === '$this') return length > 1 ? [] : ['it'];
    if (step.name === '$it') return lambda ? [aroundLambdas(bound)] : length > 1 ? [] : ['it'];
    return [code(step.name)];
  }
  if (step.kind !== 'NameSegment') return [];
  if (step.name.kind !== 'Name') return [code(print(step, { encoding: 'decoded' }))];
  const name = step.name.text;
  const binding = bound.bindings.get(step.name);
  if (binding?.kind === 'type') return [];
  if (!first) return [code(print(step, { encoding: 'decoded' }))];
  if (binding?.kind === 'variable') {
    const words = variables.get(name);
    return words !== undefined ? [words] : length > 1 ? [] : ['it'];
  }
  const words = code(print(step, { encoding: 'decoded' }));
  const outer = lambda !== undefined && (binding?.kind === 'property' || binding?.kind === 'navigation');
  return outer ? [aroundLambdas(bound), words] : [words];
}

/** The entity of the request itself, as it is called within lambdas. */
const aroundLambdas = ({ target }: Telling['bound']): string =>
  target?.resource ? `the ${single(target.resource.name)}` : 'the outer entity';

function countInWords(telling: Telling, steps: Steps, { options }: Extract<Segment, { kind: 'CountSegment' }>): string {
  const of = stepsInWords(telling, steps) || 'the request’s entities';
  const filter = options?.find((option) => option.kind === 'FilterOption');
  if (filter?.kind !== 'FilterOption') return `the number of ${of}`;
  return `the number of ${of} (only ${behind('where', telling.condition({ ...telling, lambda: undefined }, filter.predicate))})`;
}

/** The link or property that a path ends in, for the type of what it leads to. */
export function isToOne({ bound }: Telling, path: Path | Steps): boolean {
  const step = ('segments' in path ? path.segments : path).at(-1);
  const binding = step?.kind === 'NameSegment' ? bound.bindings.get(step.name) : undefined;
  return binding?.kind === 'navigation' && !binding.navigation.collection;
}
