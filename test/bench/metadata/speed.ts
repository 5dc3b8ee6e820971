import { createUnpacker, packService, readMetadata } from '../../../src/schema/index.ts';
import { link } from '../../../src/schema/metadata/link/index.ts';
import { readXml } from '../../../src/schema/metadata/xml/index.ts';
import { type BigService, biggest, bigMetadata } from '../../support/big-service.ts';
import { interleaveRatios, threadClock } from '../interleave.ts';
import { milliseconds, printColumns, ratio } from '../table.ts';
import { parseAlone } from './parse-alone.ts';

const rounds = 11;

/** Of code that has read many documents before: the first of a fresh thread is another matter (`first.ts`). */
export async function printSpeed(): Promise<void> {
  const text = bigMetadata(biggest);
  const declarations = readXml(text, () => undefined)!;
  const { service } = readMetadata(text);
  const parts = packService(service);
  const { times, ratios, bestRatios } = await interleaveRatios(
    {
      'saxes alone': () => parseAlone(text),
      readMetadata: () => readMetadata(text),
      'its reader': () => readXml(text, () => undefined),
      'its linker': () => link(declarations, () => undefined),
      pack: () => packService(service),
      unpack: () => unpack(parts),
    },
    'saxes alone',
    rounds,
    threadClock,
  );
  const names = Object.keys(times) as (keyof typeof times)[];
  printColumns(
    [`${megabytes(text)}, ${biggest.types} types, ${biggest.properties} properties`, 'median', '÷ saxes alone, median', 'best', 'goal'],
    names.map((name) => [
      name,
      milliseconds(times[name]),
      ratio(ratios[name]),
      ratio(bestRatios[name]),
      name === 'readMetadata' ? '2.00 ×' : '',
    ]),
  );
}

/** Whether twice the service takes twice the time. */
export async function printGrowth(): Promise<void> {
  const sizes: readonly BigService[] = [1, 2, 4].map((times) => ({ types: 1250 * times, properties: 15_000 * times }));
  const texts = sizes.map(bigMetadata);
  const contestants = Object.fromEntries(texts.map((text) => [megabytes(text), () => readMetadata(text)]));
  const { times, ratios } = await interleaveRatios(contestants, megabytes(texts[0]!), rounds, threadClock);
  printColumns(
    ['Growth', 'readMetadata', 'times the first'],
    Object.keys(times).map((name) => [name, milliseconds(times[name]!), ratio(ratios[name]!)]),
  );
}

function unpack(parts: readonly string[]): void {
  const unpacker = createUnpacker();
  for (const part of parts) unpacker.add(part);
  unpacker.service();
}

const megabytes = (text: string) => `${(text.length / 1e6).toFixed(1)} MB`;
