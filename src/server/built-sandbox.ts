import { createHash } from 'node:crypto';
import { access, glob, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SandboxFiles } from '../sandbox/index.ts';
import { buildDatabase } from '../sandbox/node.ts';
import { toBrotli, toGzip } from './compress.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pglite = join(root, 'node_modules/@electric-sql/pglite');

/** The sandbox's parts by what they are called in a build. */
export const parts = { program: 'pglite.wasm', support: 'pglite.data', data: 'data.tar' } as const satisfies Record<
  keyof SandboxFiles,
  string
>;

/** The folder that holds each part inflated, as `.gz` and as `.br`; its name changes when anything that makes the parts does. */
export interface BuiltSandbox {
  readonly folder: string;
  readonly hash: string;
}

let building: Promise<BuiltSandbox> | undefined;

/** Builds the sandbox's data and compresses its parts, or finds them as they were built before. */
export function builtSandbox(): Promise<BuiltSandbox> {
  building ??= findOrBuild();
  return building;
}

async function findOrBuild(): Promise<BuiltSandbox> {
  const hash = await inputsHash();
  const folder = join(root, '.cache', `sandbox-${hash}`);
  if (!(await exists(folder))) await build(folder);
  return { folder, hash };
}

/** In a folder of its own first: a build that is stopped, or another that runs beside it, leaves nothing half done. */
async function build(folder: string): Promise<void> {
  await mkdir(join(root, '.cache'), { recursive: true });
  const unfinished = await mkdtemp(`${folder}-`);
  try {
    await Promise.all([
      write(unfinished, parts.data, await buildDatabase()),
      write(unfinished, parts.program, await readFile(join(pglite, 'dist/pglite.wasm'))),
      write(unfinished, parts.support, await readFile(join(pglite, 'dist/pglite.data'))),
    ]);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  }
}

async function write(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  const [gz, br] = await Promise.all([toGzip(bytes), toBrotli(bytes)]);
  await Promise.all([writeFile(path, bytes), writeFile(`${path}.gz`, gz), writeFile(`${path}.br`, br)]);
}

const inputs = ['src/sandbox/{database,model,seed}/**/*.ts', 'src/schema/balena/*.ts', 'src/server/{built-sandbox,compress}.ts'];

/** Everything that the data are made from: the models, the sandbox, and the PostgreSQL that writes them. */
async function inputsHash(): Promise<string> {
  const sources: string[] = [];
  for await (const path of glob(inputs, { cwd: root })) sources.push(path);
  const paths = [...sources.sort().map((path) => join(root, path)), join(pglite, 'package.json')];
  const hash = createHash('sha256');
  for (const path of paths) hash.update(await readFile(path));
  return hash.digest('hex').slice(0, 16);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** What the page is told of the shipped files: URLs relative to it. */
export async function shippedFiles({ folder, hash }: BuiltSandbox): Promise<SandboxFiles> {
  const file = async (name: string) => ({ url: `sandbox/${hash}/${name}.gz`, bytes: (await readFile(join(folder, name))).length });
  return { program: await file(parts.program), support: await file(parts.support), data: await file(parts.data) };
}
