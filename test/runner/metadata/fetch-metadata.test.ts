import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchMetadata, type MetadataAnswer, type MetadataLimits, type MetadataRequest } from '../../../src/runner/index.ts';
import { type MetadataService, metadataXml, startMetadataService, type Way } from '../../support/metadata-service.ts';

let other: MetadataService;
let service: MetadataService;
beforeAll(async () => {
  other = await startMetadataService();
  service = await startMetadataService(other.origin);
});
afterAll(async () => {
  await service.stop();
  await other.stop();
});

const limits: MetadataLimits = { signal: new AbortController().signal, timeout: 20_000, size: 1e6 };

function ask(way: Way, request: Partial<MetadataRequest> = {}, more: Partial<MetadataLimits> = {}): Promise<MetadataAnswer> {
  return fetchMetadata({ url: `${service.url(way)}$metadata`, token: undefined, etag: undefined, ...request }, { ...limits, ...more });
}

/** `document Title 1212`, `failed title | line | line`. */
function told(answer: MetadataAnswer): string {
  if (answer.kind === 'failed') return `failed ${[answer.trouble.title, ...answer.trouble.lines].join(' | ')}`;
  if (answer.kind === 'unchanged') return 'unchanged';
  const name = /Name="(Title|Über|Name)"|"(Title)"/.exec(answer.text);
  return `document${answer.cut ? ' cut' : ''} ${name?.[1] ?? name?.[2]}`;
}

const seenBy = ({ seen }: MetadataService, way: string) => seen.filter(({ path }) => path.startsWith(`${way}/`));

describe('a document in any form', () => {
  test.each<[Way, string]>([
    ['xml', 'document Title'],
    ['json', 'document Title'],
    ['wrong-type', 'document Title'],
    ['no-type', 'document Title'],
    ['white-space', 'document Title'],
    ['bom', 'document Title'],
    ['gzip', 'document Title'],
    ['utf16', 'document Über'],
    ['utf16-bare', 'document Über'],
    ['latin1', 'document Über'],
    ['latin1-header', 'document Über'],
    ['wrong-encoding', 'document Über'],
    ['etag', 'document Title'],
    ['redirect', 'document Title'],
    ['redirect-twice', 'document Title'],
    ['elsewhere', 'document Title'],
    ['truncated', 'document Title'],
    ['doctype', 'document Title'],
    ['text', 'document undefined'],
    ['data', 'document undefined'],
  ])('%s', async (way, expected) => {
    expect(told(await ask(way))).toBe(expected);
  });

  test('as far as it had come when the connection broke off', async () => {
    expect(told(await ask('stalls', {}, { onBytes: () => service.breakOff() }))).toBe('document cut Title');
  });

  test('without a byte order mark or anything else in front', async () => {
    const answer = await ask('bom');
    expect(answer.kind === 'document' && answer.text).toBe(metadataXml());
  });
});

describe('formats are asked for in turn, where a service refuses one', () => {
  test.each<[Way, readonly string[]]>([
    ['xml', ['application/xml']],
    ['json-406', ['application/xml', 'application/json']],
    ['json-415', ['application/xml', 'application/json']],
    ['anything-406', ['application/xml', 'application/json', '*/*']],
    ['no-format', ['application/xml', 'application/json', '*/*']],
    ['missing', ['application/xml']],
    ['broken', ['application/xml']],
  ])('%s', async (way, formats) => {
    const before = seenBy(service, way).length;
    await ask(way);
    expect(
      seenBy(service, way)
        .slice(before)
        .map(({ accept }) => accept),
    ).toEqual(formats);
  });
});

describe('no document, in words', () => {
  test.each<[Way, RegExp]>([
    ['token', /^failed \S+ shows its metadata only to those it knows \| It answered 401 to \$metadata\. \| Set the token/],
    ['forbidden', /^failed \S+ shows its .*answered 403 .*It says: Not for you/],
    ['missing', /^failed \S+ has no \$metadata at this address .*404.*Check the base URL/],
    ['no-format', /^failed \S+ has its metadata in none of the formats .*406.*curl/],
    ['busy', /^failed \S+ takes no more requests .*429/],
    ['broken', /^failed \S+ failed to give its metadata .*500 to \$metadata.*Try again/],
    ['teapot', /^failed \S+ answered 418 to \$metadata .*Check the base URL/],
    ['html', /^failed A web page came from \S+, not metadata .*It says: Sign in .*sign-in page/],
    ['html-fragment', /^failed A web page came from /],
    ['empty', /^failed \S+ gave an empty answer .*It answered 200/],
    ['blank', /^failed \S+ gave an empty answer /],
    ['cut-at-once', /^failed The connection to \S+ broke off /],
    ['hangs', /^failed \S+ cannot be reached .*No answer came to \$metadata/],
    ['redirect-loop', /^failed \S+ sends this request elsewhere /],
    ['elsewhere-token', /^failed \S+ shows its metadata only to those it knows .*401/],
  ])('%s', async (way, expected) => {
    const answer = told(await ask(way));
    expect(answer).toMatch(expected);
    expect(answer).not.toMatch(/undefined|</);
  });

  test('nobody there', async () => {
    const gone = await startMetadataService();
    await gone.stop();
    expect(told(await ask('xml', { url: `${gone.url('xml')}$metadata` }))).toMatch(/^failed \S+ cannot be reached .*curl/);
  });

  test.each([
    ['', /could not be asked for/],
    ['no url', /could not be asked for/],
    ['http://[/', /could not be asked for/],
    ['ftp://127.0.0.1/$metadata', /could not be asked for|cannot be reached/],
  ])('an address such as %j', async (url, expected) => {
    expect(told(await ask('xml', { url }))).toMatch(expected);
    expect(told(await ask('xml', { url, token: 'tok-en' }))).toMatch(expected);
  });

  test('a token that a header cannot carry is not shown', async () => {
    const answer = told(await ask('token', { token: 'tök\nen' }));
    expect(answer).toMatch(/^failed .*token/i);
    expect(answer).not.toMatch(/tök/);
  });
});

