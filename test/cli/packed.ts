import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { root } from '../support/root.ts';

const execute = promisify(execFile);

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as a user has it: packed, and installed into a folder elsewhere without any network. */
export interface Installed {
  /** Where it is run. */
  readonly folder: string;
  run(args: readonly string[], input?: string | Buffer, env?: Readonly<Record<string, string>>): Promise<Ran>;
  remove(): Promise<void>;
}

export async function installPacked(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'odata-playground-'));
  const { stdout } = await execute('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root });
  const archive = join(folder, stdout.trim().split('\n').at(-1)!);
  await execute('npm', ['install', '--offline', '--no-audit', '--no-fund', '--prefix', folder, archive], { cwd: folder });
  const command = join(folder, 'node_modules/.bin/odata-playground');
  return {
    folder,
    async run(args, input = '', env = {}) {
      const { NO_COLOR: _, ...inherited } = process.env;
      // By this Node: the one that the link's first line finds may be older than the command asks for.
      const child = spawn(process.execPath, [command, ...args], { cwd: folder, env: { ...inherited, ...env } });
      child.stdin.end(input);
      const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
      return { code, out, err };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
