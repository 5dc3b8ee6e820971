import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { HttpRequest } from '../../src/lib/index.ts';
import { createFetchTransport, createRunner, type Outcome, type RunOptions, type Transport } from '../../src/runner/index.ts';
import { type Running, startHttp, startTcp, unusedOrigin } from './servers.ts';

const running: Running[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

async function http(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = await startHttp(answer);
  running.push(server);
  return server.origin;
}

async function tcp(answer: (socket: Socket) => void): Promise<string> {
  const server = await startTcp(answer);
  running.push(server);
  return server.origin;
}

function get(url: string, changes: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'GET', url, headers: [], body: undefined, credential: undefined, ...changes };
}

const fetching = createFetchTransport();

function run(request: HttpRequest, options: Partial<RunOptions> = {}, token?: string, transport: Transport = fetching): Promise<Outcome> {
  const runner = createRunner({
    transportFor: () => transport,
    token: (origin) => (origin === new URL(request.url).origin ? token : undefined),
  });
  return runner.run(request, { signal: new AbortController().signal, timeout: 20_000, ...options });
}

const carried = { credential: { variable: 'TOKEN' } };

describe('an answer', () => {
  test('is told with its status, headers, bytes and times, and passed on piece by piece', async () => {
    const origin = await http((_, response) => {
      response.writeHead(201, 'Made', { 'X-Note': 'a' });
      response.write('{"d":');
      response.end('[]}');
    });
    const seen: string[] = [];
    let text = '';
    const outcome = await run(get(`${origin}/x`), {
      onHead: ({ status }) => seen.push(`head ${status}`),
      onChunk: (chunk) => {
        text += new TextDecoder().decode(chunk);
      },
      onProgress: (bytes) => seen.push(`bytes ${bytes}`),
    });
    expect(outcome).toMatchObject({ kind: 'answer', status: 201, statusText: 'Made', bytes: 8, cutShort: false, trace: [] });
    expect(outcome.kind === 'answer' && outcome.headers).toContainEqual(['x-note', 'a']);
    expect(outcome.kind === 'answer' && outcome.toHeaders <= outcome.toEnd).toBe(true);
    expect(text).toBe('{"d":[]}');
    expect([seen[0], seen.at(-1)]).toEqual(['head 201', 'bytes 8']);
  });

  test.each([
    ['204 without a body', 204, '', 0],
    ['an error', 500, '', 0],
    ['HTML', 400, '<html></html>', 13],
    ['not UTF-8', 200, Buffer.from([0x22, 0xff, 0xfe, 0x22]), 4],
    ['too many requests', 429, '', 0],
    ['a conflict', 409, '"x"', 3],
  ] as const)('%s', async (_, status, body, bytes) => {
    const origin = await http((_request, response) => response.writeHead(status).end(body));
    expect(await run(get(`${origin}/x`))).toMatchObject({ kind: 'answer', status, bytes, cutShort: false });
  });

  test('a slow consumer holds back the next piece', async () => {
    const origin = await http((_, response) => response.end('x'.repeat(1_000_000)));
    let busy = false;
    let overlaps = 0;
    let bytes = 0;
    await run(get(origin), {
      onChunk: async (chunk) => {
        if (busy) overlaps += 1;
        busy = true;
        await new Promise((resolve) => setImmediate(resolve));
        busy = false;
        bytes += chunk.byteLength;
      },
    });
    expect([overlaps, bytes]).toEqual([0, 1_000_000]);
  });
});

