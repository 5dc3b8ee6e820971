import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpRequest } from '../../src/lib/index.ts';
import { connect, serve } from '../../src/lib/rpc.ts';
import { type AnswerWorker, createAnswerDesk, type RunProgress } from '../../src/response/index.ts';
import { createFetchTransport, createRunner, type Outcome } from '../../src/runner/index.ts';
import { balena, packService, readQuestion } from '../../src/schema/index.ts';

/** Answers by path: what is sent before and after `release` was asked for. */
let server: Server;
let origin: string;
let release: () => void = () => undefined;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const json = { 'content-type': 'application/json' };
    if (path === '/v7/device') response.writeHead(200, json).end('{"d":[{"id":1,"belongs_to__application":{"__id":2}}]}');
    else if (path === '/v7/application') response.writeHead(200, json).end('{"d":[{"id":9}]}');
    else if (path === '/v7/slow') {
      response.writeHead(200, json);
      response.write('{"d":[1,');
      release = () => response.end('2]}');
    } else if (path === '/v7/broken') {
      response.writeHead(200, { ...json, 'content-length': '100' });
      response.write('{"d":[1,', () => response.destroy());
    } else if (path === '/v7/silent') release = () => response.end();
    else if (path === '/v7/large') response.writeHead(200, json).end(`["${'x'.repeat(10_000)}"]`);
    else if (path === '/v7/html') response.writeHead(400, { 'content-type': 'text/html' }).end('<html>no</html>');
    else response.writeHead(500).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string): HttpRequest => ({
  method: 'GET',
  url: `${origin}/v7/${path}`,
  headers: [],
  body: undefined,
  credential: undefined,
});
const options = () => ({ baseUrl: `${origin}/v7/` });
const quiet = () => undefined;

function createDesk() {
  const network = createFetchTransport();
  const desk = createAnswerDesk<Outcome>(createRunner({ transportFor: () => network, token: () => undefined }));
  desk.setService(packService(balena('v7')));
  return desk;
}

