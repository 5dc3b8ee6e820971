import { expect, test } from 'vitest';
import { walkedQueries } from './prefix-walk/corpus.ts';
import { tally, walkAll } from './prefix-walk/report.ts';
import { hasBookshop } from './prefix-walk/services.ts';

/** `npm run completion` walks them all. */
const oneIn = 3;

const queries = walkedQueries();
const prefixes = walkAll(queries.filter((_, index) => index % oneIn === 0));
const missing = prefixes
  .filter(({ rank }) => rank === undefined)
  .map(({ service, query, offset, expected }) => `${service}: ${query.slice(0, offset)}|${query.slice(offset)}: ${expected.text}`);

test('there are queries enough', () => {
  expect(queries.length).toBeGreaterThan(hasBookshop ? 400 : 200);
  expect(prefixes.length).toBeGreaterThan(5000);
});

test('behind every prefix of a valid query its next token is proposed', () => {
  expect(missing).toEqual([]);
});

test('the next token is among the first', () => {
  const { inFirstFive, meanRank } = tally('all', prefixes);
  expect(inFirstFive).toBeGreaterThan(0.96);
  expect(meanRank).toBeLessThan(1.85);
});
