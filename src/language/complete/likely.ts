import type { Dialect } from '../../schema/index.ts';

/**
 * Where a condition may begin, members compete with all else that may stand there: these are the weights of that, in the measure of
 * `likely-members.ts`, the lower the sooner. Taken from what people write (a part of a name is looked for more often than `year(…)` is asked
 * for), and tried by `npm run completion`.
 */
export const likely = {
  variable: -9,
  computed: -5,
  star: 1.2,
  any: 1.2,
  all: 4,
  not: 2.1,
  '-': 9,
  segment: 9,
  boundFunction: 7,
  always: 2.9,
} as const;

/** Functions that begin a condition, by how often they do; what OData 4 has another name for comes behind that. */
const conditions: Readonly<Record<string, number>> = {
  contains: 1.7,
  startswith: 1.8,
  endswith: 2.2,
};

const comparedOften: ReadonlySet<string> = new Set(['tolower', 'length', 'year', 'month', 'date', 'now']);

export function functionWeight(name: string, { functions }: Dialect): number {
  const isNewest = name === 'substringof' && functions?.includes('contains') === false;
  return conditions[isNewest ? 'contains' : name] ?? (comparedOften.has(name) ? 3.2 : 6);
}
