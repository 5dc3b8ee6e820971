import { parseUrl } from '../../../grammar/index.ts';
import { type Peer, peers } from '../../support/peers.ts';
import { interleaveRatios } from '../interleave.ts';
import { perSecond, printColumns, ratio } from '../table.ts';
import { type ContestantName, labelOf, lexAlone, parserNames, parsers, scanAlone } from './contestants.ts';
import { type CorpusSize, corpora, jsonOfLength } from './corpora.ts';

/** How long a contestant's turn is: so long that what its own code takes to come back to the processor's caches is little of it. */
const turn = 3;
const rounds = 100;

/** What parsing is held against, beside peers. */
const floors = {
  'our lexer alone': (size: CorpusSize) => () => lexAlone(corpora[size]),
  'one sticky regular expression': (size: CorpusSize) => () => scanAlone(corpora[size]),
  'JSON.parse of as many bytes': (size: CorpusSize) => {
    const json = jsonOfLength(Buffer.byteLength(corpora[size]));
    return () => JSON.parse(json);
  },
} as const;

/** Operations a second of every parser, all in one interleaved run. */
export async function printSpeed(): Promise<void> {
  const small = await measure('small');
  const medium = await measure('medium');
  const bytes = (size: CorpusSize) => `${size} (${Buffer.byteLength(corpora[size])} bytes)`;
  printColumns(
    ['Parsing', bytes('small'), 'ours is faster by', bytes('medium'), 'ours is faster by', 'goal'],
    Object.keys(small).map((name) => [
      Object.hasOwn(parsers, name) ? nameOf(name as ContestantName) : name,
      ...(small[name] ?? rejects),
      ...(medium[name] ?? rejects),
      goals[name] ?? '',
    ]),
  );
}

const goals: Readonly<Record<string, string>> = { '@sap/cds': '4.00 ×', 'our lexer alone': '0.33 ×' };

function nameOf(name: ContestantName): string {
  const covers = name === 'ours' ? undefined : (peers[name] as Peer).covers;
  return covers === undefined ? labelOf(name) : `${labelOf(name)} (${covers})`;
}

/** Operations a second, and the ratio to ours. */
type Cells = readonly [speed: string, ratio: string];

const rejects: Cells = ['rejects it', ''];

async function measure(size: CorpusSize): Promise<Readonly<Record<string, Cells>>> {
  const reads: Record<string, () => unknown> = {};
  for (const name of parserNames) if (takes(name, size)) reads[name] = () => parsers[name](corpora[size]);
  for (const [name, make] of Object.entries(floors)) reads[name] = make(size);
  const turns = Object.fromEntries(Object.entries(reads).map(([name, read]) => [name, turnsOf(read)]));
  const contestants = Object.fromEntries(Object.entries(reads).map(([name, read]) => [name, repeated(read, turns[name]!)]));
  const { times, ratios } = await interleaveRatios(contestants, 'ours', rounds);
  return Object.fromEntries(
    Object.keys(reads).map((name) => [
      name,
      [perSecond((turns[name]! * 1000) / times[name]!), name === 'ours' ? '' : ratio((ratios[name]! * turns.ours!) / turns[name]!)],
    ]),
  );
}

function repeated(read: () => unknown, times: number): () => void {
  return () => {
    for (let time = 0; time < times; time++) read();
  };
}

/** How often a parser reads in its turn, once it is warm. */
function turnsOf(read: () => unknown): number {
  let count = 0;
  for (let spent = 0; spent < 20 * turn; count++) {
    const start = performance.now();
    read();
    spent += performance.now() - start;
  }
  const start = performance.now();
  repeated(read, count)();
  return Math.max(1, Math.round((turn * count) / (performance.now() - start)));
}

/** A corpus that a parser rejects would measure how fast it gives up. Those that read all of OData accept both. */
function takes(name: ContestantName, size: CorpusSize): boolean {
  if (name === 'ours') {
    const [problem] = parseUrl(corpora[size]).problems;
    if (problem !== undefined) throw new Error(`We reject the ${size} query: ${problem.message}`);
    return true;
  }
  try {
    parsers[name](corpora[size]);
    return true;
  } catch (error) {
    if ((peers[name] as Peer).covers === undefined) throw error;
    return false;
  }
}
