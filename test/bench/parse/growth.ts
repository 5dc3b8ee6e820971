import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { milliseconds, printColumns, ratio } from '../table.ts';
import { type ContestantName, labelOf, parserNames } from './contestants.ts';
import { depths, type FamilyName, familyNames, sizes } from './families.ts';
import type { Sample } from './growth-child.ts';

const child = fileURLToPath(new URL('growth-child.ts', import.meta.url));
/** For all sizes of one family. */
const limit = 10_000;

interface Samples {
  readonly samples: readonly Sample[];
  readonly hung: boolean;
}

/** Time from 64 KB to 1 MB of each family, and what 1 MB takes beside our lexer alone. */
export async function printGrowth(): Promise<void> {
  const rows: string[][] = [];
  for (const family of familyNames) {
    const row: string[] = [family];
    for (const name of parserNames) row.push(growthOf(await run(name, family)));
    rows.push(row);
  }
  printColumns(['Growth, 64 KB → 1 MB', ...parserNames.map(labelOf)], rows);
  console.log('(time at 1 MB to that at 64 KB; time at 1 MB to that of our lexer alone. Goal for ours: about 16 ×, under 10 × lexer)');
}

/** Who answers parentheses within parentheses, and who overflows the stack. */
export async function printDepth(): Promise<void> {
  const columns: string[][] = [];
  for (const name of parserNames) columns.push(depthsOf(await run(name, 'depth')));
  const rows = depths.map((depth, index) => [depth.toLocaleString('en'), ...columns.map((column) => column[index]!)]);
  printColumns(['Depth of "("', ...parserNames.map(labelOf)], rows);
}

function growthOf({ samples, hung }: Samples): string {
  const last = samples.at(-1);
  if (last?.thrown === 'rejected') return 'does not read it';
  if (last?.thrown === 'overflow') return `overflows at ${last.size} KB`;
  if (hung && samples.length < sizes.length) return `> ${limit / 1000} s at ${sizes[samples.length]} KB`;
  if (last === undefined) return 'ends the process';
  if (last.size < sizes.at(-1)!) return `${milliseconds(last.time!)} at ${last.size} KB`;
  return `${ratio(last.time! / samples[0]!.time!)}; ${ratio(last.time! / last.lexer)} lexer`;
}

function depthsOf({ samples, hung }: Samples): string[] {
  const cells: string[] = samples.map(({ thrown, time, problems }) => {
    if (thrown !== undefined) return thrown === 'overflow' ? 'overflows' : 'rejects it';
    const tree = problems === 0 ? 'a tree' : `a tree, ${problems} problem`;
    return `${tree}, ${milliseconds(time!)}`;
  });
  const rest = hung ? `> ${limit / 1000} s` : cells.at(-1) === 'overflows' ? 'overflows' : 'not tried: too long before';
  return depths.map((_, index) => cells[index] ?? rest);
}

function run(name: ContestantName, family: FamilyName | 'depth'): Promise<Samples> {
  const { promise, resolve, reject } = Promise.withResolvers<Samples>();
  const spawned = spawn(process.execPath, [child, name, family], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  let hung = false;
  const timer = setTimeout(() => {
    hung = true;
    spawned.kill('SIGKILL');
  }, limit);
  spawned.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  spawned.on('error', reject);
  spawned.on('close', () => {
    clearTimeout(timer);
    const lines = output.split('\n').filter((line) => line !== '');
    resolve({ samples: lines.map((line) => JSON.parse(line) as Sample), hung });
  });
  return promise;
}
