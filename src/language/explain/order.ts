import type { Expression, OrderbyItem } from '../../../grammar/index.ts';
import { groupOf, type TypeGroup } from '../type-groups.ts';
import type { Noted } from './line.ts';
import type { Telling } from './telling.ts';
import { valueInWords } from './values.ts';

/** What comes first, by the kind of values that are sorted. */
const firsts: Readonly<Partial<Record<TypeGroup, { readonly asc: string; readonly desc: string }>>> = {
  text: { asc: 'from A to Z', desc: 'from Z to A' },
  number: { asc: 'lowest first', desc: 'highest first' },
  moment: { asc: 'oldest first', desc: 'newest first' },
  time: { asc: 'earliest first', desc: 'latest first' },
  duration: { asc: 'shortest first', desc: 'longest first' },
  boolean: { asc: 'false first', desc: 'true first' },
};
const anything = { asc: 'ascending', desc: 'descending' } as const;

/** `` `device_name` from A to Z, then by `id`, highest first ``; a default that is not the standard's is noted. */
export function orderInWords(telling: Telling, items: readonly OrderbyItem[]): Noted {
  const { dialect } = telling;
  const words = items.map((item) => itemInWords(telling, item)).join(', then by ');
  const silent = dialect.orderbyDefault === 'desc' && items.some(({ direction }) => direction === undefined);
  return { words, note: silent ? `Where no direction is given, ${dialect.name} takes descending` : undefined };
}

function itemInWords(telling: Telling, { expression, direction }: OrderbyItem): string {
  const first = (firsts[groupSorted(telling, expression)!] ?? anything)[direction?.text ?? telling.dialect.orderbyDefault];
  return `${valueInWords(telling, expression)}${first.startsWith('from') ? '' : ','} ${first}`;
}

function groupSorted({ bound }: Telling, expression: Expression): TypeGroup | undefined {
  const isCount = expression.kind === 'Path' && expression.segments.at(-1)?.kind === 'CountSegment';
  return isCount ? 'number' : groupOf(bound.types.get(expression)?.name);
}
