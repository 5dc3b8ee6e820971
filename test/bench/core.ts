import { type Bundle, bundle } from './core/bundle.ts';
import type { Start } from './core/entry.ts';
import { printKeystrokes } from './core/keystroke.ts';
import { startsInChromium, startsInNode } from './core/start.ts';
import { median } from './interleave.ts';
import { kilobytes, milliseconds, printColumns } from './table.ts';

const lenient = 'test/bench/core/lenient.ts';
const starts = 7;
const slowDowns = [1, 4] as const;

/** The grammar by itself: its size and its start; then what a keystroke costs the language service. */
export async function benchCore(): Promise<void> {
  await printSize();
  await printStart();
  await printKeystrokes();
}

async function printSize(): Promise<void> {
  const row = (name: string, { minified, brotli }: Bundle) => [name, kilobytes(minified), kilobytes(brotli)];
  printColumns(
    ['Size', 'minified', 'brotli'],
    [
      row('lexer, parser, facts, print', await bundle(lenient)),
      row('without Chevrotain', await bundle(lenient, ['chevrotain'])),
      row('and parseRule, by the ABNF', await bundle('grammar/index.ts')),
    ],
  );
}

/** Chevrotain builds its lexer when the module runs; the parser is built at the first parse. */
async function printStart(): Promise<void> {
  const { code } = await bundle('test/bench/core/entry.ts');
  const inNode = await startsInNode(code, starts);
  const inChromium = await startsInChromium(code, starts, slowDowns);
  const row = (name: string, all: readonly Start[]) => {
    const of = (key: keyof Start) => milliseconds(median(all.map((start) => start[key])));
    return [name, of('loaded'), of('parsed'), of('again'), of('analysis')];
  };
  printColumns(
    [`Start, median of ${starts}`, 'module ran', 'first parse done', 'next parse', 'self-analysis, left out'],
    [row('a Node process', inNode), ...slowDowns.map((slowDown, index) => row(`a Chromium page, CPU ÷ ${slowDown}`, inChromium[index]!))],
  );
}
