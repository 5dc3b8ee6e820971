import { createHash } from 'node:crypto';
import { access, glob, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SandboxFiles, SandboxPart } from '../sandbox/index.ts';
import { buildDatabase } from '../sandbox/node.ts';
import { toBrotli, toGzip } from './compress.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pglite = join(root, 'node_modules/@electric-sql/pglite');

const dataInputs = ['src/sandbox/{database,model,seed}/**/*.ts', 'src/schema/balena/*.ts'];

interface Part {
  /** What the file is called in a build. */
  readonly name: string;
  /** Files, or patterns of files, that it is made from. */
  readonly inputs: readonly string[];
  make(): Promise<Uint8Array>;
}

const pgliteInputs = ['node_modules/@electric-sql/pglite/package.json'];

export const parts: Readonly<Record<SandboxPart, Part>> = {
  program: { name: 'pglite.wasm', inputs: pgliteInputs, make: () => readFile(join(pglite, 'dist/pglite.wasm')) },
  support: { name: 'pglite.data', inputs: pgliteInputs, make: () => readFile(join(pglite, 'dist/pglite.data')) },
  data: { name: 'data.tar', inputs: [...pgliteInputs, ...dataInputs], make: buildDatabase },
};

/** A part as it is kept: its folder's name changes when anything that makes it does. */
export interface BuiltPart {
  readonly name: string;
  readonly hash: string;
  readonly bytes: number;
  readonly packed: Readonly<Record<'gz' | 'br', Buffer>>;
}

let archive: Promise<Uint8Array<ArrayBuffer>> | undefined;

/** The data directory's archive, as `openSandbox` takes it; built when it is not in the cache, in some seconds. */
export function builtArchive(): Promise<Uint8Array<ArrayBuffer>> {
  archive ??= plainBytes(parts.data).then((bytes) => new Uint8Array(bytes));
  return archive;
}

let shipped: Promise<Readonly<Record<SandboxPart, BuiltPart>>> | undefined;

/** All parts, compressed for shipping, from the cache where they have not changed. */
export function builtParts(): Promise<Readonly<Record<SandboxPart, BuiltPart>>> {
  shipped ??= packAll();
  return shipped;
}

async function packAll(): Promise<Readonly<Record<SandboxPart, BuiltPart>>> {
  const [program, support, data] = await Promise.all([pack(parts.program), pack(parts.support), pack(parts.data)]);
  return { program, support, data };
}

async function pack(part: Part): Promise<BuiltPart> {
  const bytes = await plainBytes(part);
  const [gz, br] = await Promise.all([cached(part, 'gz', () => toGzip(bytes)), cached(part, 'br', () => toBrotli(bytes))]);
  return { name: part.name, hash: await hashOf(part), bytes: bytes.length, packed: { gz, br } };
}

function plainBytes(part: Part): Promise<Buffer> {
  return cached(part, 'plain', part.make);
}

/** Written beside its place and moved there: a build that is stopped, or another that runs beside it, leaves nothing half done. */
async function cached(part: Part, form: 'plain' | 'gz' | 'br', make: () => Promise<Uint8Array>): Promise<Buffer> {
  const folder = join(root, '.cache/sandbox');
  const path = join(folder, `${await hashOf(part)}-${part.name}${form === 'plain' ? '' : `.${form}`}`);
  if (await exists(path)) return readFile(path);
  const bytes = await make();
  await mkdir(folder, { recursive: true });
  const unfinished = await mkdtemp(`${path}-`);
  await writeFile(join(unfinished, 'bytes'), bytes);
  await rename(join(unfinished, 'bytes'), path);
  await rm(unfinished, { recursive: true });
  return Buffer.from(bytes);
}

async function hashOf({ name, inputs }: Part): Promise<string> {
  const paths: string[] = [];
  for await (const path of glob([...inputs, 'src/server/compress.ts'], { cwd: root })) paths.push(path);
  const hash = createHash('sha256').update(name);
  for (const path of paths.sort()) hash.update(await readFile(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Where a build has a part, relative to the page, without its packing's ending. */
export function shippedPath({ hash, name }: BuiltPart): string {
  return `sandbox/${hash}/${name}`;
}

/** What the page is told of the shipped files. */
export async function shippedFiles(): Promise<SandboxFiles> {
  const { program, support, data } = await builtParts();
  const file = (part: BuiltPart) => ({ url: `${shippedPath(part)}.gz`, bytes: part.bytes });
  return { version: data.hash, program: file(program), support: file(support), data: file(data) };
}
