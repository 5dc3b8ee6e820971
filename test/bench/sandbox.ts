import { PGlite } from '@electric-sql/pglite';
import { openSandbox } from '../../src/sandbox/node.ts';
import { builtArchive, builtParts } from '../../src/server/built-sandbox.ts';
import { interleave } from './interleave.ts';
import { kilobytes, milliseconds, printTable, type Row, ratio } from './table.ts';

const get = (target: string) => ({ method: 'GET', target, body: undefined });
const everyDevice = get('/v7/device?$select=id,device_name,uuid,is_online,cpu_temp&$orderby=id%20asc');

/** The sandbox in Node against PGlite alone over the same data: start to first answer, and a query over every device. */
export async function benchSandbox(): Promise<void> {
  const archive = await builtArchive();
  const rows: Row[] = [await sizes(), await start(archive), await query(archive)];
  printTable('Sandbox', rows);
}

async function sizes(): Promise<Row> {
  const { program, support, data } = await builtParts();
  const bytes = (encoding: 'br' | 'gz') => [program, support, data].reduce((total, part) => total + part.packed[encoding].length, 0);
  const beside = `gzip, for hosts without brotli: ${kilobytes(bytes('gz'))}`;
  return { what: 'transferred, brotli', measured: kilobytes(bytes('br')), beside, goal: '6,200 kB' };
}

async function start(archive: Uint8Array<ArrayBuffer>): Promise<Row> {
  const first = get('/v7/device?$top=20&$orderby=id%20asc');
  const ours = async () => {
    const sandbox = await openSandbox(archive);
    await sandbox.handle(first);
    await sandbox.close();
  };
  const floor = async () => {
    const database = await PGlite.create({ loadDataDir: new Blob([archive]) });
    await database.query('SELECT 1');
    await database.close();
  };
  const times = await interleave({ ours, floor }, 7);
  return {
    what: 'start to first answer, in Node',
    measured: milliseconds(times.ours),
    beside: `PGlite alone ${milliseconds(times.floor)}: ${ratio(times.ours / times.floor)}`,
    goal: 'in the page 1,400 ms cold, 1,050 cached',
  };
}

async function query(archive: Uint8Array<ArrayBuffer>): Promise<Row> {
  const sandbox = await openSandbox(archive);
  const database = await PGlite.create({ loadDataDir: new Blob([archive]) });
  const { trace, body } = await sandbox.handle(everyDevice);
  const { text, parameters } = trace.at(-1)!;
  const count = (JSON.parse(body) as { d: unknown[] }).d.length;
  await database.exec('SET search_path TO v7, public');
  const times = await interleave({ ours: () => sandbox.handle(everyDevice), floor: () => database.query(text, [...parameters]) }, 15);
  await sandbox.close();
  await database.close();
  return {
    what: `a query over ${count.toLocaleString('en')} devices`,
    measured: milliseconds(times.ours),
    beside: `the same SQL sent to PGlite ${milliseconds(times.floor)}: ${ratio(times.ours / times.floor)}`,
    goal: '1.3 × the SQL alone',
  };
}
