import {
  type AggregateItem,
  type ApplyExpression,
  aggregationMethod,
  type Expression,
  type GroupbyList,
  print,
  type Transformation,
  type TransformationArgument,
  transformation,
} from '../../../grammar/index.ts';
import { code } from '../markdown.ts';
import { conditionInWords } from './condition.ts';
import { inSentence, type Line, type Told } from './line.ts';
import { behind, listed, lowerFirst, upperFirst } from './nouns.ts';
import { orderInWords } from './order.ts';
import type { Telling } from './telling.ts';
import { valueInWords } from './values.ts';

/** A sentence a step. */
export function applyLines({ telling }: Pick<Told, 'telling'>, { transformations }: ApplyExpression): readonly Line[] {
  const steps = transformations.filter((step): step is Transformation => step.kind === 'Transformation');
  return steps.map((step, index) => {
    const words = stepInWords(telling, step);
    return { span: step.span, markdown: `${index === 0 ? upperFirst(words) : `Then ${lowerFirst(words)}`}.` };
  });
}

const asWritten = (node: Parameters<typeof print>[0]): string => code(print(node, { encoding: 'decoded' }));

function stepInWords(telling: Telling, step: Transformation): string {
  const list = step.arguments ?? [];
  const [first, second] = list;
  switch (step.name.text.toLowerCase()) {
    case 'filter':
      return first && isExpression(first) ? `keeps only those ${filterInWords(telling, first)}` : applied(step);
    case 'groupby':
      return first?.kind === 'GroupbyList' ? groupsInWords(telling, first, second) : applied(step);
    case 'aggregate':
      return `makes one row of them all, with ${aggregates(telling, list)}`;
    case 'compute':
      return `adds ${listed(list.map((item) => (item.kind === 'ComputeItem' ? `${asWritten(item.alias)}, which is ${valueInWords(telling, item.expression)}` : asWritten(item))))}`;
    case 'orderby':
      return `sorts them by ${inSentence(
        orderInWords(
          telling,
          list.filter((item) => item.kind === 'OrderbyItem'),
        ),
      )}`;
    case 'search':
      return `keeps only what matches the search ${list.map(asWritten).join(', ')}`;
    case 'top':
      return first ? `keeps the first ${plain(first)}` : applied(step);
    case 'skip':
      return first ? `leaves out the first ${plain(first)}` : applied(step);
    case 'identity':
      return 'leaves them as they are';
    default:
      return rankedInWords(telling, step) ?? applied(step);
  }
}

function filterInWords(telling: Telling, predicate: Expression): string {
  const { words, note } = conditionInWords(telling, predicate);
  return inSentence({ words: behind('where', words), note });
}

const plain = (node: TransformationArgument): string => print(node, { encoding: 'decoded' });
const applied = (step: Transformation): string => `applies ${asWritten(step)}`;

const isExpression = (node: TransformationArgument): node is Expression =>
  !['Name', 'Word', 'Argument', 'AggregateItem', 'ComputeItem', 'OrderbyItem', 'GroupbyList', 'NestItem', 'ApplyExpression'].includes(
    node.kind,
  ) && !node.kind.startsWith('Search');

const ranks: Readonly<Record<string, (amount: string, value: string) => string>> = {
  topcount: (amount, value) => `keeps the ${amount} with the highest ${value}`,
  bottomcount: (amount, value) => `keeps the ${amount} with the lowest ${value}`,
  topsum: (amount, value) => `keeps those with the highest ${value} that add up to ${amount}`,
  bottomsum: (amount, value) => `keeps those with the lowest ${value} that add up to ${amount}`,
  toppercent: (amount, value) => `keeps those with the highest ${value} that make up ${amount} per cent of its sum`,
  bottompercent: (amount, value) => `keeps those with the lowest ${value} that make up ${amount} per cent of its sum`,
};

function rankedInWords(telling: Telling, { name, arguments: list }: Transformation): string | undefined {
  const known = name.text.toLowerCase();
  const [amount, value] = list ?? [];
  if (!Object.hasOwn(ranks, known) || !amount || !value || !isExpression(value)) return undefined;
  return ranks[known]!(plain(amount), valueInWords(telling, value));
}

/** `` makes one row for each `status`, with how many there are as `n` ``. */
function groupsInWords(telling: Telling, { items }: GroupbyList, then: TransformationArgument | undefined): string {
  const names = items.map((item) => (item.kind === 'Transformation' ? asWritten(item) : valueInWords(telling, item)));
  const groups = names.length === 1 ? `makes one row for each ${names[0]}` : `makes one row for each combination of ${listed(names)}`;
  if (then?.kind !== 'ApplyExpression') return groups;
  const [only, ...more] = then.transformations;
  if (more.length === 0 && only?.kind === 'Transformation' && transformation(only.name.text) === 'aggregate')
    return `${groups}, with ${aggregates(telling, only.arguments ?? [])}`;
  const steps = then.transformations.filter((step): step is Transformation => step.kind === 'Transformation');
  return `${groups}; of each group it ${steps.map((step) => stepInWords(telling, step)).join(', then ')}`;
}

const aggregates = (telling: Telling, list: readonly TransformationArgument[]): string =>
  listed(list.map((item) => (item.kind === 'AggregateItem' ? aggregateInWords(telling, item) : asWritten(item))));

const methods = {
  sum: 'the sum of',
  min: 'the lowest',
  max: 'the highest',
  average: 'the average of',
  countdistinct: 'the number of different',
} as const;

function aggregateInWords(telling: Telling, item: AggregateItem): string {
  const { expression, method, alias } = item;
  const as = alias?.kind === 'Name' ? ` as ${code(alias.text)}` : '';
  const last = expression.kind === 'Path' ? expression.segments.at(-1) : undefined;
  if (last?.kind === 'CountSegment' && method === undefined)
    return `${expression.kind === 'Path' && expression.segments.length > 1 ? valueInWords(telling, expression) : 'how many there are'}${as}`;
  const known = method?.kind === 'Name' ? aggregationMethod(method.text) : undefined;
  return known && item.from.length === 0 ? `${methods[known]} ${valueInWords(telling, expression)}${as}` : asWritten(item);
}
