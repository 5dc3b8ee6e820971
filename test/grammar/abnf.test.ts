import { describe, expect, test } from 'vitest';
import { parseRule } from '../../grammar/index.ts';
import { readAbnf } from '../conformance/abnf-text.ts';
import { compare } from '../conformance/differential.ts';
import { explained } from '../conformance/explained.ts';
import { readSuite, type SuiteName } from '../conformance/oasis.ts';
import { type Counts, countVerdicts } from '../conformance/report.ts';
import { judge } from '../conformance/verdict.ts';

/** OASIS's own cases, which are not part of this project: looked for beside it. What is reached is exactly this. */
const reached: readonly (readonly [SuiteName, Counts])[] = [
  ['abnf', { positive: 761, accepted: 761, negative: 79, rejected: 79, exact: 65, better: 14, sound: 840, printed: 761, off: 0 }],
  ['aggregation', { positive: 178, accepted: 178, negative: 23, rejected: 23, exact: 16, better: 7, sound: 201, printed: 178, off: 0 }],
  ['temporal', { positive: 13, accepted: 13, negative: 0, rejected: 0, exact: 0, better: 0, sound: 13, printed: 13, off: 0 }],
];

describe.each(reached)('OASIS cases: %s', (name, counts) => {
  const suite = readSuite(name);
  test.skipIf(suite === undefined)(
    `are judged, placed, printed as they should be${suite ? '' : ' (skipped: not beside the project)'}`,
    () => {
      expect(countVerdicts(judge(suite!))).toEqual(counts);
    },
  );
});

const suites = (['abnf', 'aggregation', 'temporal'] as const).map(readSuite).filter((suite) => suite !== undefined);

test.skipIf(suites.length < 3)('places that differ from those of OASIS are explained where they differ, and only there', () => {
  const better = suites.flatMap((suite) => judge(suite).flatMap(({ one, place }) => (place === 'better' ? [one.name] : [])));
  expect([...new Set(better)].sort()).toEqual(Object.keys(explained).sort());
});

const abnf = readAbnf();

test.skipIf(abnf === undefined)('generated texts are judged as the grammar of OASIS judges them', () => {
  const { texts, rejected, accepted } = compare(abnf!, 10, 3);
  expect(texts).toBeGreaterThan(3000);
  expect(accepted).toEqual([]);
  // An empty segment is told as missing here, and keys as segments may begin with signs that begin other things.
  expect(rejected.length / texts).toBeLessThan(0.03);
});

test('an unknown rule is a problem, not an error', () => {
  expect(parseRule('noRule' as never, 'x').problems.map(({ code }) => code)).toEqual(['unknown-rule']);
});
