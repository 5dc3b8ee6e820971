/** The run itself, in a thread that can be ended where it hangs; says what it is about to try. */
import { parentPort, workerData } from 'node:worker_threads';
import { parseUrl } from '../../grammar/index.ts';
import { Coverage } from './coverage.ts';
import { type Found, Fuzzer } from './fuzzer.ts';

export interface Report {
  readonly inputs: number;
  readonly corpus: number;
  readonly features: number;
  readonly blocks: number;
  readonly known: number;
  readonly found: readonly Found[];
}
export type Message = { readonly trying: string } | { readonly report: Report };

const { seconds, seed } = workerData as { readonly seconds: number; readonly seed: number };
/** Inputs for one look at the coverage, which takes as long as some of them; where it shows something new, all of them are kept. */
const batch = 8;
/** A text eight times as long may take so many times as many steps: eight, and what grows with the number of its problems. */
const mostGrowth = 12;

const say = (message: Message) => parentPort!.postMessage(message);
const fuzzer = new Fuzzer(seed, (text) => say({ trying: text }));
const coverage = new Coverage();
const reached = new Set<string>();

function tryBatch(): void {
  const texts = Array.from({ length: batch }, () => fuzzer.next());
  for (const text of texts) fuzzer.try(text);
  const { blocks } = coverage.look();
  if (blocks.isSubsetOf(reached)) return;
  for (const block of blocks) reached.add(block);
  for (const text of texts) fuzzer.keep(text);
}

function stepsOf(text: string): number {
  say({ trying: text });
  coverage.look();
  parseUrl(text);
  return coverage.look().steps;
}

/** Twice as much of a text takes twice as many steps, whatever the text: no clock is asked. (Short ones are read again as often as they have mistakes.) */
function tryGrowth(): void {
  const text = fuzzer.next().slice(0, 200);
  if (text === '') return;
  const once = stepsOf(text.repeat(32));
  const more = stepsOf(text.repeat(256));
  if (more > once * mostGrowth + 50_000)
    fuzzer.found.set(`growth ${text}`, { name: 'more than linear', detail: `${once} steps, ${more} for eight times as much`, input: text });
}

const end = performance.now() + seconds * 1000;
while (performance.now() < end) {
  for (let turn = 0; turn < 20; turn++) tryBatch();
  tryGrowth();
}
say({
  report: {
    inputs: fuzzer.inputs,
    corpus: fuzzer.corpusSize,
    features: fuzzer.features.size,
    blocks: reached.size,
    known: coverage.known.size,
    found: [...fuzzer.found.values()],
  },
});
