import { describe, expect, test } from 'vitest';
import { heldOutQueries, walkedQueries } from './prefix-walk/corpus.ts';
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
  expect(inFirstFive).toBeGreaterThan(0.965);
  expect(meanRank).toBeLessThan(1.75);
});

describe('queries that nothing was tuned by', () => {
  const others = heldOutQueries();

  test('have nothing wrong', () => {
    const faulty = others.flatMap(({ language, query }) =>
      language
        .diagnose(query)
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ message }) => `${query}: ${message}`),
    );
    expect(faulty).toEqual([]);
  });

  test('fare no worse', () => {
    const walked = walkAll(others.filter((_, index) => index % oneIn === 0));
    expect(walked.filter(({ rank }) => rank === undefined)).toEqual([]);
    expect(tally('all', walked).inFirstFive).toBeGreaterThan(0.965);
  });
});

test('with two letters typed, it is nearly always among the first', () => {
  const begun = prefixes.filter(({ offset, expected }) => offset > expected.start + 1);
  expect(tally('begun', begun).inFirstFive).toBeGreaterThan(0.99);
});