describe('a run', () => {
  test('gives its outcome and summary, and its rows by its number', async () => {
    const desk = createDesk();
    const { outcome, summary } = await desk.run(1, get('device'), options(), quiet);
    expect(outcome).toMatchObject({ kind: 'answer', status: 200, cutShort: false });
    expect(summary).toMatchObject({ format: 'json', rows: 1, faults: [] });
    const row = (await desk.rows(1, 4, 5))?.[0];
    expect(row).toMatchObject({ key: 'belongs_to__application', link: '/application(2)' });
    expect([desk.path(1, row!.id), desk.parent(1, row!.id), desk.value(1, row!.id, 9), desk.text(1)?.length]).toEqual([
      'd[0].belongs_to__application',
      2,
      '{\n  "__id',
      53,
    ]);
    expect([desk.summary(2), desk.rows(2, 0, 9), desk.text(0)]).toEqual([undefined, undefined, undefined]);
  });

  test('tells of headers and bytes as they come', async () => {
    const heard: RunProgress[] = [];
    await createDesk().run(1, get('large'), options(), (progress) => heard.push(progress));
    expect(heard[0]).toMatchObject({ kind: 'headers', status: 200 });
    expect(heard[1]).toMatchObject({ kind: 'bytes' });
  });

  test.each([
    ['html', 'html', 400, []],
    ['nothing', 'empty', 500, []],
    ['broken', 'json', 200, ['The answer was cut short at byte 8; what came until there is shown.']],
  ])('of %s', async (path, format, status, faults) => {
    const { outcome, summary } = await createDesk().run(1, get(path), options(), quiet);
    expect([outcome, summary]).toMatchObject([{ status }, { format, faults }]);
  });

  test('leaves the answer before it until it has come', async () => {
    const desk = createDesk();
    await desk.run(1, get('device'), options(), quiet);
    const headers = Promise.withResolvers<void>();
    const next = desk.run(2, get('slow'), options(), ({ kind }) => kind === 'bytes' && headers.resolve());
    await headers.promise;
    expect(desk.summary(1)?.rows).toBe(1);
    release();
    expect((await next).summary?.rows).toBe(2);
    expect([desk.summary(1), desk.rows(1, 0, 9)]).toEqual([undefined, undefined]);
  });

  test('that fails leaves the answer before it', async () => {
    const desk = createDesk();
    await desk.run(1, get('device'), options(), quiet);
    const { outcome, summary } = await desk.run(2, { ...get('device'), url: 'http://127.0.0.1:1/' }, options(), quiet);
    expect([outcome.kind, summary, desk.summary(1)?.rows]).toEqual(['failure', undefined, 1]);
  });

  test('is cancelled by a newer one, whose answer stays', async () => {
    const desk = createDesk();
    const first = desk.run(1, get('silent'), options(), quiet);
    const second = desk.run(2, get('application'), options(), quiet);
    expect((await first).outcome).toMatchObject({ kind: 'failure', reason: 'cancelled' });
    expect((await second).summary?.rows).toBe(1);
    expect(desk.summary(2)?.rows).toBe(1);
  });

  test('cancelled before its headers is a failure', async () => {
    const desk = createDesk();
    const running = desk.run(1, get('silent'), options(), quiet);
    desk.cancel(1);
    expect((await running).outcome).toMatchObject({ kind: 'failure', reason: 'cancelled' });
  });

  test('cancelled in its body shows what came', async () => {
    const desk = createDesk();
    const { outcome, summary } = await desk.run(1, get('slow'), options(), ({ kind }) => kind === 'bytes' && desk.cancel(1));
    expect(outcome).toMatchObject({ kind: 'answer', cutShort: true });
    expect(summary).toMatchObject({ rows: 1, faults: ['The answer was cut short at byte 8; what came until there is shown.'] });
  });

  test('is not cancelled by the number of another', async () => {
    const desk = createDesk();
    const running = desk.run(2, get('device'), options(), quiet);
    desk.cancel(1);
    expect((await running).outcome.kind).toBe('answer');
  });
});

describe('a small answer as a value', () => {
  test.each([
    ['application', 1000, { d: [{ id: 9 }] }, false],
    ['large', 1000, undefined, true],
    ['html', 1000, undefined, false],
    ['nothing', 1000, undefined, false],
    ['broken', 1000, undefined, false],
  ])('%s, at most %d bytes', async (path, limit, value, tooLong) => {
    expect(await createDesk().readJson(get(path), limit)).toMatchObject({ value, tooLong });
  });

  test('leaves run and answer alone', async () => {
    const desk = createDesk();
    await desk.run(1, get('device'), options(), quiet);
    await desk.readJson(get('application'), 1000);
    expect(desk.summary(1)?.rows).toBe(1);
  });
});

test('the page asks over a port', async () => {
  const { port1, port2 } = new MessageChannel();
  serve(createDesk(), port1);
  const { api } = connect<Omit<AnswerWorker<Outcome>, 'connectSandbox' | 'setToken'>>(port2);
  const { summary } = await api.run(1, get('device'), options(), quiet);
  expect(summary?.rows).toBe(1);
  expect(await api.rows(1, 0, 1)).toMatchObject([{ kind: 'object', open: true }]);
  expect(await api.rows(2, 0, 1)).toBeUndefined();
  port1.close();
  port2.close();
});

describe('what an answer shows of its service', () => {
  test.each([
    ['device', ['device']],
    ['device?$apply=aggregate($count as n)', undefined],
  ])('%s', async (path, resources) => {
    const desk = createDesk();
    const { url } = get(path);
    const question = readQuestion(url, options().baseUrl)!;
    await desk.run(1, get('device'), options(), quiet);
    const observation = desk.observe(1, question);
    expect(observation && [...observation.resources.keys()]).toEqual(resources ?? []);
    expect(desk.observe(2, question)).toBeUndefined();
  });
});
