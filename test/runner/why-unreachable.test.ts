import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFetchTransport, createRunner } from '../../src/runner/index.ts';
import { type Running, startHttp, unusedOrigin } from './servers.ts';

let server: Running | undefined;
afterEach(async () => {
  vi.unstubAllGlobals();
  await server?.close();
  server = undefined;
});

/** A server that hides its answers from pages, as far as Node can tell: it hangs up, unless asked only whether it is there. */
async function hidingServer(): Promise<string> {
  server = await startHttp((request, response) => {
    if (request.method === 'HEAD' && request.headers.authorization === undefined) response.end();
    else request.socket.destroy();
  });
  return server.origin;
}

async function reasonOf(url: string): Promise<unknown> {
  const runner = createRunner({ transportFor: () => createFetchTransport(), token: () => 'token' });
  const request = { method: 'GET', url, headers: [], body: undefined, credential: { variable: 'T' } };
  const outcome = await runner.run(request, { signal: new AbortController().signal, timeout: 20_000 });
  return outcome.kind === 'failure' && outcome.reason;
}

const page = (origin: string): void => void vi.stubGlobal('location', { origin });

describe('when no answer can be read', () => {
  test('a server of another origin that is there refuses the page', async () => {
    page('https://page.example');
    expect(await reasonOf(`${await hidingServer()}/v7/device`)).toBe('refused');
  });

  test('one of the same origin has no rules to refuse by', async () => {
    const origin = await hidingServer();
    page(origin);
    expect(await reasonOf(`${origin}/v7/device`)).toBe('unreachable');
  });

  test('one that is not there cannot be reached', async () => {
    page('https://page.example');
    expect(await reasonOf(`${await unusedOrigin()}/v7/device`)).toBe('unreachable');
  });

  test('without a network there is nothing to find out', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(await reasonOf(`${await unusedOrigin()}/v7/device`)).toBe('offline');
  });
});
