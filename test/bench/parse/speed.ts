import { parseUrl } from '../../../grammar/index.ts';
import { type Peer, peers } from '../../support/peers.ts';
import { interleaveRatios } from '../interleave.ts';
import { perSecond, printColumns, ratio } from '../table.ts';
import { type ContestantName, labelOf, lexAlone, parserNames, parsers, scanAlone } from './contestants.ts';
import { type CorpusSize, corpora, jsonOfLength } from './corpora.ts';

/** So few that a round fits into a slice of a busy machine's time. */
const repeats = { small: 20, medium: 2 } as const;
const rounds = 400;

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
  const each = (read: () => unknown) => () => {
    for (let turn = 0; turn < repeats[size]; turn++) read();
  };
  const contestants: Record<string, () => unknown> = {};
  for (const name of parserNames) if (takes(name, size)) contestants[name] = each(() => parsers[name](corpora[size]));
  for (const [name, make] of Object.entries(floors)) contestants[name] = each(make(size));
  const { times, ratios } = await interleaveRatios(contestants, 'ours', rounds);
  return Object.fromEntries(
    Object.keys(contestants).map((name) => [
      name,
      [perSecond((repeats[size] * 1000) / times[name]!), name === 'ours' ? '' : ratio(ratios[name]!)],
    ]),
  );
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
