import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { root } from '../support/root.ts';

/** `node src/server/main.ts`, as `npm start` runs it. */
function start(args: readonly string[], env: Record<string, string> = {}) {
  const { PORT: _, ...inherited } = process.env;
  return spawn(process.execPath, ['src/server/main.ts', ...args], {
    cwd: root,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function end(command: ChildProcess): Promise<readonly [code: number | null, said: string]> {
  const [said, [code]] = await Promise.all([text(command.stderr!), once(command, 'exit')]);
  return [code, said];
}

it.each(['SIGTERM', 'SIGINT'] as const)('ends at %s, and leaves its port free', async (signal) => {
  const command = start(['--port', '0']);
  const [line] = (await once(createInterface(command.stdout), 'line')) as [string];
  const url = line.replace('OData Playground: ', '');
  expect((await fetch(`${url}/user/v1/whoami`)).status).toBe(200);
  command.kill(signal);
  expect(await end(command)).toEqual([0, '']);
  await expect(fetch(url)).rejects.toThrow();
});

const bad: readonly (readonly [args: readonly string[], env: Record<string, string>, said: string])[] = [
  [['--port', 'x'], {}, 'Not a port: x. A port is a number from 0 (any free one) to 65535.\n'],
  [['--port', '65536'], {}, 'Not a port: 65536. A port is a number from 0 (any free one) to 65535.\n'],
  [['--port=-1'], {}, 'Not a port: -1. A port is a number from 0 (any free one) to 65535.\n'],
  [['--port', '1e3'], {}, 'Not a port: 1e3. A port is a number from 0 (any free one) to 65535.\n'],
  [[], { PORT: '80 80' }, 'Not a port: 80 80. A port is a number from 0 (any free one) to 65535.\n'],
  [['--prot', '1'], {}, expect.stringContaining('Usage: npm start -- --port 8080\n')],
];
it.each(bad)('says what is wrong with %j %j', async (args, env, said) => {
  expect(await end(start(args, env))).toEqual([1, said]);
});

it.each(['--port', 'PORT'])('says that the port of %s is taken', async (way) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const port = String((other.address() as AddressInfo).port);
  const command = way === 'PORT' ? start([], { PORT: port }) : start([way, port]);
  expect(await end(command)).toEqual([1, `Port ${port} is taken. Choose another with --port or PORT, or leave both out.\n`]);
  other.close();
});
