import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compare } from '../interleave.ts';
import { milliseconds, printColumns, ratio } from '../table.ts';

const rounds = 9;
const names = ['saxes alone', 'readMetadata'] as const;

/** The first reading in a fresh process, as a person's document is read: once, in a new worker, by code that has not run before. */
export async function printFirst(): Promise<void> {
  const times: Record<(typeof names)[number], number[]> = { 'saxes alone': [], readMetadata: [] };
  for (let round = 0; round < rounds; round++) for (const name of names) times[name].push(await firstOf(name));
  const compared = compare(times, 'saxes alone');
  printColumns(
    ['First reading of a process', 'median', '÷ saxes alone, median', 'best'],
    names.map((name) => [name, milliseconds(compared.times[name]), ratio(compared.ratios[name]), ratio(compared.bestRatios[name])]),
  );
}

async function firstOf(name: string): Promise<number> {
  const script = fileURLToPath(new URL('first-child.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, name]);
  return Number(stdout);
}
