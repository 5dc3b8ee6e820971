import { explained } from './explained.ts';
import type { Verdict } from './verdict.ts';

export interface Counts {
  readonly positive: number;
  readonly accepted: number;
  readonly negative: number;
  readonly rejected: number;
  /** Of the negative ones, those whose first problem is where OASIS has it, and those where it is better told elsewhere. */
  readonly exact: number;
  readonly better: number;
  /** Trees whose spans nest and stay in the text. */
  readonly sound: number;
  /** Accepted texts that are printed and read again as the same tree. */
  readonly printed: number;
  /** Cases with anything wrong. */
  readonly off: number;
}

const isOff = ({ right, place, faults, printed }: Verdict): boolean =>
  !right || place === 'elsewhere' || faults.length > 0 || printed === false;

export function countVerdicts(verdicts: readonly Verdict[]): Counts {
  const positive = verdicts.filter(({ one }) => one.failAt === undefined);
  const negative = verdicts.filter(({ one }) => one.failAt !== undefined);
  const count = (all: readonly Verdict[], test: (verdict: Verdict) => boolean) => all.filter(test).length;
  return {
    positive: positive.length,
    accepted: count(positive, ({ right }) => right),
    negative: negative.length,
    rejected: count(negative, ({ right }) => right),
    exact: count(negative, ({ place }) => place === 'exact'),
    better: count(negative, ({ place }) => place === 'better'),
    sound: count(verdicts, ({ faults }) => faults.length === 0),
    printed: count(verdicts, ({ printed }) => printed === true),
    off: count(verdicts, isOff),
  };
}

/** The counts of a file, by rule and in all; what is off; and what is told elsewhere than OASIS has it, with the reason. */
export function printReport(file: string, verdicts: readonly Verdict[]): void {
  console.log(`\n${file}: ${verdicts.length} cases\n`);
  const rules = [...new Set(verdicts.map(({ one }) => one.rule))];
  const rows = rules.map((rule) => [rule, countVerdicts(verdicts.filter(({ one }) => one.rule === rule))] as const);
  const heads = ['accepted', 'rejected', 'exact', 'better', 'sound', 'printed'];
  console.log(['rule'.padEnd(30), ...heads.map((head) => head.padStart(10))].join(''));
  for (const [rule, counts] of [...rows, ['in all', countVerdicts(verdicts)] as const]) console.log(row(rule, counts));
  for (const verdict of verdicts.filter(isOff)) console.log(`\nOFF  ${describe(verdict)}`);
  const better = verdicts.filter(({ place }) => place === 'better');
  if (better.length > 0) console.log('\nTold elsewhere than OASIS has it:');
  for (const verdict of better)
    console.log(`  ${verdict.one.input}  OASIS ${verdict.one.failAt}, here ${verdict.at}: ${explained[verdict.one.name]}`);
}

function row(rule: string, counts: Counts): string {
  const { positive, accepted, negative, rejected, exact, better, sound, printed } = counts;
  const cells = [
    `${accepted}/${positive}`,
    `${rejected}/${negative}`,
    exact,
    better,
    `${sound}/${positive + negative}`,
    `${printed}/${accepted}`,
  ];
  return [rule.padEnd(30), ...cells.map((cell) => String(cell).padStart(10))].join('');
}

function describe({ one, right, at, message, faults, printed }: Verdict): string {
  const { name, rule, input, failAt } = one;
  const wrong = right ? '' : failAt === undefined ? ' not accepted' : ' not rejected';
  const place = failAt === undefined || failAt === at ? '' : ` OASIS ${failAt}, here ${at}`;
  const told = message === undefined ? '' : ` (${message})`;
  return `${rule}: ${input}\n     ${name}:${wrong}${place}${told}${printed === false ? ' not printed as it was' : ''} ${faults.join('; ')}`;
}
