import { describe, expect, test } from 'vitest';
import { parseUrl } from '../../grammar/index.ts';
import { Choices } from '../support/choices.ts';
import { balenaQuery } from './differential/from-balena.ts';
import { cdsQuery } from './differential/from-cds.ts';
import { ourQuery, type Query, shown } from './differential/neutral.ts';
import { balenaDialect, cdsDialect, type Dialect, makeQuery } from './differential/queries.ts';
import { balenaDeviations, cdsDeviations, type Deviation, explain } from './differential/reading.ts';

const count = 4000;

interface Comparison {
  /** Queries by the deviations that their trees differ by; `none` where they do not. */
  readonly byDeviation: ReadonlyMap<string, number>;
  readonly rejected: readonly string[];
  readonly unexplained: readonly string[];
}

/** The trees of generated queries, ours and a peer's. */
function compare(dialect: Dialect, read: (text: string) => Query, deviations: readonly Deviation[]): Comparison {
  const choices = new Choices(4);
  const byDeviation = new Map<string, number>([['none', 0], ...deviations.map(({ name }) => [name, 0] as const)]);
  const rejected: string[] = [];
  const unexplained: string[] = [];
  for (let index = 0; index < count; index++) {
    const text = makeQuery(choices, dialect);
    const { tree, problems } = parseUrl(text);
    const theirs = readOrUndefined(read, text);
    if (problems.length > 0 || theirs === undefined) {
      rejected.push(`${text} ${problems.map(({ code }) => code).join(' ')}`);
      continue;
    }
    const found = explain(deviations, (reading) => shown(ourQuery(tree, reading)) === theirs);
    if (found === undefined) unexplained.push(`${text}\n${theirs}`);
    else
      for (const name of found.length === 0 ? ['none'] : found.map((deviation) => deviation.name))
        byDeviation.set(name, byDeviation.get(name)! + 1);
  }
  return { byDeviation, rejected, unexplained };
}

function readOrUndefined(read: (text: string) => Query, text: string): string | undefined {
  try {
    return shown(read(text));
  } catch (error) {
    if (error instanceof TypeError) throw error;
    return undefined;
  }
}

describe.each([
  ['@balena/odata-parser', balenaDialect, balenaQuery, balenaDeviations],
  ['@sap/cds', cdsDialect, cdsQuery, cdsDeviations],
] as const)('%s', (_, dialect, read, deviations) => {
  const { byDeviation, rejected, unexplained } = compare(dialect, read, deviations);

  test('reads every query that was made for it, and so do we', () => {
    expect(rejected).toEqual([]);
  });

  test('differs from our trees only by its known deviations', () => {
    expect(unexplained).toEqual([]);
  });

  test.each(deviations.map(({ name, sentence }) => [name, sentence] as const))('is seen to deviate: %s. %s', (name) => {
    expect(byDeviation.get(name)).toBeGreaterThan(0);
  });

  test('gives many of our trees', () => {
    expect(byDeviation.get('none')).toBeGreaterThan(count / 10);
  });
});
