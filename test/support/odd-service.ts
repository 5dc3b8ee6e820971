import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

export interface OddService {
  /** Ends in `/`. */
  readonly url: string;
  /** What came in, preflights left out. */
  readonly seen: readonly SeenRequest[];
  stop(): Promise<void>;
}

type Answer = (response: ServerResponse) => void;

const json = (text: string | Uint8Array, status = 200): Answer => {
  return (response) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(text);
};

const device = (id: number) => ({ id, device_name: `device ${id}`, note: 'x'.repeat(60), is_of__device_type: { __id: id % 7 } });

/** By the last segment of the path: answers that a page must not stumble over. */
const answers: Readonly<Record<string, Answer>> = {
  device: json(JSON.stringify({ d: [device(1), device(2)] })),
  large: json(JSON.stringify({ d: Array.from({ length: 80_000 }, (_, index) => device(index)) })),
  deep: json(`{"d":[${'['.repeat(10_000)}1${']'.repeat(10_000)}]}`),
  html: (response) => response.writeHead(400, { 'Content-Type': 'text/html' }).end('<h1 onclick="alert(1)">Bad Request</h1>'),
  cut: json('{"d":[{"id":1,"device_name":"whole"},{"id":2,"device_na'),
  binary: json(new Uint8Array([...Buffer.from('{"d":[{"id":1,"device_name":"'), 0xff, 0xfe, ...Buffer.from('"}]}')])),
  hostile: json('{"d":[{"__proto__":{"polluted":true},"constructor":1,"device_name":"<img src=x onerror=alert(1)>"}]}'),
  busy: (response) => response.writeHead(429, { 'Retry-After': '7' }).end(),
  secret: (response) => response.writeHead(401).end(),
  broken: (response) => response.writeHead(500).end(),
  // Headers never come.
  slow: () => {},
};

/** A service on a free loopback port that answers in all the ways that go wrong; `closed` allows no other origin to read it. */
export async function startOddService(): Promise<OddService> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const segment = /(\w*)$/.exec(new URL(request.url ?? '', 'http://localhost').pathname)?.[1] ?? '';
    if (segment !== 'closed') allowOrigin(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    seen.push({
      method: request.method ?? '',
      url: request.url ?? '',
      authorization: request.headers.authorization,
      body: await bodyOf(request),
    });
    (answers[segment] ?? json('{"d":[]}'))(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    seen,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** As the balena API allows it. */
function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
  response.setHeader('Access-Control-Allow-Methods', 'GET, PUT, POST, PATCH, DELETE, OPTIONS, HEAD');
  response.setHeader('Access-Control-Allow-Headers', 'Content-Type, Authorization, X-Requested-With');
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