describe('an answer that breaks off keeps what came', () => {
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
  test.each([
    ['fewer bytes than announced', `${head}Content-Length: 100\r\n\r\n{"d":[`, 6],
    ['a chunk that does not end', `${head}Transfer-Encoding: chunked\r\n\r\n6\r\n{"d":[\r\n`, 6],
    ['a chunk that is none', `${head}Transfer-Encoding: chunked\r\n\r\n6\r\n{"d":[\r\nzz\r\n`, 6],
  ])('%s', async (_, bytes, length) => {
    const origin = await tcp((socket) => socket.end(bytes));
    const outcome = await run(get(origin));
    expect(outcome).toMatchObject({ kind: 'answer', status: 200, cutShort: true, cutBy: 'connection' });
    expect(outcome.kind === 'answer' && outcome.bytes <= length).toBe(true);
  });

  test('cancelled in the middle', async () => {
    const origin = await tcp((socket) => socket.write(`${head}Content-Length: 100\r\n\r\n{"d":[`));
    const controller = new AbortController();
    const outcome = await run(get(origin), { signal: controller.signal, onChunk: () => controller.abort() });
    expect(outcome).toMatchObject({ kind: 'answer', bytes: 6, cutShort: true, cutBy: 'cancelled' });
  });

  test('silent in the middle', async () => {
    const origin = await tcp((socket) => socket.write(`${head}Content-Length: 100\r\n\r\n{"d":[`));
    expect(await run(get(origin), { timeout: 1500 })).toMatchObject({ kind: 'answer', bytes: 6, cutShort: true, cutBy: 'timeout' });
  });
});

