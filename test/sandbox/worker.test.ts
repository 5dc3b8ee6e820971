import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, serve, transfer } from '../../src/lib/rpc.ts';
import { createSandboxTransport } from '../../src/sandbox/connection.ts';
import type { SandboxFile, SandboxFiles, SandboxPart } from '../../src/sandbox/files.ts';
import type { SandboxProgress } from '../../src/sandbox/progress.ts';
import type { SandboxWorker } from '../../src/sandbox/worker/api.ts';
import { createSandboxWorker } from '../../src/sandbox/worker/create-worker.ts';
import { builtParts } from '../../src/server/built-sandbox.ts';
import { calls } from './sandbox.ts';

let host: Server;
let files: SandboxFiles;
const { port1: near, port2: far } = new MessageChannel();
const sandbox = createSandboxTransport(far);
const { api } = connect<SandboxWorker>(far);
const progress: SandboxProgress[] = [];
const nowhere: SandboxFile = { url: 'http://127.0.0.1:9/', bytes: 1 };

/** A static host: some of its files are sent as they lie, others it labels as encoded. */
beforeAll(async () => {
  const parts = await builtParts();
  host = createServer((request, response) => {
    const part = parts[request.url!.slice(1) as SandboxPart];
    if (part === parts.support) response.setHeader('content-encoding', 'br');
    response.end(part === parts.support ? part.packed.br : part.packed.gz);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => host.once('listening', resolve));
  const base = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  const file = (name: SandboxPart) => ({ url: `${base}/${name}`, bytes: parts[name].bytes });
  files = { version: 'one', program: file('program'), support: file('support'), data: file('data') };
  serve<SandboxWorker>(createSandboxWorker(), near);
  near.start();
  far.start();
});
afterAll(() => {
  near.close();
  far.close();
  host.close();
});

const get = (url: string) => ({ method: 'GET', url, headers: [], body: undefined });

it('says when its files do not come, and starts when they do', async () => {
  await expect(api.start({ ...files, data: nowhere }, () => undefined)).rejects.toThrow();
  await api.start(files, (step) => progress.push(step));
  const total = files.program.bytes + files.support.bytes + files.data.bytes;
  expect(progress.findLast((step) => step.kind === 'loading')).toEqual({ kind: 'loading', loaded: total, total });
});

it.each(calls)('%s', async (target, rows) => {
  const response = await sandbox.send(get(`https://sandbox.invalid${target}`), new AbortController().signal);
  const body = await new Response(response.body).json();
  expect([response.status, response.statusText, body.d.length, response.trace.length]).toEqual([200, 'OK', rows, 1]);
});

it('answers in a folder of any origin', async () => {
  const response = await sandbox.send(get("http://x.example/some/v7/device?$filter=device_name eq '/v6/'"), new AbortController().signal);
  expect(await new Response(response.body).json()).toEqual({ d: [] });
});

it('answers over a port of a port', async () => {
  const channel = new MessageChannel();
  await api.connect(transfer(channel.port2, [channel.port2]));
  const response = await createSandboxTransport(channel.port1).send(
    get('https://sandbox.invalid/v7/device/$count'),
    new AbortController().signal,
  );
  expect(await new Response(response.body).json()).toEqual({ d: 5424 });
  channel.port1.close();
});

it('rejects with the reason when aborted', async () => {
  const reason = new Error('changed my mind');
  const controller = new AbortController();
  const sent = sandbox.send(get('https://sandbox.invalid/v7/device'), controller.signal);
  controller.abort(reason);
  await expect(sent).rejects.toBe(reason);
});
