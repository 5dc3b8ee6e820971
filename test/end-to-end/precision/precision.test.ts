import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callsOf } from './calls.ts';
import { exceptions } from './exceptions.ts';
import { createJudge, type Judge, type Verdict } from './judge.ts';

/** The whole is `npm run precision`. */
const sample = { count: 400, seed: 5 };

let judge: Judge;
let verdicts: readonly Verdict[];
beforeAll(async () => {
  judge = await createJudge();
  const found: Verdict[] = [];
  for (const call of callsOf(sample.seed, sample.count)) found.push(await judge.judge(call));
  verdicts = found;
});
afterAll(() => judge.close());

const shown = ({ call, status, diagnostics }: Verdict): string =>
  `${call.version} ${status} ${call.text} → ${diagnostics.map(({ code, severity }) => `${severity} ${code}`).join(', ')}`;

const unexplained = (outcome: Verdict['outcome']): readonly string[] =>
  verdicts.filter((verdict) => verdict.outcome === outcome && verdict.exception === undefined).map(shown);

describe('what is said of a call is what the sandbox answers', () => {
  it('tells of no error where it answers', () => expect(unexplained('alarm')).toEqual([]));
  it('tells of every failure', () => expect(unexplained('silence')).toEqual([]));
  it('is asked both ways, and mostly sent', () => {
    const count = (test: (verdict: Verdict) => boolean) => verdicts.filter(test).length;
    expect(count(({ status }) => status > 0 && status < 400)).toBeGreaterThan(100);
    expect(count(({ status }) => status >= 400)).toBeGreaterThan(100);
  });
});

describe('an exception is one', () => {
  it.each(Object.entries(exceptions))('%s', async (name, { example }) => {
    const [version, text] = example;
    const { exception, outcome } = await judge.judge({ version, kind: 'option', text });
    expect([exception, ['alarm', 'silence']]).toEqual([name, expect.arrayContaining([outcome])]);
  });
});
