import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { calls } from './sandbox.ts';

let folder: string;
let server: RunningServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'playground-'));
  await writeFile(join(folder, 'index.html'), '<html><head></head><body></body></html>');
  await writeFile(join(folder, 'app.js'), 'export {};');
  server = await startServer({ port: 0, root: folder });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request as it is written: `fetch` would tidy the path. */
function send(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(server.url, { method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject).end(body);
  });
}

describe('the API over HTTP', () => {
  it.each(calls)('%s', async (target, rows) => {
    const { status, headers, body } = await send('GET', target.replaceAll(' ', '%20'));
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(JSON.parse(body).d).toHaveLength(rows);
  });

  it('takes writes', async () => {
    const posted = await send(
      'POST',
      '/v7/device_tag',
      { 'content-type': 'application/json' },
      '{"device":1,"tag_key":"http","value":"x"}',
    );
    expect([posted.status, posted.headers.location]).toEqual([201, expect.stringMatching(/^\/v7\/device_tag\(@id\)\?@id=\d+$/)]);
    expect((await send('DELETE', "/v7/device_tag(device=1,tag_key='http')")).status).toBe(200);
  });

  const answers: readonly (readonly [method: string, path: string, status: number, body: string])[] = [
    ['GET', '/user/v1/whoami', 200, expect.stringContaining('"username":"ada"')],
    ['GET', '/v7/device?$search=x', 400, `"Malformed url: '/v7/device?$search=x'"`],
    ['GET', '/v7/nope', 401, ''],
    ['GET', '/v7/device?$select=nope', 500, ''],
    ['GET', '/v9/device', 404, ''],
    ['HEAD', '/v7/device', 500, ''],
  ];
  it.each(answers)('%s %s → %i', async (method, path, status, body) => {
    expect(await send(method, path)).toMatchObject({ status, body });
  });

  it('allows a browser what the API allows it', async () => {
    const { status, headers } = await send('OPTIONS', '/v7/device', { origin: 'https://elsewhere.example' });
    expect([status, headers['access-control-allow-origin'], headers['access-control-expose-headers']]).toEqual([
      200,
      'https://elsewhere.example',
      'Retry-After',
    ]);
  });

  it('refuses a body that is too large', async () => {
    expect((await send('POST', '/v7/device_tag', {}, JSON.stringify({ value: 'x'.repeat(3_000_000) }))).status).toBe(413);
  });
});

describe('the page over HTTP', () => {
  it('is served with a policy, and told of the API', async () => {
    const { status, headers, body } = await send('GET', '/');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(body).toContain('<meta name="sandbox-api" content="./">');
  });

  it('is not sent again while it is the same', async () => {
    const { headers } = await send('GET', '/app.js');
    expect((await send('GET', '/app.js', { 'if-none-match': String(headers.etag) })).status).toBe(304);
  });

  const refused: readonly (readonly [what: string, path: string, headers: Record<string, string>, status: number])[] = [
    ['a path out of the folder', '/../../etc/passwd', {}, 400],
    ['an encoded path out of it', '/%2e%2e/%2e%2e/etc/passwd', {}, 400],
    ['a backslash', '/..%5c..%5cetc', {}, 400],
    ['a NUL', '/index.html%00.js', {}, 400],
    ['a broken escape', '/%', {}, 400],
    ['a file that is not there', '/nope.js', {}, 404],
    ['a folder', '/.', {}, 400],
    ['another host’s name', '/', { host: 'evil.example' }, 421],
    ['another host’s name, of the API', '/v7/device', { host: 'evil.example:8080' }, 421],
  ];
  it.each(refused)('refuses %s', async (_, path, headers, status) => {
    expect((await send('GET', path, headers)).status).toBe(status);
  });
});
