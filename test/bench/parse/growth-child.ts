/**
 * One parser and one family of texts, in a process of its own: what hangs can be ended, and what overflows the stack takes nothing with it.
 * Writes one line of JSON a size; ends when a size took over two seconds.
 */
import type { Read } from '../../support/peers.ts';
import { type ContestantName, lexAlone, parsers } from './contestants.ts';
import { depths, type FamilyName, families, nested, sizes } from './families.ts';

export interface Sample {
  readonly size: number;
  /** Milliseconds, mean of some turns; undefined where the parser threw. */
  readonly time: number | undefined;
  /** Milliseconds that our lexer alone takes for the same text. */
  readonly lexer: number;
  /** What was thrown, or how many problems we found. */
  readonly thrown: 'overflow' | 'rejected' | undefined;
  readonly problems: number;
}

const tooLong = 2000;

/** In the thread's own time: what a busy machine gives to others is not counted. */
function timed(read: Read, text: string): { readonly time: number; readonly result: unknown } {
  const start = process.threadCpuUsage();
  const result = read(text);
  const { user, system } = process.threadCpuUsage(start);
  return { time: (user + system) / 1000, result };
}

/** In turns with the lexer, for so long that the clock's coarse ticks do not matter. */
function sample(read: Read, size: number, text: string): Sample {
  let turns = 0;
  let spent = 0;
  let lexed = 0;
  let result: unknown;
  try {
    do {
      lexed += timed(lexAlone, text).time;
      const once = timed(read, text);
      spent += once.time;
      result = once.result;
      turns++;
    } while (spent < 150 && turns < 400);
  } catch (error) {
    return { size, time: undefined, lexer: 0, thrown: error instanceof RangeError ? 'overflow' : 'rejected', problems: 0 };
  }
  const problems = read === parsers.ours ? (result as unknown[]).length : 0;
  return { size, time: spent / turns, lexer: lexed / turns, thrown: undefined, problems };
}

const [name, family] = process.argv.slice(2) as [ContestantName, FamilyName | 'depth'];
const read = parsers[name];
const texts: readonly (readonly [number, (size: number) => string])[] =
  family === 'depth'
    ? depths.map((depth) => [depth, nested])
    : sizes.map((size) => [size, (kilobytes) => families[family](kilobytes * 1024)]);

// What is compiled by the first call is not what is measured.
for (let turn = 0; turn < 30; turn++) {
  try {
    read(family === 'depth' ? nested(5) : families[family](2000));
  } catch {
    // The first size says so.
    break;
  }
}
for (const [size, make] of texts) {
  const measured = sample(read, size, make(size));
  process.stdout.write(`${JSON.stringify(measured)}\n`);
  if (measured.thrown !== undefined || (measured.time ?? 0) > tooLong) break;
}
