import { describe, expect, test } from 'vitest';
import { parseUrl } from '../../grammar/index.ts';
import { goodQueries } from './slips.ts';

/** How many of the texts have no problem, one, two, …. */
function counted(texts: Iterable<string>): readonly number[] {
  const counts: number[] = [];
  for (const text of texts) {
    const { length } = parseUrl(text).problems;
    counts[length] = (counts[length] ?? 0) + 1;
  }
  return Array.from(counts, (count) => count ?? 0);
}

/** The share of texts with at most so many problems. */
function shareUpTo(most: number, counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.slice(0, most + 1).reduce((sum, count) => sum + count, 0) / all;
}

const tokenPattern = /'(?:[^']|'')*'|[$@]?[\w.]+|[^\w\s]/g;
const characters = ["'", '(', ')', ',', '&', ';', ' ', 'x', '=', '/', '"', ':'];

const withoutToken = (text: string): string[] =>
  Array.from(text.matchAll(tokenPattern), ({ 0: token, index }) => text.slice(0, index) + text.slice(index + token.length));

const withoutCharacter = (text: string): string[] => Array.from(text, (_, index) => text.slice(0, index) + text.slice(index + 1));

const withCharacter = (text: string): string[] =>
  Array.from({ length: text.length + 1 }, (_, index) => characters.map((added) => text.slice(0, index) + added + text.slice(index))).flat();

describe('one slip in a right query', () => {
  test('the queries are right', () => {
    for (const text of goodQueries) expect(parseUrl(text).problems, text).toEqual([]);
  });

  test('a missing token is one problem in 98 of 100, and never more than 3', () => {
    const counts = counted(goodQueries.flatMap(withoutToken));
    expect(shareUpTo(1, counts)).toBeGreaterThan(0.98);
    expect(counts.length - 1).toBeLessThanOrEqual(3);
  });

  test('a missing character is one problem in 98 of 100, and never more than 4', () => {
    const counts = counted(goodQueries.flatMap(withoutCharacter));
    expect(shareUpTo(1, counts)).toBeGreaterThan(0.98);
    expect(counts.length - 1).toBeLessThanOrEqual(4);
  });

  test('a character too many is at most two problems in 96 of 100, and never more than 6', () => {
    const counts = counted(goodQueries.flatMap(withCharacter));
    expect(shareUpTo(1, counts)).toBeGreaterThan(0.82);
    expect(shareUpTo(2, counts)).toBeGreaterThan(0.96);
    expect(counts.length - 1).toBeLessThanOrEqual(6);
  });
});
