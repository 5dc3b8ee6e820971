import type { WalkedQuery } from './corpus.ts';
import { type Prefix, walkPrefixes } from './walk.ts';

export interface Tally {
  readonly group: string;
  readonly asked: number;
  readonly missing: number;
  /** Of those found. */
  readonly meanRank: number;
  readonly inFirstFive: number;
}

export interface WalkedPrefix extends Prefix {
  readonly service: string;
}

export const walkAll = (queries: readonly WalkedQuery[]): readonly WalkedPrefix[] =>
  queries.flatMap(({ service, language, query }) => walkPrefixes(language, query).map((prefix) => ({ ...prefix, service })));

export function tally(group: string, prefixes: readonly Prefix[]): Tally {
  const ranks = prefixes.flatMap(({ rank }) => (rank === undefined ? [] : [rank]));
  const sum = ranks.reduce((total, rank) => total + rank, 0);
  return {
    ...{ group, asked: prefixes.length, missing: prefixes.length - ranks.length },
    meanRank: sum / ranks.length,
    inFirstFive: ranks.filter((rank) => rank <= 5).length / prefixes.length,
  };
}

/** One tally a group, the worst first. */
export function tallyBy(prefixes: readonly WalkedPrefix[], groupOf: (prefix: WalkedPrefix) => string): readonly Tally[] {
  const groups = Map.groupBy(prefixes, groupOf);
  return [...groups].map(([group, members]) => tally(group, members)).toSorted((a, b) => a.inFirstFive - b.inFirstFive);
}
