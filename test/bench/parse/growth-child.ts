/**
 * One parser and one family of texts, in a process of its own: what hangs can be ended, and what overflows the stack takes nothing with it.
 * Writes one line of JSON a size; ends when a size took over two seconds.
 */
import type { Read } from '../../support/peers.ts';
import { type ContestantName, lexAlone, parsers } from './contestants.ts';
import { depths, type FamilyName, families, nested, sizes } from './families.ts';

export interface Sample {
  readonly size: number;
  /** Milliseconds of the fastest of some turns; undefined where the parser threw. */
  readonly time: number | undefined;
  /** Milliseconds that our lexer alone takes for the same text. */
  readonly lexer: number;
  /** What was thrown, or how many problems we found. */
  readonly thrown: 'overflow' | 'rejected' | undefined;
  readonly problems: number;
}

const tooLong = 2000;

function timed(read: Read, text: string): { readonly time: number; readonly result: unknown } {
  const start = performance.now();
  const result = read(text);
  return { time: performance.now() - start, result };
}

/** In turns with the lexer; once where once is long enough. */
function sample(read: Read, size: number, text: string): Sample {
  const times: number[] = [];
  const lexed: number[] = [];
  let result: unknown;
  try {
    for (let turn = 0, spent = 0; turn < 25 && spent < 400; turn++) {
      lexed.push(timed(lexAlone, text).time);
      const once = timed(read, text);
      times.push(once.time);
      spent += once.time;
      result = once.result;
    }
  } catch (error) {
    return { size, time: undefined, lexer: Math.min(...lexed), thrown: error instanceof RangeError ? 'overflow' : 'rejected', problems: 0 };
  }
  return {
    size,
    time: Math.min(...times),
    lexer: Math.min(...lexed),
    thrown: undefined,
    problems: read === parsers.ours ? (result as unknown[]).length : 0,
  };
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
