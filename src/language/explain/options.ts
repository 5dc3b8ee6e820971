import { type Expression, type Hole, print, type QueryOption, type SelectItem, type ValueOption } from '../../../grammar/index.ts';
import { namedParameters } from '../bind/index.ts';
import { isBefore4 } from '../facts.ts';
import { code } from '../markdown.ts';
import { applyLines } from './apply.ts';
import { conditionInWords } from './condition.ts';
import { expandLines } from './expand.ts';
import { inSentence, type Line, type Told } from './line.ts';
import { behind, isPlural, listed } from './nouns.ts';
import { orderInWords } from './order.ts';
import { textOf } from './path.ts';
import type { Telling } from './telling.ts';
import { valueInWords } from './values.ts';

/** The sentences that a query option of the request itself makes; none while it has nothing to say yet. */
export function optionLines(told: Told, option: QueryOption): readonly Line[] {
  switch (option.kind) {
    case 'ExpandOption':
      return expandLines(told, option, told.many ? 'Each' : 'It');
    case 'ApplyOption':
      return applyLines(told, option.expression);
    default: {
      const words = inWords(told, option);
      return words === undefined ? [] : [{ span: option.span, markdown: `${words}.` }];
    }
  }
}

type Single = Exclude<QueryOption, { kind: 'ExpandOption' | 'ApplyOption' }>;

const isWhole = <Item extends { readonly kind: string }>(item: Item): item is Exclude<Item, Hole> => item.kind !== 'Hole';
const asWritten = (node: Parameters<typeof print>[0]): string => code(print(node, { encoding: 'decoded' }));

function inWords(told: Told, option: Single): string | undefined {
  const { telling, many } = told;
  const { dialect } = telling;
  const passed = passedInWords(telling, option);
  if (passed) return passed;
  switch (option.kind) {
    case 'FilterOption':
      return option.predicate.kind === 'Hole' ? undefined : matchInWords(told, option.predicate);
    case 'SelectOption':
      return selectInWords(option.items, many ? 'Each shows' : 'It shows');
    case 'OrderbyOption': {
      const items = option.items.filter(isWhole).filter(({ expression }) => expression.kind !== 'Hole');
      return items.length === 0 ? undefined : `They are sorted by ${inSentence(orderInWords(telling, items))}`;
    }
    case 'SearchOption':
      return `Only what matches the search ${asWritten(option.expression)} is shown`;
    case 'ComputeOption': {
      const items = option.items
        .filter(isWhole)
        .map(({ alias, expression }) => `${asWritten(alias)}, which is ${valueInWords(telling, expression)}`);
      return items.length === 0 ? undefined : `Each gets ${listed(items)}`;
    }
    case 'TemporalOption':
      return option.value.kind === 'Hole' ? undefined : `${temporal[option.name.text.toLowerCase()]} ${asWritten(option.value)}`;
    case 'AliasOption':
      return `${code(option.name.text)} stands for ${asWritten(option.value)}`;
    case 'ValueOption':
      return option.value.kind === 'Hole' ? undefined : valueOptionInWords(told, option, print(option.value, { encoding: 'decoded' }));
    case 'CustomOption':
      return `${code(option.name.text)} is not an OData option; what it means is up to ${dialect.name}`;
  }
}

/** OData 2 and 3 give the parameters of an operation as options. */
function passedInWords({ bound }: Telling, option: Single): string | undefined {
  if (option.kind !== 'CustomOption' && option.kind !== 'ValueOption') return undefined;
  const { name, value } = option;
  const operation = isBefore4(bound.service) ? bound.target?.operation : undefined;
  const parameter = operation && namedParameters(operation).find((each) => each.name === name.text);
  return parameter && value && value.kind !== 'Hole' ? `Passes ${code(parameter.name)} as ${asWritten(value)}` : undefined;
}

function matchInWords({ telling }: Told, predicate: Expression): string {
  const { words, note } = conditionInWords(telling, predicate);
  const { url } = telling.bound.request;
  const last = url.kind === 'Url' ? url.path.segments.findLast((segment) => segment.kind === 'NameSegment') : undefined;
  const one = last && isPlural(textOf(last)) ? 'One' : 'It';
  return inSentence({ words: behind(`${one} matches if`, words), note });
}

const temporal: Readonly<Record<string, string>> = {
  $at: 'All is shown as it was at',
  $from: 'All is shown as it was from',
  $to: 'All is shown as it was before',
  $toinclusive: 'All is shown as it was up to',
};

/** `` Each shows only its `id` and `slug` ``; undefined while nothing is selected. */
function selectInWords(items: readonly (SelectItem | Hole)[], shows: string): string | undefined {
  const names = items.filter(isWhole).map((item) => print(item, { encoding: 'decoded' }));
  if (names.length === 0) return undefined;
  return names.includes('*') ? `${shows} all of its properties` : `${shows} only its ${listed(names.map(code))}`;
}

/** What options with a plain value do, in words. */
const plain: Readonly<Record<string, (value: string) => string>> = {
  $top: (value) => (value === '0' ? 'None of them is shown' : value === '1' ? 'At most one is shown' : `At most ${value} are shown`),
  $skip: (value) => (value === '1' ? 'The first one is left out' : `The first ${value} are left out`),
  $count: (value) => (value === 'true' ? 'How many there are in all is told, too' : 'How many there are is not told'),
  $inlinecount: (value) => (value === 'allpages' ? 'How many there are in all is told, too' : 'How many there are is not told'),
  $format: (value) => `The answer comes as ${code(value)}`,
  $skiptoken: (value) => `It goes on where an earlier answer ended, at ${code(value)}`,
  $deltatoken: (value) => `It shows what changed since an earlier answer, ${code(value)}`,
  $id: (value) => `${code(value)} is what is meant`,
  $schemaversion: (value) => `The answer is by version ${code(value)} of the schema`,
};

function valueOptionInWords({ telling: { dialect } }: Told, { name }: ValueOption, value: string): string {
  const option = name.text.toLowerCase();
  if (Object.hasOwn(dialect.ignoredOptions, option)) return `${code(option)} does nothing: ${dialect.name} ignores it`;
  return Object.hasOwn(plain, option) ? plain[option]!(value) : `${code(option)} is ${code(value)}`;
}
