import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { builtPage } from './build-page.ts';
import { root } from './root.ts';

export interface Served {
  /** Ends in `/`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves the built page and the sandbox API with the project's own server, on a free port. */
export async function startServer(): Promise<Served> {
  const server = spawn(process.execPath, ['test/support/serve.ts', builtPage], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill();
    await once(server, 'exit');
  };
  for await (const line of createInterface(server.stdout)) {
    const url = /^http:\S+/.exec(line)?.[0];
    if (!url) continue;
    server.stdout.resume();
    // Its sandbox opens at the first request to it; no test's time is for that.
    await fetch(`${url}/v7/device/$count`);
    return { url: `${url}/`, stop };
  }
  throw new Error(`The server ended before it said where it listens: ${server.exitCode ?? server.signalCode}`);
}
