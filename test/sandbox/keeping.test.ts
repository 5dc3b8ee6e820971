import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Keeping, keepWrites } from '../../src/sandbox/journal/keep-writes.ts';
import { isKeptWrite } from '../../src/sandbox/journal/kept-write.ts';
import { createShelf, type KeyValues } from '../../src/sandbox/journal/shelf.ts';
import type { Sandbox } from '../../src/sandbox/node.ts';
import { ask, openBuilt, rowsOf } from './sandbox.ts';

let built: Sandbox;
let stored: Map<string, unknown>;
let said: string[];
beforeAll(async () => {
  built = await openBuilt();
});
beforeEach(() => {
  stored = new Map();
  said = [];
});
afterAll(() => built.close());

const memory = (): KeyValues => ({
  keys: async () => [...stored.keys()],
  getMany: async (keys) => keys.map((key) => structuredClone(stored.get(key))),
  setMany: async (entries) => {
    for (const [key, value] of entries) stored.set(key, structuredClone(value));
  },
  delMany: async (keys) => {
    for (const key of keys) stored.delete(key);
  },
});
const forbidden = async () => {
  throw new DOMException('Not here', 'SecurityError');
};

/** The page, loaded anew: the data as they were built, and what the browser has stored. */
async function reload(options: Partial<Keeping> & { readonly values?: KeyValues; readonly data?: string } = {}): Promise<Sandbox> {
  await built.reset();
  const { values = memory(), data = 'one', ...keeping } = options;
  const shelf = createShelf(values, data, () => Date.UTC(2026, 0, 1));
  return keepWrites(built, { shelf, mine: true, say: (sentence) => said.push(sentence), ...keeping });
}

const tag = (key: string, device = 1) => ({ device, tag_key: key, value: key });
const post = (sandbox: Sandbox, body: unknown) => ask(sandbox, 'POST /v7/device_tag', body);
const tags = async (sandbox: Sandbox) =>
  (await rowsOf(sandbox, '/v7/device_tag?$filter=device eq 1&$select=tag_key&$orderby=id asc')).map((row) => row.tag_key);
const notes = (sandbox: Sandbox) => rowsOf(sandbox, '/v7/device(1)?$select=note,modified_at');

it('does the writes again in their order', async () => {
  const before = await reload();
  const first = await tags(before);
  await Promise.all([post(before, tag('a')), post(before, tag('b')), ask(before, "DELETE /v7/device_tag(device=1,tag_key='a')")]);
  await post(before, tag('c'));
  expect(await tags(await reload())).toEqual([...first, 'b', 'c']);
  expect(said).toEqual([]);
});

it('gives the same rows: ids that a failed write used up, and times', async () => {
  let time = Date.UTC(2026, 1, 3, 4, 5, 6, 789);
  const before = await reload({ now: () => (time += 1000) });
  expect((await post(before, tag('a'))).status).toBe(201);
  expect((await post(before, tag('a'))).status).toBe(409);
  const created = await post(before, tag('b'));
  const fleet = await ask(before, 'POST /v7/application', { app_name: 'Kept fleet', organization: 1, is_for__device_type: 4 });
  await ask(before, 'PATCH /v7/device(1)', { note: 'seen' });
  const kept = await notes(before);
  expect(kept).toEqual([{ note: 'seen', modified_at: '2026-02-03T04:05:11.789Z' }]);
  const after = await reload({ now: () => Date.UTC(2030, 0, 1) });
  expect(await notes(after)).toEqual(kept);
  const { id } = JSON.parse(created.body);
  expect(await rowsOf(after, `/v7/device_tag(${id})`)).toEqual([JSON.parse(created.body)]);
  expect(await rowsOf(after, "/v7/application?$filter=app_name eq 'Kept fleet'")).toEqual([JSON.parse(fleet.body)]);
});

it('keeps only what reached the database', async () => {
  const sandbox = await reload();
  for (const request of ['GET /v7/device(1)', 'POST /v7/nope', 'PATCH /v7/device(1)', 'PUT /v7/device?$search=x'])
    await ask(sandbox, request);
  expect(stored.size).toBe(0);
});

it('forgets everything when it is reset, and keeps what comes then', async () => {
  const before = await reload();
  const first = await tags(before);
  await post(before, tag('a'));
  await before.reset();
  expect([stored.size, await tags(before)]).toEqual([0, first]);
  await post(before, tag('b'));
  expect(await tags(await reload())).toEqual([...first, 'b']);
});