describe('a token', () => {
  test.each<[Way, string]>([
    ['token', 'document Title'],
    ['xml', 'document Title'],
    ['redirect-token', 'document Title'],
    ['redirect', 'document Title'],
    ['redirect-twice', 'document Title'],
    ['elsewhere', 'document Title'],
  ])('gets the document from %s', async (way, expected) => {
    expect(told(await ask(way, { token: 'tok-en' }))).toBe(expected);
  });

  test.each<[Way, string, RegExp]>([
    ['token', 'wrong', /^failed \S+ does not take this token .*Set another one/],
    ['forbidden', 'tok-en', /^failed \S+ does not take this token .*403/],
    ['elsewhere-token', 'tok-en', /^failed \S+ shows its .*a token never follows one\. Use this address/],
    ['redirect-loop', 'tok-en', /^failed \S+ sends this request elsewhere/],
  ])('from %s with %s is explained', async (way, token, expected) => {
    const answer = told(await ask(way, { token }));
    expect(answer).toMatch(expected);
    expect(answer).not.toContain(token === 'wrong' ? 'Bearer' : token);
  });

  test('never goes to another origin', async () => {
    const before = other.seen.length;
    await ask('elsewhere', { token: 'tok-en' });
    await ask('elsewhere-token', { token: 'tok-en' });
    const seen = other.seen.slice(before);
    expect(seen.map(({ path }) => path)).toEqual(['xml/$metadata', 'token/$metadata']);
    expect(seen.every(({ authorization }) => authorization === undefined)).toBe(true);
  });
});

describe('the document that is known', () => {
  test.each<[string, string | undefined, string]>([
    ['the same ETag', '"shelf-1"', 'unchanged'],
    ['another', '"shelf-0"', 'document Title'],
    ['none', undefined, 'document Title'],
  ])('%s', async (_, etag, expected) => {
    expect(told(await ask('etag', { etag }))).toBe(expected);
  });

  test('its ETag is told', async () => {
    expect(await ask('etag')).toMatchObject({ kind: 'document', etag: '"shelf-1"', bytes: Buffer.byteLength(metadataXml()) });
    expect(await ask('xml')).toMatchObject({ kind: 'document', etag: undefined });
  });

  test('nothing is sent that would need leave', async () => {
    await ask('xml', { etag: '"shelf-1"' });
    expect(seenBy(service, 'xml').at(-1)).toMatchObject({ ifNoneMatch: undefined, authorization: undefined, accept: 'application/xml' });
  });
});

describe('limits', () => {
  test.each<[Way, RegExp]>([
    ['silent', /took too long .*Nothing came for 50 ms/],
    ['stalls', /took too long /],
  ])('%s is given up', async (way, expected) => {
    expect(told(await ask(way, {}, { timeout: 50 }))).toMatch(expected);
  });

  test('what is too long is not read to its end', async () => {
    service.give(metadataXml().repeat(100));
    expect(told(await ask('given', {}, { size: 20_000 }))).toMatch(/^failed The metadata is longer than 0 MB/);
  });

  test.each<Way>(['silent', 'stalls'])('%s is cancelled', async (way) => {
    const { signal, abort } = aborting();
    const before = seenBy(service, way).length;
    const asked = ask(way, {}, { signal });
    await expect.poll(() => seenBy(service, way).length).toBe(before + 1);
    abort();
    expect(told(await asked)).toMatch(/^failed Cancelled/);
  });

  test('cancelled before it began', async () => {
    const { signal, abort } = aborting();
    abort();
    expect(told(await ask('xml', {}, { signal }))).toMatch(/^failed Cancelled/);
  });

  test('progress is told in bytes', async () => {
    service.give(metadataXml().repeat(50));
    const heard: number[] = [];
    await ask('given', {}, { onBytes: (bytes) => heard.push(bytes) });
    expect(heard.at(-1)).toBe(Buffer.byteLength(metadataXml()) * 50);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  });
});

function aborting(): { readonly signal: AbortSignal; abort(): void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