describe('no answer', () => {
  test('nothing listens', async () => {
    expect(await run(get(await unusedOrigin()))).toMatchObject({
      kind: 'failure',
      reason: 'unreachable',
      detail: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test.each([
    ['hangs up at once', (socket: Socket) => socket.destroy()],
    ['resets', (socket: Socket) => socket.resetAndDestroy()],
    ['is no HTTP', (socket: Socket) => socket.end('220 smtp ready\r\n')],
  ])('the server %s', async (_, answer) => {
    expect(await run(get(await tcp(answer)))).toMatchObject({ kind: 'failure', reason: 'unreachable' });
  });

  test('a host that does not exist', async () => {
    expect(await run(get('http://nothing.invalid/'))).toMatchObject({ kind: 'failure', reason: 'unreachable' });
  });

  test('too slow', async () => {
    expect(await run(get(await tcp(() => undefined)), { timeout: 50 })).toMatchObject({ kind: 'failure', reason: 'timeout' });
  });

  test('cancelled while waiting', async () => {
    const controller = new AbortController();
    const origin = await tcp(() => controller.abort());
    expect(await run(get(origin), { signal: controller.signal })).toMatchObject({ kind: 'failure', reason: 'cancelled' });
  });

  test('cancelled before sending', async () => {
    let asked = 0;
    const transport: Transport = { send: () => Promise.reject(new Error(`asked ${++asked}`)) };
    expect(await run(get('http://x.example/'), { signal: AbortSignal.abort() }, undefined, transport)).toMatchObject({
      reason: 'cancelled',
    });
    expect(asked).toBe(0);
  });

  test('cancelled although the transport does not listen', async () => {
    const controller = new AbortController();
    const transport: Transport = { send: () => new Promise(() => controller.abort()) };
    expect(await run(get('http://x.example/'), { signal: controller.signal }, undefined, transport)).toMatchObject({ reason: 'cancelled' });
  });

  test.each([
    ['a URL of another kind', get('file:///etc/passwd')],
    ['a URL that is none', get('device')],
  ])('%s is not sent', async (_, request) => {
    const runner = createRunner({ transportFor: () => fetching, token: () => 'x' });
    expect(await runner.run(request, { signal: new AbortController().signal, timeout: 1000 })).toMatchObject({ reason: 'internal' });
  });

  test('a fault of the consumer is no fault of the service', async () => {
    const origin = await http((_, response) => response.end('x'));
    const outcome = await run(get(origin), {
      onChunk: () => {
        throw new TypeError('mine');
      },
    });
    expect(outcome).toMatchObject({ kind: 'failure', reason: 'internal', detail: 'mine' });
  });
});

describe('the token', () => {
  /** Tells which Authorization it was asked with. */
  const echo = (request: IncomingMessage, response: ServerResponse): void => {
    response.end(request.headers.authorization ?? 'none');
  };

  async function heard(
    request: HttpRequest,
    token: string | undefined,
    runnerToken?: (origin: string) => string | undefined,
  ): Promise<string> {
    let text = '';
    const runner = createRunner({ transportFor: () => fetching, token: runnerToken ?? (() => token) });
    await runner.run(request, {
      signal: new AbortController().signal,
      timeout: 20_000,
      onChunk: (chunk) => {
        text += new TextDecoder().decode(chunk);
      },
    });
    return text;
  }

  test.each([
    ['goes along when the request asks for it', carried, 't', 'Bearer t'],
    ['does not otherwise', {}, 't', 'none'],
    ['is not there', carried, undefined, 'none'],
    ['is empty', carried, '', 'none'],
    ['gives way to one that the request brings', { ...carried, headers: [['authorization', 'Basic own']] }, 't', 'Basic own'],
  ] as const)('%s', async (_, changes, token, expected) => {
    expect(await heard(get(await http(echo), changes), token)).toBe(expected);
  });

  test('is asked for by the origin of the URL', async () => {
    const origin = await http(echo);
    const tokens: Readonly<Record<string, string>> = { 'https://api.balena-cloud.com': 'secret' };
    expect(await heard(get(`${origin}/x?https://api.balena-cloud.com/`, carried), undefined, (asked) => tokens[asked])).toBe('none');
    expect(await heard(get(origin, carried), undefined, (asked) => ({ ...tokens, [origin]: 'mine' })[asked])).toBe('Bearer mine');
  });

  test.each(['s3cret s3cret', 's3cret\nX-Evil: 1', 's3crét', 's3cret\0'])(
    'that no header can carry is not sent, nor said: %j',
    async (token) => {
      let asked = 0;
      const origin = await http((_, response) => response.end(String(++asked)));
      const outcome = await run(get(origin, carried), {}, token);
      expect(outcome).toMatchObject({ kind: 'failure', reason: 'internal' });
      expect(JSON.stringify(outcome)).not.toMatch(/s3cr/);
      expect(asked).toBe(0);
    },
  );
});

describe('a redirect', () => {
  async function redirected(request: (url: string) => HttpRequest): Promise<{ outcome: Outcome; visits: string[] }> {
    const visits: string[] = [];
    const elsewhere = await http((asked, response) => {
      visits.push(`${asked.method} ${asked.headers.authorization ?? '-'} ${asked.headers['x-key'] ?? '-'}`);
      response.end('there');
    });
    const origin = await http((_, response) => response.writeHead(307, { Location: `${elsewhere}/y` }).end());
    return { outcome: await run(request(`${origin}/x`), {}, 'secret'), visits };
  }

  test('is followed by a plain question', async () => {
    const { outcome, visits } = await redirected((url) => get(url));
    expect(outcome).toMatchObject({ kind: 'answer', status: 200 });
    expect(visits).toEqual(['GET - -']);
  });

  test.each<readonly [string, Partial<HttpRequest>]>([
    ['a token', carried],
    ['a header of its own', { headers: [['X-Key', 'secret']] }],
    ['a write', { method: 'POST', body: '{}', headers: [['Content-Type', 'application/json']] }],
    ['DELETE', { method: 'DELETE' }],
  ])('is not followed with %s', async (_, changes) => {
    const { outcome, visits } = await redirected((url) => get(url, changes));
    expect(outcome).toMatchObject({ kind: 'answer', status: 307 });
    expect(visits).toEqual([]);
  });
});

test('nothing is repeated', async () => {
  let asked = 0;
  const origin = await http((_, response) => response.writeHead(++asked > 0 ? 429 : 200, { 'Retry-After': '1' }).end());
  await run(get(origin, { method: 'PATCH', body: '{}' }));
  expect(asked).toBe(1);
});
