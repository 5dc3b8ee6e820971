/** Medians of what is measured by turns in one run, so that a noisy machine is noisy for all alike. */

export type Contestant = () => unknown | Promise<unknown>;

/** Milliseconds from some moment on. */
export type Clock = () => number;

/** What the process's main thread has worked: other programs do not count, nor do helpers that collect garbage beside it. */
export const threadClock: Clock = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
const wallClock: Clock = () => performance.now();

/** Milliseconds that each contestant takes, median over the rounds; every round measures each once, in changing order. */
export async function interleave<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  rounds: number,
): Promise<Record<Name, number>> {
  return mapped(await measureRounds(contestants, rounds), median);
}

/**
 * As `interleave`, and how many times as long as one of them each takes: the median of the rounds' ratios, so of one moment's noise, and the
 * ratio of the best of all rounds.
 */
export async function interleaveRatios<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  base: NoInfer<Name>,
  rounds: number,
  clock?: Clock,
): Promise<Compared<Name>> {
  return compare(await measureRounds(contestants, rounds, clock), base);
}

export interface Compared<Name extends string> {
  readonly times: Record<Name, number>;
  readonly ratios: Record<Name, number>;
  readonly bestRatios: Record<Name, number>;
}

/** The times of all rounds, which were measured by turns, beside those of one of their names. */
export function compare<Name extends string>(times: Readonly<Record<Name, readonly number[]>>, base: NoInfer<Name>): Compared<Name> {
  const ratios = mapped(times, (values) => median(values.map((value, round) => value / times[base][round]!)));
  const bestRatios = mapped(times, (values) => Math.min(...values) / Math.min(...times[base]));
  return { times: mapped(times, median), ratios, bestRatios };
}

async function measureRounds<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  rounds: number,
  clock = wallClock,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    const shift = round % names.length;
    for (const name of [...names.slice(shift), ...names.slice(0, shift)]) {
      const start = clock();
      await contestants[name]();
      times[name].push(clock() - start);
    }
  }
  return times;
}

function mapped<Name extends string>(
  values: Readonly<Record<Name, readonly number[]>>,
  to: (values: readonly number[]) => number,
): Record<Name, number> {
  return Object.fromEntries((Object.keys(values) as Name[]).map((name) => [name, to(values[name])])) as Record<Name, number>;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
