import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createMetadataDesk,
  createModelCache,
  type KeptModel,
  type LoadProgress,
  type LoadResult,
  type MetadataWorker,
  type ModelCache,
} from '../../../src/runner/index.ts';
import { createUnpacker, packService, readMetadata, type Service } from '../../../src/schema/index.ts';
import { type MetadataService, metadataXml, startMetadataService, type Way } from '../../support/metadata-service.ts';
import { createMemoryValues, type MemoryValues } from './memory-values.ts';

let service: MetadataService;
beforeAll(async () => {
  service = await startMetadataService();
});
afterAll(() => service.stop());

interface Visit {
  readonly desk: MetadataWorker;
  readonly cache: ModelCache;
  readonly build: string;
  readonly values: MemoryValues;
}

/** A page that was opened anew: the database is what stays. */
function visit(values = createMemoryValues(), build = 'build-1', limit?: number): Visit {
  let time = 1000;
  const cache = createModelCache(values, limit);
  const desk = createMetadataDesk({ cache, read: readMetadata, pack: packService, build, timeout: 20_000, now: () => ++time });
  return { desk, cache, build, values };
}

const quiet = () => undefined;
const never = new AbortController().signal;

function ask({ desk }: Visit, way: Way, inUse = false, heard: (progress: LoadProgress) => void = quiet): Promise<LoadResult> {
  const key = service.url(way);
  return desk.ask({ key, from: 'service', url: `${key}$metadata`, token: undefined, inUse }, heard, never);
}

const read = ({ desk }: Visit, key: string, document: string | Blob, inUse = false): Promise<LoadResult> =>
  desk.read({ key, name: 'shelf.xml', document, inUse }, quiet);

/** Takes a loaded model as the page does. */
const take = ({ desk }: Visit, { model, parts }: { model: number; parts: number }): Service =>
  unpack(Array.from({ length: parts }, (_, index) => desk.part(model, index)!));

function unpack(parts: readonly string[]): Service {
  const unpacker = createUnpacker();
  for (const part of parts) unpacker.add(part);
  return unpacker.service();
}

/** The model that is kept, which the page takes without the desk. */
const keptFor = ({ cache, build }: Visit, key: string): Promise<KeptModel | undefined> => cache.model(key, build);

/** `model Books Authors | Title`, `failed This is not metadata`, `unchanged`. */
function told(page: Visit, result: LoadResult): string {
  if (result.kind === 'failed') return `failed ${[result.trouble.title, ...result.trouble.lines].join(' | ')}`;
  if (result.kind === 'unchanged') return 'unchanged';
  return describeModel(take(page, result.model));
}

const describeModel = ({ resources, types }: Service) =>
  `model ${[...resources.keys()].join(' ')} | ${[...(types.get('Shelf.Book')?.properties.keys() ?? [])].join(' ')}`;

const whole = 'model Books Authors | ID Title';

describe('a model', () => {
  test.each<[Way, string]>([
    ['xml', whole],
    ['json', 'model Books | ID Title'],
    ['utf16', 'model Books Authors | ID Über'],
    ['latin1', 'model Books Authors | ID Über'],
    ['wrong-encoding', 'model Books Authors | ID Über'],
    ['white-space', whole],
    ['truncated', 'model  | ID Title'],
  ])('from %s comes in parts', async (way, expected) => {
    const page = visit();
    expect(told(page, await ask(page, way))).toBe(expected);
  });

  test('is made of what had come when the connection broke off', async () => {
    const page = visit();
    const result = await ask(
      page,
      'stalls',
      false,
      (progress) => progress.phase === 'receiving' && progress.bytes > 0 && service.breakOff(),
    );
    expect(told(page, result)).toBe('model  | ID Title');
  });

  test('is told with where it is from and when it was read', async () => {
    const page = visit();
    expect(await ask(page, 'xml')).toMatchObject({
      kind: 'model',
      model: { from: 'service', name: `${service.url('xml')}$metadata`, at: 1001, problems: [], problemCount: 0 },
    });
  });

  test('replaces the one before, whose parts are gone', async () => {
    const page = visit();
    const first = await ask(page, 'xml');
    await ask(page, 'json');
    expect(first.kind === 'model' && page.desk.part(first.model.model, 0)).toBeUndefined();
    expect(first.kind === 'model' && (await page.desk.keep(first.model.model))).toBe(false);
  });

  test('is asked for, received and read, in this order', async () => {
    const heard: LoadProgress[] = [];
    await ask(visit(), 'xml', false, (progress) => heard.push(progress));
    expect([...new Set(heard.map(({ phase }) => phase))]).toEqual(['asking', 'receiving', 'reading']);
  });
});

