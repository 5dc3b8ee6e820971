import {
  type ExpandItem,
  type ExpandOption,
  type Hole,
  type OrderbyItem,
  print,
  type QueryOption,
  type SelectItem,
} from '../../../grammar/index.ts';
import type { Dialect } from '../../schema/index.ts';
import type { BoundRequest } from '../bind/index.ts';
import { code } from '../hover/markdown.ts';
import { conditionInWords } from './condition.ts';

/** A query option as a clause, first word in upper case, without its full stop; undefined when it has nothing to say yet. */
export function optionInWords(bound: BoundRequest, option: QueryOption, dialect: Dialect): string | undefined {
  switch (option.kind) {
    case 'FilterOption':
      return option.predicate.kind === 'Hole' ? undefined : `Only where ${conditionInWords(bound, option.predicate, dialect)}`;
    case 'SelectOption':
      return selectInWords(option.items);
    case 'ExpandOption':
      return expandInWords(bound, option, dialect);
    case 'OrderbyOption': {
      const items = option.items.filter((item) => item.kind === 'OrderbyItem');
      return items.length === 0 ? undefined : `Sorted by ${items.map((item) => orderInWords(item, dialect)).join(', then by ')}`;
    }
    case 'SearchOption':
      return `Only what matches the search ${code(print(option.expression, { encoding: 'decoded' }))}`;
    case 'ComputeOption':
      return `With ${code(option.items.map((item) => print(item, { encoding: 'decoded' })).join(', '))} computed`;
    case 'ApplyOption': {
      const steps = option.expression.transformations.filter(({ kind }) => kind !== 'Hole');
      return steps.length === 0
        ? undefined
        : `Transformed by ${steps.map((step) => code(print(step, { encoding: 'decoded' }))).join(', then by ')}`;
    }
    case 'TemporalOption':
      return option.value.kind === 'Hole'
        ? undefined
        : `${temporal[option.name.text.toLowerCase()]} ${code(print(option.value, { encoding: 'decoded' }))}`;
    case 'AliasOption':
      return `${code(option.name.text)} stands for ${code(print(option.value, { encoding: 'decoded' }))}`;
    case 'ValueOption':
      return option.value.kind === 'Hole'
        ? undefined
        : valueInWords(option.name.text.toLowerCase(), print(option.value, { encoding: 'decoded' }), dialect);
    case 'CustomOption':
      return `${code(option.name.text)}: an option that ${dialect.name} does not know as one of OData`;
  }
}

const temporal: Readonly<Record<string, string>> = {
  $at: 'As it was at',
  $from: 'As it was from',
  $to: 'As it was before',
  $toinclusive: 'As it was up to',
};

function selectInWords(items: readonly (SelectItem | Hole)[]): string | undefined {
  const names = items.filter((item) => item.kind === 'SelectItem').map(({ path }) => print(path, { encoding: 'decoded' }));
  if (names.length === 0) return undefined;
  return names.includes('*') ? 'With all of their properties' : `Only their ${listed(names.map(code))}`;
}

function expandInWords(bound: BoundRequest, { items }: ExpandOption, dialect: Dialect): string | undefined {
  const links = items.filter((item) => item.kind === 'ExpandItem').map((item) => linkInWords(bound, item, dialect));
  return links.length === 0 ? undefined : `With ${links.join('; with ')}`;
}

/** `` the number of their `owns__device` ``, `` their `is_of__device_type` (only their `name`) ``. */
function linkInWords(bound: BoundRequest, { path, options }: ExpandItem, dialect: Dialect): string {
  const last = path.segments.at(-1);
  const name = code(print({ ...path, segments: path.segments.filter(({ kind }) => kind !== 'CountSegment') }, { encoding: 'decoded' }));
  const inner = (last?.kind === 'CountSegment' ? last.options : options) ?? [];
  const clauses = inner.flatMap((option) => (option.kind === 'Hole' ? [] : (optionInWords(bound, option, dialect) ?? [])));
  const limits = clauses.map((clause) => clause.charAt(0).toLowerCase() + clause.slice(1)).join('; ');
  const what =
    last?.kind === 'CountSegment' ? `the number of their ${name}` : last?.kind === 'StarSegment' ? 'all of their links' : `their ${name}`;
  return limits === '' ? what : `${what} (${limits})`;
}

const directions = { asc: 'ascending', desc: 'descending' } as const;

function orderInWords({ expression, direction }: OrderbyItem, dialect: Dialect): string {
  const what = code(print(expression, { encoding: 'decoded' }));
  if (direction) return `${what}, ${directions[direction.text]}`;
  const standard = dialect.orderbyDefault === 'asc';
  return `${what}, ${directions[dialect.orderbyDefault]}${standard ? '' : ` (no direction is given, and ${dialect.name} takes descending)`}`;
}

function valueInWords(name: string, value: string, dialect: Dialect): string {
  const ignored = Object.hasOwn(dialect.ignoredOptions, name);
  if (ignored) return `${code(name)} does nothing: ${dialect.name} ignores it`;
  if (name === '$top') return value === '1' ? 'At most one' : `At most ${code(value)} of them`;
  if (name === '$skip') return `Leaving out the first ${code(value)}`;
  if (name === '$count') return value === 'true' ? 'With the number of all of them' : 'Without their number';
  return `${code(name)} is ${code(value)}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
