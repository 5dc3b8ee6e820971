import { bundle } from './core/bundle.ts';
import type { Start } from './core/entry.ts';
import { printKeystrokes } from './core/keystroke.ts';
import { startsInChromium, startsInNode } from './core/start.ts';
import { median } from './interleave.ts';
import { kilobytes, milliseconds, printColumns } from './table.ts';

const starts = 7;
const slowDowns = [1, 4] as const;

/** The grammar by itself: its size and its start; then what a keystroke costs the language service. */
export async function benchCore(): Promise<void> {
  await printSize();
  await printStart();
  await printKeystrokes();
}

async function printSize(): Promise<void> {
  const whole = await bundle('grammar/index.ts');
  const own = await bundle('grammar/index.ts', ['chevrotain']);
  const row = (name: string, minified: number, brotli: number) => [name, kilobytes(minified), kilobytes(brotli)];
  printColumns(
    ['Size: lexer, parser, facts, print', 'minified', 'brotli'],
    [
      row('all', whole.minified, whole.brotli),
      row('without Chevrotain', own.minified, own.brotli),
      row('Chevrotain', whole.minified - own.minified, whole.brotli - own.brotli),
    ],
  );
}

/** Chevrotain builds its lexer when the module runs, and looks at the parser's rules at the first parse. */
async function printStart(): Promise<void> {
  const { code } = await bundle('test/bench/core/entry.ts');
  const inNode = await startsInNode(code, starts);
  const inChromium = await startsInChromium(code, starts, slowDowns);
  const row = (name: string, all: readonly Start[]) => {
    const of = (key: keyof Start) => milliseconds(median(all.map((start) => start[key])));
    return [name, of('loaded'), of('parsed'), of('analysis'), of('again')];
  };
  printColumns(
    [`Start, median of ${starts}`, 'module ran', 'first parse done', 'of it self-analysis', 'next parse'],
    [row('a Node process', inNode), ...slowDowns.map((slowDown, index) => row(`a Chromium page, CPU ÷ ${slowDown}`, inChromium[index]!))],
  );
}