describe('problems', () => {
  test('have their lines and columns', async () => {
    const result = await ask(visit(), 'problems');
    expect(result).toMatchObject({ kind: 'model', model: { problemCount: 1, problems: [{ code: 'unknown-name', line: 9 }] } });
    const { column } = (result.kind === 'model' && result.model.problems[0]!) || { column: 0 };
    expect(
      metadataXml()
        .split('\n')[8]!
        .slice(column - 1),
    ).toMatch(/^(?:<NavigationProperty|Type="|Shelf\.)/);
  });

  test('are told one by one up to a limit, and counted beyond it', async () => {
    const property = '<Property Name="A" Type="Shelf.Nothing"/>\n';
    const many = metadataXml().replace('<NavigationProperty Name="Author"', `${manyTimes(property, 700)}<NavigationProperty Name="Author"`);
    const result = await read(visit(), 'k', many);
    expect(result.kind === 'model' && [result.model.problems.length, result.model.problemCount >= 699]).toEqual([500, true]);
  });
});

const manyTimes = (text: string, count: number) => Array.from({ length: count }, (_, index) => text.replace('"A"', `"A${index}"`)).join('');

describe('what is no metadata', () => {
  test.each<[string, string, RegExp]>([
    ['nothing', '', /^failed This is not metadata/],
    ['blanks', ' \n\t', /^failed This is not metadata/],
    ['words', 'Hello', /^failed This is not metadata/],
    ['a web page', '<!DOCTYPE html><title>Sign in</title>', /^failed This is not metadata/],
    ['an error', '{"error":{"code":"401","message":"Who are you?"}}', /^failed This is not metadata/],
    ['data', '{"value":[{"ID":1}]}', /^failed This is not metadata/],
    ['other XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', /^failed This is not metadata/],
    ['half a surrogate', '\ud800', /^failed This is not metadata/],
    ['nothing in it', metadataXml().replace(/<Schema[\s\S]*<\/Schema>/, ''), /^failed This (?:is not metadata|names no types)/],
  ])('%s', async (_, text, expected) => {
    const page = visit();
    const result = await read(page, 'k', text);
    expect(told(page, result)).toMatch(expected);
    expect(told(page, await read(page, 'k', new Blob([text.toWellFormed()])))).toMatch(expected);
  });

  test.each<[Way, RegExp]>([
    ['text', /^failed What came is not metadata/],
    ['data', /^failed What came is not metadata/],
    ['missing', /^failed \S+ has no \$metadata/],
    ['silent', /^failed Cancelled/],
  ])('from a service that answers %s', async (way, expected) => {
    const page = visit();
    const stop = new AbortController();
    const asked = page.desk.ask(
      { key: 'k', from: 'service', url: `${service.url(way)}$metadata`, token: undefined, inUse: false },
      quiet,
      stop.signal,
    );
    await expect.poll(() => service.seen.some(({ path }) => path.startsWith(way))).toBe(true);
    if (way === 'silent') stop.abort();
    expect(told(page, await asked)).toMatch(expected);
  });
});

describe('a model that is in use', () => {
  test.each<[Way, RegExp]>([
    ['goes-bad', /^failed .*502/],
    ['goes-cut', /^failed What came is damaged/],
    ['changes', /^model Books Authors \| ID Name/],
  ])('is replaced by a whole one only: %s', async (way, expected) => {
    const page = visit();
    const before = service.seen.filter(({ path }) => path.startsWith(`${way}/`)).length;
    const first = await ask(page, way, before > 0);
    if (first.kind === 'model') await page.desk.keep(first.model.model);
    expect(told(page, await ask(page, way, true))).toMatch(expected);
  });

  test('is replaced by a damaged text no more', async () => {
    const page = visit();
    expect(told(page, await read(page, 'k', metadataXml().slice(0, 700), false))).toMatch(/^model/);
    expect(told(page, await read(page, 'k', metadataXml().slice(0, 700), true))).toMatch(/^failed This is damaged/);
  });
});

describe('the next visit', () => {
  const first = async (way: Way = 'xml'): Promise<Visit> => {
    const page = visit();
    const result = await ask(page, way);
    expect(result.kind === 'model' && (await page.desk.keep(result.model.model))).toBe(true);
    return page;
  };
  const key = () => service.url('xml');

  test('has the model without asking', async () => {
    const { values } = await first();
    const kept = await keptFor(visit(values), key());
    expect(kept?.record).toMatchObject({ from: 'service', name: `${key()}$metadata`, at: 1001 });
    expect(describeModel(unpack(kept!.parts))).toBe(whole);
  });

  test('learns that it is still so, by its ETag or by itself', async () => {
    for (const way of ['etag', 'xml'] as const) {
      const again = visit((await first(way)).values);
      expect(await ask(again, way, true)).toMatchObject({ kind: 'unchanged' });
    }
  });

  test('learns that it is not', async () => {
    service.give(metadataXml());
    const { values } = await first('given');
    service.give(metadataXml('Name'));
    const again = visit(values);
    expect(told(again, await ask(again, 'given', true))).toBe('model Books Authors | ID Name');
  });

  test('with another build reads the document again', async () => {
    const { values } = await first();
    values.map.set(`parts/${key()}`, ['of another form']);
    const again = visit(values, 'build-2');
    expect(await keptFor(again, key())).toBeUndefined();
    const model = await again.desk.again(key());
    expect(describeModel(take(again, model!))).toBe(whole);
    expect(await again.desk.keep(model!.model)).toBe(true);
    expect(describeModel(unpack((await keptFor(again, key()))!.parts))).toBe(whole);
  });

  test.each<[string, (map: Map<string, unknown>) => void]>([
    ['nothing', (map) => map.clear()],
    ['a record of something else', (map) => map.set(`record/${key()}`, { build: 'build-1', at: 'now' })],
    ['a record that is no object', (map) => map.set(`record/${key()}`, null)],
    ['parts that are no texts, and no document', (map) => map.set(`parts/${key()}`, [1]) && map.delete(`text/${key()}`)],
    [
      'no parts, and a document that cannot be unpacked',
      (map) => map.delete(`parts/${key()}`) && map.set(`text/${key()}`, new Uint8Array(9)),
    ],
  ])('finds %s', async (_, damage) => {
    const { values } = await first();
    damage(values.map);
    const again = visit(values);
    expect([await keptFor(again, key()), await again.desk.again(key())]).toEqual([undefined, undefined]);
    expect(told(again, await ask(again, 'xml'))).toBe(whole);
  });

  test('finds its text or file, with the name it had', async () => {
    const page = visit();
    const result = await read(page, 'http://nowhere/', new Blob([Buffer.from(`\uFEFF${metadataXml('Über')}`, 'utf16le')]));
    expect(result.kind === 'model' && (await page.desk.keep(result.model.model))).toBe(true);
    const kept = await keptFor(visit(page.values), 'http://nowhere/');
    expect(kept?.record).toMatchObject({ from: 'text', name: 'shelf.xml' });
    expect(describeModel(unpack(kept!.parts))).toBe('model Books Authors | ID Über');
  });

  test('forgets what it is told to forget', async () => {
    const page = await first();
    await page.desk.forget(key());
    expect(page.values.map.size).toBe(0);
  });
});

describe('storage', () => {
  test('that is forbidden keeps nothing, and the model works all the same', async () => {
    const values = createMemoryValues();
    values.forbidden = true;
    const page = visit(values);
    expect(await keptFor(page, 'k')).toBeUndefined();
    expect(await page.desk.again('k')).toBeUndefined();
    const result = await ask(page, 'xml');
    expect(told(page, result)).toBe(whole);
    expect(result.kind === 'model' && (await page.desk.keep(result.model.model))).toBe(false);
    expect([await page.cache.learned('k'), await page.cache.keepLearned('k', 1, 0)]).toEqual([undefined, false]);
  });

  test('that is full gives up others for the newest', async () => {
    const values = createMemoryValues();
    values.room = 5;
    const page = visit(values);
    for (const key of ['a', 'b']) {
      const result = await read(page, key, metadataXml());
      expect(result.kind === 'model' && (await page.desk.keep(result.model.model))).toBe(true);
    }
    expect([...values.map.keys()]).toEqual(['record/b', 'parts/b', 'text/b']);
  });

  test('that is slow gives up none for it', async () => {
    const values = createMemoryValues();
    const page = visit(values);
    for (const key of ['a', 'b']) {
      values.slow = key === 'b';
      const result = await read(page, key, metadataXml());
      expect(result.kind === 'model' && (await page.desk.keep(result.model.model))).toBe(key === 'a');
    }
    expect([...values.map.keys()]).toEqual(['record/a', 'parts/a', 'text/a']);
  });

  test('that has no room for one says so', async () => {
    const values = createMemoryValues();
    values.room = 2;
    const page = visit(values);
    const result = await read(page, 'a', metadataXml());
    expect(result.kind === 'model' && (await page.desk.keep(result.model.model))).toBe(false);
  });

  test('has the models used last', async () => {
    const page = visit(createMemoryValues(), 'build-1', 2);
    for (const key of ['a', 'b', 'c', 'a', 'd']) {
      const result = await read(page, key, metadataXml());
      if (result.kind === 'model') await page.desk.keep(result.model.model);
    }
    expect([...page.values.map.keys()].filter((key) => key.startsWith('record/')).sort()).toEqual(['record/a', 'record/d']);
  });

  test('has what was learned, as it was given', async () => {
    const page = visit();
    const learned = { answers: 3, types: new Map([['__proto__', new Set(['a'])]]) };
    expect(await page.cache.keepLearned('k', learned, 0)).toBe(true);
    expect(await visit(page.values).cache.learned('k')).toEqual(learned);
  });

  test('has what was learned last', async () => {
    const page = visit(createMemoryValues(), 'build-1', 2);
    page.values.map.set('learned/damaged', 'x');
    for (const [at, key] of ['a', 'b', 'a', 'c'].entries()) await page.cache.keepLearned(key, key, at + 1);
    expect([...page.values.map.keys()].sort()).toEqual(['learned/a', 'learned/c']);
    expect([await page.cache.learned('a'), await page.cache.learned('b'), await page.cache.learned('damaged')]).toEqual([
      'a',
      undefined,
      undefined,
    ]);
  });
});
