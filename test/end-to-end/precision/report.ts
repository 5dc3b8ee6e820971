import type { Outcome, Verdict } from './judge.ts';

const shown = Number(process.env.SHOWN ?? 6);

/** Shares by version and kind, then what disagrees, grouped by its cause. */
export function report(verdicts: readonly Verdict[]): string {
  return [...shares(verdicts), '', ...disagreements(verdicts, 'alarm'), ...disagreements(verdicts, 'silence'), ...warnings(verdicts)].join(
    '\n',
  );
}

const groupBy = <Item>(items: readonly Item[], key: (item: Item) => string): readonly (readonly [string, readonly Item[]])[] =>
  [...Map.groupBy(items, key)].toSorted(([, one], [, two]) => two.length - one.length);

function shares(verdicts: readonly Verdict[]): readonly string[] {
  const rows = [
    ...groupBy(verdicts, ({ call }) => call.version),
    ...groupBy(verdicts, ({ call }) => call.kind),
    ['all', verdicts] as const,
  ];
  return ['calls      answered  false alarms   failed  silences   by data   not sent', ...rows.map(([name, list]) => shareOf(name, list))];
}

function shareOf(name: string, verdicts: readonly Verdict[]): string {
  const count = (outcome: Outcome) => verdicts.filter((verdict) => verdict.outcome === outcome && verdict.exception === undefined).length;
  const told = verdicts.filter(({ outcome }) => outcome !== 'data' && outcome !== 'unsent');
  const answered = told.filter(({ status }) => status < 400).length;
  const cells = [answered, count('alarm'), told.length - answered, count('silence'), count('data'), count('unsent')];
  return name.padEnd(9) + cells.map((cell) => String(cell).padStart(10)).join('');
}

function disagreements(verdicts: readonly Verdict[], outcome: Outcome): readonly string[] {
  const list = verdicts.filter((verdict) => verdict.outcome === outcome);
  return groupBy(list, causeOf).flatMap(([cause, of]) => [
    `${outcome} ${of.length} × ${cause}`,
    ...of.slice(0, shown).map(({ call, status }) => `    ${call.version} ${status} ${call.text.replaceAll('\n', '⏎')}`),
  ]);
}

/** Of an alarm what was said, of a silence what the database said. */
function causeOf({ outcome, exception, diagnostics, fault, status }: Verdict): string {
  if (exception !== undefined) return `(known) ${exception}`;
  if (outcome === 'alarm') return errorsOf(diagnostics);
  return fault?.replaceAll(/\\?"[^"\\]*\\?"|'[^']*'|\d+/g, '…') ?? `${status} before the database`;
}

const errorsOf = (diagnostics: Verdict['diagnostics']): string =>
  [...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code))].join(' + ');

function warnings(verdicts: readonly Verdict[]): readonly string[] {
  const answered = verdicts.filter(({ status, outcome }) => status > 0 && status < 400 && outcome === 'agreed');
  const told = answered.flatMap(({ diagnostics }) => [...new Set(diagnostics.map(({ code }) => code))]);
  const counts = groupBy(told, (code) => code).map(([code, list]) => `    ${list.length} × ${code}`);
  return [
    `warnings on what is answered: ${answered.filter(({ diagnostics }) => diagnostics.length > 0).length} of ${answered.length}`,
    ...counts,
  ];
}
