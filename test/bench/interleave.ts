/** Medians of what is measured by turns in one run, so that a noisy machine is noisy for all alike. */

export type Contestant = () => unknown | Promise<unknown>;

/** Milliseconds that each contestant takes, median over the rounds; every round measures each once, in changing order. */
export async function interleave<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  rounds: number,
): Promise<Record<Name, number>> {
  return mapped(await measureRounds(contestants, rounds), median);
}

/** As `interleave`, and how many times as long as one of them each takes: the median of the rounds' ratios, so of one moment's noise. */
export async function interleaveRatios<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  base: NoInfer<Name>,
  rounds: number,
): Promise<{ readonly times: Record<Name, number>; readonly ratios: Record<Name, number> }> {
  const times = await measureRounds(contestants, rounds);
  const ratios = mapped(times, (values) => median(values.map((value, round) => value / times[base][round]!)));
  return { times: mapped(times, median), ratios };
}

async function measureRounds<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  rounds: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    const shift = round % names.length;
    for (const name of [...names.slice(shift), ...names.slice(0, shift)]) {
      const start = performance.now();
      await contestants[name]();
      times[name].push(performance.now() - start);
    }
  }
  return times;
}

function mapped<Name extends string>(values: Record<Name, number[]>, to: (values: readonly number[]) => number): Record<Name, number> {
  return Object.fromEntries((Object.keys(values) as Name[]).map((name) => [name, to(values[name])])) as Record<Name, number>;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
