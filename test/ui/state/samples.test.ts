import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ValueQuestion } from '../../../src/language/index.ts';
import { readJson } from '../../../src/response/read-json.ts';
import { createFetchTransport, createRunner } from '../../../src/runner/index.ts';
import { balena } from '../../../src/schema/index.ts';
import * as core from '../../../src/ui/state/core.ts';
import { createSampleMemory, createSamples } from '../../../src/ui/state/samples.ts';
import { type Running, startHttp } from '../../runner/servers.ts';

const question: ValueQuestion = { resource: 'device', property: 'device_name', request: 'GET /device?$select=device_name&$top=50' };

let server: Running;
let asked: string[];
let answer: (response: ServerResponse) => void;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-05T12:00:00Z') });
  asked = [];
  server = await startHttp(({ url }, response) => {
    asked.push(url!);
    answer(response);
  });
});

afterEach(async () => {
  vi.useRealTimers();
  await server.close();
});

/** What the page has around it, of one service without a person at it; the service, the network and the reading are real. */
function page() {
  const baseUrl = `${server.origin}/v7/`;
  const service = balena('v7');
  const connection = {
    ...{ baseUrl, authenticated: false, tokenVariable: 'TOKEN', variables: {} },
    ...{ versionSegment: service.dialect.versionSegment, rawCharacters: service.dialect.rawCharacters },
  };
  const transport = createFetchTransport();
  const runner = createRunner({ transportFor: () => transport, token: () => undefined });
  const said: string[] = [];
  const memory = createSampleMemory();
  const parts = {
    api: { readJson: (...[request, limit, signal]: Parameters<typeof ask>) => ask(request, limit, signal) },
    connections: { baseUrl: () => baseUrl, connection: () => connection, target: () => ({ kind: 'service' }) },
    models: { core: () => core, service: () => service },
    notices: { say: (text: string) => said.push(text) },
  };
  function ask(request: Parameters<typeof readJson>[1], limit: number, signal?: AbortSignal) {
    return readJson(runner, request, limit, signal);
  }
  const samples = createSamples({ ...parts, memory } as unknown as Parameters<typeof createSamples>[0]);
  return { said, told: () => memory.of(() => baseUrl)(question), ask: () => samples.ask(question, new AbortController().signal) };
}

const json =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));

const busy = (headers: Readonly<Record<string, string>>) => json('slow down', 429, headers);

test('what the service tells is kept', async () => {
  answer = json({ d: [{ device_name: 'attic' }] });
  const { ask, told, said } = page();
  expect(await ask()).toBe(true);
  expect(told()).toEqual([{ device_name: 'attic' }]);
  expect(asked).toEqual(['/v7/device?$select=device_name&$top=50']);
  expect(said.at(-1)).toBe('The service told one value for device_name.');
});

describe('a service that wants to be left alone', () => {
  const waits: readonly (readonly [title: string, headers: Readonly<Record<string, string>>, seconds: number])[] = [
    ['for some seconds', { 'Retry-After': '7' }, 7],
    ['until a time', { 'Retry-After': 'Thu, 05 Mar 2026 12:00:30 GMT' }, 30],
    ['and does not say how long', {}, 60],
    ['and says nothing that can be read', { 'Retry-After': 'soon' }, 60],
  ];

  test.each(waits)('%s', async (_title, headers, seconds) => {
    const { ask, told, said } = page();
    answer = busy(headers);
    expect(await ask()).toBe(false);
    answer = json({ d: [{ device_name: 'attic' }] });
    vi.advanceTimersByTime((seconds - 1) * 1000);
    expect(await ask()).toBe(false);
    expect(asked).toHaveLength(1);
    expect(told()).toBeUndefined();
    expect(said.at(-1)).toBe('The service wants to be left alone for one more second.');
    vi.advanceTimersByTime(1000);
    expect(await ask()).toBe(true);
    expect(asked).toHaveLength(2);
  });

  test('no longer than a time that is past', async () => {
    const { ask } = page();
    answer = busy({ 'Retry-After': 'Thu, 05 Mar 2026 11:00:00 GMT' });
    await ask();
    answer = json({ d: [] });
    expect(await ask()).toBe(false);
    expect(asked).toHaveLength(2);
  });
});

const faults: readonly (readonly [title: string, answer: (response: ServerResponse) => void, says: RegExp])[] = [
  ['no rows', json({ d: [] }), /There are no values of device_name yet/],
  ['something else than rows', json('hello'), /holds no values/],
  ['more than is read', json({ d: [{ device_name: 'x'.repeat(300_000) }] }), /too long to list/],
  ['an error', json({}, 500), /The service told no values/],
];

test.each(faults)('%s give no values', async (_title, given, says) => {
  answer = given;
  const { ask, said } = page();
  expect(await ask()).toBe(false);
  expect(said.at(-1)).toMatch(says);
});
