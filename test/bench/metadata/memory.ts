import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BigService, biggest } from '../../support/big-service.ts';
import { printColumns } from '../table.ts';
import type { Memory } from './peak.ts';

/** The second is about 50 MB of metadata. */
const services: readonly BigService[] = [biggest, { types: 32_500, properties: 390_000 }];

/** What reading needs at most, each in a process of its own. */
export async function printMemory(): Promise<void> {
  const rows: string[][] = [];
  for (const { types, properties } of services) {
    const { length, before, reading, kept } = await peakOf(types, properties);
    rows.push([`${megabytes(length)}, ${properties} properties`, megabytes(reading - before), megabytes(kept)]);
  }
  printColumns(['Memory', 'peak of readMetadata', 'the service afterwards'], rows);
}

async function peakOf(types: number, properties: number): Promise<Memory> {
  const script = fileURLToPath(new URL('peak.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, String(types), String(properties)]);
  return JSON.parse(stdout);
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