const full = 'The sandbox keeps no more writes: those from here on go when this page does. Resetting it makes room.';
const tight: readonly (readonly [what: string, limits: { writes: number; size: number }])[] = [
  ['number', { writes: 1, size: 1000 }],
  ['size', { writes: 1000, size: 80 }],
];
it.each(tight)('does writes beyond the %s that fits, without keeping them, and says so once', async (_, limits) => {
  const before = await reload({ limits });
  const first = await tags(before);
  for (const key of ['a', 'b', 'c']) expect((await post(before, tag(key))).status).toBe(201);
  expect([await tags(before), said]).toEqual([[...first, 'a', 'b', 'c'], [full]]);
  const after = await reload({ limits });
  expect(await tags(after)).toEqual([...first, 'a']);
  await after.reset();
  await post(after, tag('d'));
  expect(await tags(await reload({ limits }))).toEqual([...first, 'd']);
});

const write = { method: 'POST', target: '/v7/device_tag', body: JSON.stringify(tag('later')), time: 0, status: 201 };
const unfit: readonly (readonly [what: string, value: unknown])[] = [
  ['text', 'junk'],
  ['nothing', null],
  ['without a method', { ...write, method: undefined }],
  ['with a body of another kind', { ...write, body: { device: 1 } }],
  ['without a real time', { ...write, time: Number.POSITIVE_INFINITY }],
  ['with a time out of range', { ...write, time: 1e300 }],
  ['with a status of another kind', { ...write, status: '201' }],
];
it('knows a kept write', () => {
  expect([isKeptWrite(write), isKeptWrite({ ...write, body: undefined })]).toEqual([true, true]);
});
it.each(unfit)('does not take for a kept write: %s', (_, value) => {
  expect(isKeptWrite(value)).toBe(false);
});

const odd: readonly (readonly [what: string, value: unknown])[] = [
  ['is no write', 'junk'],
  ['comes out otherwise', { ...write, body: JSON.stringify(tag('a')) }],
];
it.each(odd)('sets aside an entry that %s, and what follows it', async (_, value) => {
  const before = await reload();
  const first = await tags(before);
  await post(before, tag('a'));
  stored.set('writes/one/000001', value).set('writes/one/000002', write);
  expect(await tags(await reload())).toEqual([...first, 'a']);
  expect(said).toEqual(['Not all that was written to the sandbox could be done again. The rest was set aside.']);
  expect([...stored.keys()].sort()).toEqual([
    'set-aside/2026-01-01T00:00:00.000Z/one/000001',
    'set-aside/2026-01-01T00:00:00.000Z/one/000002',
    'writes/one/000000',
  ]);
  expect(stored.get('set-aside/2026-01-01T00:00:00.000Z/one/000001')).toEqual(value);
  expect(await tags(await reload())).toEqual([...first, 'a']);
  expect(said).toHaveLength(1);
});

it('goes on after what was set aside', async () => {
  stored.set('writes/one/000000', 'junk');
  const before = await reload();
  const first = await tags(before);
  await post(before, tag('a'));
  expect(await tags(await reload())).toEqual([...first, 'a']);
  expect(said).toEqual([
    'What was written to the sandbox could not be done again. It was set aside, and the sandbox is as it was at first.',
  ]);
});

it('sets aside what was written to other data', async () => {
  await post(await reload(), tag('a'));
  const after = await reload({ data: 'two' });
  expect(await tags(after)).not.toContain('a');
  expect([...stored.keys()]).toEqual(['set-aside/2026-01-01T00:00:00.000Z/one/000000']);
  expect(said).toEqual(['The sandbox has new data. What was written to the old was set aside.']);
});

it('does what another page keeps, adds nothing to it and takes nothing away', async () => {
  await post(await reload(), tag('a'));
  const kept = new Map(stored.set('writes/one/000001', 'junk').set('writes/other/000000', 'junk'));
  const second = await reload({ mine: false });
  expect([(await tags(second)).at(-1), said]).toEqual(['a', []]);
  await post(second, tag('b'));
  await post(second, tag('c'));
  await second.reset();
  expect(stored).toEqual(kept);
  expect(said).toEqual([
    'The sandbox is open in another tab, which keeps what is written there. What is written here goes when this page does.',
  ]);
});

const failing: readonly (readonly [what: string, values: () => KeyValues])[] = [
  ['gives nothing', () => ({ keys: forbidden, getMany: forbidden, setMany: forbidden, delMany: forbidden })],
  ['takes nothing', () => ({ ...memory(), setMany: forbidden })],
];
it.each(failing)('works without storage that %s, and says so at the first write', async (_, values) => {
  const sandbox = await reload({ values: values() });
  expect(said).toEqual([]);
  for (const key of ['a', 'b']) expect((await post(sandbox, tag(key))).status).toBe(201);
  expect((await tags(sandbox)).slice(-2)).toEqual(['a', 'b']);
  expect(said).toEqual(['The browser does not store what is written to the sandbox: it goes when this page does.']);
});
