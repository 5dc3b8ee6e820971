import { type Hole, type OrderbyItem, print, type QueryOption, type SelectItem, type ValueOption } from '../../../grammar/index.ts';
import { code } from '../markdown.ts';
import { conditionInWords } from './condition.ts';
import { inClause } from './line.ts';
import { behind, listed } from './nouns.ts';
import { orderInWords } from './order.ts';
import type { Telling } from './telling.ts';

/** In this order a sentence says them, whatever order they are written in. */
const order = ['$filter', '$search', '$orderby', '$skip', '$top', '$count', '$inlinecount', '$select'];

/** The options of a link that is expanded, as clauses behind it; those that make sentences of their own are left out. */
export function clausesOf(telling: Telling, options: readonly QueryOption[]): readonly string[] {
  const rank = ({ name }: QueryOption) => (order.indexOf(name.text.toLowerCase()) + order.length + 1) % (order.length + 1);
  return options.toSorted((one, other) => rank(one) - rank(other)).flatMap((option) => clauseOf(telling, option) ?? []);
}

/** Undefined for an option that says nothing yet. */
function clauseOf(telling: Telling, option: QueryOption): string | undefined {
  switch (option.kind) {
    case 'FilterOption': {
      if (option.predicate.kind === 'Hole') return undefined;
      const { words, note } = conditionInWords(telling, option.predicate);
      return inClause({ words: behind('only where', words), note });
    }
    case 'SelectOption':
      return selectClause(option.items);
    case 'OrderbyOption': {
      const items = option.items.filter((item): item is OrderbyItem => item.kind === 'OrderbyItem' && item.expression.kind !== 'Hole');
      return items.length === 0 ? undefined : `sorted by ${inClause(orderInWords(telling, items))}`;
    }
    case 'ValueOption':
      return option.value.kind === 'Hole' ? undefined : valueClause(option, print(option.value, { encoding: 'decoded' }), telling);
    case 'ExpandOption':
      return undefined;
    default:
      return code(print(option, { encoding: 'decoded' }));
  }
}

function selectClause(items: readonly (SelectItem | Hole)[]): string | undefined {
  const names = items.flatMap((item) => (item.kind === 'Hole' ? [] : [print(item, { encoding: 'decoded' })]));
  if (names.length === 0) return undefined;
  return names.includes('*') ? 'all properties' : `only ${listed(names.map(code))}`;
}

const values: Readonly<Record<string, (value: string) => string | undefined>> = {
  $top: (value) => (value === '1' ? 'at most one' : `at most ${value}`),
  $skip: (value) => (value === '1' ? 'without the first' : `without the first ${value}`),
  $count: (value) => (value === 'true' ? 'with how many there are' : 'without how many there are'),
  // Said right behind the link.
  $levels: () => undefined,
};

function valueClause({ name }: ValueOption, value: string, { dialect }: Telling): string | undefined {
  const option = name.text.toLowerCase();
  if (Object.hasOwn(dialect.ignoredOptions, option)) return `${code(option)} does nothing`;
  return Object.hasOwn(values, option) ? values[option]!(value) : `${code(option)} is ${code(value)}`;
}
