import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type PageOptions, useBrowser } from '../support/browser.ts';
import { type MetadataService, metadataXml, startMetadataService, type Way } from '../support/metadata-service.ts';
import { ConnectionDialog } from './connection-dialog.ts';
import { Playground } from './playground.ts';
import { sharePlayground } from './shared-playground.ts';

const browser = useBrowser();
let other: MetadataService;
let service: MetadataService;
beforeAll(async () => {
  other = await startMetadataService();
  service = await startMetadataService(other.origin);
});
afterAll(async () => {
  await service?.stop();
  await other?.stop();
});

async function open(options: PageOptions = {}): Promise<ConnectionDialog> {
  return new ConnectionDialog(await Playground.open(await browser.newPage({ sandbox: false, ...options })));
}

/** On a page for all that leave nothing behind but a connection. */
const shared = sharePlayground(browser, { options: { sandbox: false } });
const again = async (): Promise<ConnectionDialog> => new ConnectionDialog(await shared());

const seenBy = (way: string, by = service) => by.seen.filter(({ path }) => path === `${way}/$metadata`);

describe('what the dialog says of a service that answers in this way', () => {
  let dialog: ConnectionDialog;
  beforeAll(async () => {
    dialog = await open({ keep: true });
  });
  // One way that fails leaves the others their page.
  afterEach(() => dialog.leave());

  test.each<[Way, RegExp]>([
    ['xml', /^2 resources, 2 types from \S+\/xml\/\$metadata, read just now/],
    ['json-406', /^1 resource, 1 type /],
    ['json-415', /^1 resource, 1 type /],
    ['wrong-type', /^2 resources, 2 types /],
    ['no-type', /^2 resources, 2 types /],
    ['utf16', /^2 resources, 2 types /],
    ['latin1', /^2 resources, 2 types /],
    ['gzip', /^2 resources, 2 types /],
    ['etag', /^2 resources, 2 types /],
    ['redirect', /^2 resources, 2 types /],
    ['elsewhere', /^2 resources, 2 types /],
    ['problems', /^2 resources, 2 types .*1 problem in the metadata; the rest is used/],
    ['truncated', /^0 resources, 2 types .*problems? in the metadata/],
    ['doctype', /problem/],
    ['token', /shows its metadata only to those it knows.*It answered 401.*Set the token.*names in them are not checked.*Try again/],
    ['forbidden', /403.*Not for you/],
    ['missing', /has no \$metadata at this address.*404.*Check the base URL/],
    ['busy', /takes no more requests for now/],
    ['broken', /failed to give its metadata.*500/],
    ['no-format', /in none of the formats/],
    ['html', /A web page came.*Sign in/],
    ['html-fragment', /A web page came/],
    ['empty', /gave an empty answer/],
    ['text', /What came is not metadata/],
    ['data', /What came is not metadata/],
    ['closed', /does not let this page read its metadata.*CORS.*copy the curl command/],
    ['elsewhere-closed', /sends this request elsewhere.*redirect/],
    ['redirect-loop', /sends this request elsewhere/],
    ['hangs', /cannot be reached|does not let this page read/],
    ['cut-at-once', /broke off|gave an empty answer/],
  ])('%s', async (way, expected) => {
    await dialog.playground.connectTo(service.url(way));
    await expect.poll(() => dialog.settled()).toMatch(expected);
    await expect.poll(() => dialog.status.locator('h1, img, script').count()).toBe(0);
    // Whatever became of the metadata, requests run.
    await dialog.close();
    await dialog.playground.runText('GET /Books');
    if (way !== 'closed') await expect.poll(() => dialog.playground.status()).toMatch(/^200 .*1 row/);
  });

  test('nothing needed leave, and nothing but the address was told', () => {
    const seen = service.seen.filter(({ path }) => path.endsWith('$metadata'));
    expect(seen.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(seen.every(({ authorization }) => authorization === undefined)).toBe(true);
  });
});

describe('while metadata are on their way', () => {
  test('requests run, the state is told, and stopping is possible', async () => {
    const dialog = await again();
    await dialog.playground.connectTo(service.url('stalls'));
    await dialog.playground.runText('GET /Books');
    await expect.poll(() => dialog.playground.status()).toMatch(/^200 .*1 row/);
    await dialog.open();
    await dialog.status.getByText(/Receiving the metadata: \d+ B/).waitFor();
    await dialog.button('Stop reading').click();
    await expect.poll(() => dialog.settled()).toMatch(/^Learned from 1 answer.*Cancelled/);
  });

  test('another connection takes their place, and what comes late is dropped', async () => {
    const dialog = await again();
    for (const way of ['silent', 'stalls', 'xml', 'silent', 'json-406'] as const) await dialog.playground.connectTo(service.url(way));
    await expect.poll(() => dialog.settled()).toMatch(/^1 resource, 1 type from \S+json-406/);
    await dialog.close();
    await dialog.playground.useSandbox('v7');
    await dialog.playground.editor.replace('GET /device?$select=device_name');
    await dialog.playground.page.getByText('No problems').waitFor();
  });

  test('what had come is used when the connection breaks off', async () => {
    const dialog = await again();
    await dialog.playground.connectTo(service.url('stalls'));
    await dialog.open();
    await dialog.status.getByText(/Receiving the metadata: \d+ B/).waitFor();
    service.breakOff();
    await expect.poll(() => dialog.settled()).toMatch(/^0 resources, 2 types .*problems? in the metadata/);
  });
});

describe('a token', () => {
  test('gets metadata that are not for everybody, and goes to no other origin', async () => {
    const dialog = await again();
    await dialog.playground.connectTo(service.url('token'));
    await expect.poll(() => dialog.settled()).toMatch(/401/);
    await dialog.close();
    await dialog.playground.connectTo(service.url('token'), 'tok-en');
    await expect.poll(() => dialog.settled()).toMatch(/^2 resources/);
    await dialog.close();
    const before = other.seen.length;
    await dialog.playground.connectTo(service.url('elsewhere'), 'tok-en');
    await expect.poll(() => dialog.settled()).toMatch(/^2 resources/);
    expect(other.seen.slice(before).map(({ path, authorization }) => [path, authorization])).toEqual([['xml/$metadata', undefined]]);
  });

  test('that is wrong is said to be so', async () => {
    const dialog = await again();
    await dialog.playground.connectTo(service.url('token'), 'wrong');
    await expect.poll(() => dialog.settled()).toMatch(/does not take this token/);
  });
});

test('the balena API is not asked: its model is built in', async () => {
  const dialog = await again();
  const before = service.seen.length;
  await dialog.playground.connectToBalena(service.origin, 'v7');
  await dialog.playground.editor.replace('GET /device?$select=device_nam');
  await dialog.playground.page.getByRole('button', { name: '1 error' }).waitFor();
  expect(service.seen.slice(before)).toEqual([]);
});

describe('the next visit', () => {
  const nameProblem = async ({ playground }: ConnectionDialog, text: string) => {
    await playground.editor.replace(text);
    await playground.page.getByRole('button', { name: '1 error' }).waitFor();
  };

  test('has the schema before the service answers, and asks whether it is still so', async () => {
    // To leave the sandbox out takes the browser's cache away, which is what asks.
    const dialog = await open({ sandbox: true });
    await dialog.playground.connectTo(service.url('etag'));
    await dialog.settled();
    await dialog.kept('record', service.url('etag'));
    const before = seenBy('etag').length;
    await dialog.playground.reload();
    await expect.poll(() => dialog.settled()).toMatch(/^2 resources, 2 types .*read just now/);
    await nameProblem(await closed(dialog), 'GET /Books?$select=Titel');
    await expect
      .poll(() =>
        seenBy('etag')
          .slice(before)
          .map(({ ifNoneMatch }) => ifNoneMatch),
      )
      .toEqual(['"shelf-1"']);
  });

  test('keeps the schema where the service does not give it any more, and says why', async () => {
    const dialog = await open();
    await dialog.playground.connectTo(service.url('goes-bad'));
    await expect.poll(() => dialog.settled()).toMatch(/^2 resources/);
    await dialog.kept('record', service.url('goes-bad'));
    await dialog.playground.reload();
    await dialog.open();
    await dialog.status.getByText(/It could not be asked whether it is still so/).waitFor();
    await expect.poll(() => dialog.says()).toMatch(/^2 resources, 2 types .*kept from an earlier visit.*502/);
    await nameProblem(await closed(dialog), 'GET /Books?$select=Titel');
  });

  test('keeps the schema where a damaged one comes, and takes a new one that is whole', async () => {
    const dialog = await open();
    service.give(metadataXml());
    await dialog.playground.connectTo(service.url('given'));
    await expect.poll(() => dialog.settled()).toMatch(/^2 resources/);
    service.give(metadataXml('Other').slice(0, 700));
    await dialog.button('Ask again').click();
    await dialog.status.getByText('What came is damaged').waitFor();
    await expect.poll(() => dialog.says()).toMatch(/The schema from before stays in use.*problem/);
    service.give(
      metadataXml('Name').replace('<EntitySet Name="Authors"', '<Singleton Name="Me" Type="Shelf.Author"/><EntitySet Name="Authors"'),
    );
    await dialog.button('Try again').click();
    await dialog.status.getByText('3 resources, 2 types').waitFor();
  });

  test('has a text or file that was given, and does not ask', async () => {
    const dialog = await open();
    await dialog.give(service.url('missing'), { name: 'shelf.xml', text: metadataXml() });
    await expect.poll(() => dialog.settled()).toMatch(/^2 resources, 2 types from shelf\.xml/);
    await dialog.kept('record', service.url('missing'));
    const before = seenBy('missing').length;
    await dialog.playground.reload();
    await expect.poll(() => dialog.settled()).toMatch(/^2 resources, 2 types from shelf\.xml/);
    expect(seenBy('missing').length).toBe(before);
    await dialog.button('Ask the service instead').click();
    await dialog.status.getByText(/has no \$metadata/).waitFor();
    await expect.poll(() => dialog.says()).toMatch(/The schema from before stays in use/);
  });

  test.each<[string, string]>([
    ['an empty store', 'delete'],
    ['parts that are none', 'break parts'],
    ['records that are none', 'break records'],
  ])('reads anew where storage has %s', async (_, damage) => {
    const dialog = await open();
    await dialog.playground.connectTo(service.url('xml'));
    await dialog.settled();
    await dialog.kept('record', service.url('xml'));
    await dialog.damageStorage(damage);
    await dialog.playground.reload();
    await expect.poll(() => dialog.settled()).toMatch(/^2 resources, 2 types .*read just now/);
  });

  test('works where the browser keeps nothing', async () => {
    const dialog = await open();
    await dialog.spoilStorage();
    await dialog.playground.connectTo(service.url('xml'));
    await dialog.playground.notice('The browser keeps no more for this page');
    await expect.poll(() => dialog.settled()).toMatch(/^2 resources/);
  });
});

async function closed(dialog: ConnectionDialog): Promise<ConnectionDialog> {
  await dialog.close();
  return dialog;
}

/** On a page for all that give a document: what was given before stays chosen in the dialog. */
const sharedByGivers = sharePlayground(browser, { options: { sandbox: false } });
const giving = async (): Promise<ConnectionDialog> => new ConnectionDialog(await sharedByGivers());

describe('a document that a person gives', () => {
  describe('as a file', () => {
    let dialog: ConnectionDialog;
    beforeAll(async () => {
      dialog = await open({ keep: true });
    });

    test.each<[string, Way, string, RegExp]>([
      ['shelf.xml', 'missing', metadataXml(), /^2 resources, 2 types from shelf\.xml/],
      [
        'shelf.json',
        'broken',
        `{"$Version":"4.0","S":{"B":{"$Kind":"EntityType","$Key":["ID"],"ID":{}}}}`,
        /^0 resources, 1 type from shelf\.json/,
      ],
      ['shelf.edmx', 'busy', `\n\n${metadataXml().replace('Type="Shelf.Author"', 'Type="Shelf.Nobody"')}`, /^2 resources, .*1 problem/],
      ['page.html', 'forbidden', '<!doctype html><title>Hello</title>', /^This is not metadata/],
      ['empty.xml', 'teapot', '', /^This is not metadata/],
      ['__proto__.json', 'closed', '{"value":[]}', /^This is not metadata/],
    ])('%s', async (name, way, text, expected) => {
      await dialog.give(service.url(way), { name, text });
      await expect.poll(() => dialog.settled()).toMatch(expected);
      await dialog.close();
    });
  });

  test('as pasted text', async () => {
    const dialog = await giving();
    await dialog.fillBaseUrl(service.url('missing'));
    await dialog.from('A file or text');
    await dialog.playground.dialog.getByLabel('Metadata as XML or JSON').fill(metadataXml());
    await dialog.use();
    await expect.poll(() => dialog.settled()).toMatch(/^2 resources, 2 types from pasted text/);
  });

  test('as an address', async () => {
    const dialog = await open();
    await dialog.fillBaseUrl(service.url('missing'));
    await dialog.from('Another address');
    await dialog.use();
    await expect.poll(() => dialog.playground.dialog.innerText()).toContain('This is not an address');
    await dialog.playground.dialog.getByLabel('Address of the metadata').fill(`${other.url('xml')}$metadata`);
    await dialog.use();
    await expect.poll(() => dialog.settled()).toMatch(/^2 resources, 2 types from \S+\/xml\/\$metadata/);
    await dialog.kept('record', service.url('missing'));
    await dialog.playground.reload();
    await expect.poll(() => dialog.settled()).toMatch(/^2 resources, 2 types from \S+\/xml\/\$metadata/);
  });

  test('is asked for where none was given', async () => {
    const dialog = await giving();
    await dialog.fillBaseUrl(service.url('busy'));
    await dialog.from('A file or text');
    await dialog.use();
    await dialog.playground.dialog.getByText('Choose a file, drop one, or paste its text.').waitFor();
  });

  test('dropped on the query goes to the dialog, and nothing runs', async () => {
    const dialog = await giving();
    const before = service.seen.length;
    const text = await dialog.playground.editor.text();
    await dialog.drop('shelf.xml', metadataXml());
    await dialog.playground.dialog.getByText('shelf.xml').waitFor();
    expect(service.seen.slice(before)).toEqual([]);
    await dialog.playground.dialog.getByLabel('Base URL').fill(service.url('forbidden'));
    await dialog.use();
    await expect.poll(() => dialog.settled()).toMatch(/^2 resources, 2 types from shelf\.xml/);
    await dialog.close();
    await expect.poll(() => dialog.playground.editor.text()).toBe(text);
  });

  test('that is something else is refused', async () => {
    const dialog = await giving();
    await dialog.drop('notes.txt', 'GET /device');
    await dialog.playground.notice('notes.txt is no metadata of an OData service');
    await expect.poll(() => dialog.playground.dialog.count()).toBe(0);
  });
});

test('problems are listed with their places, the first of many', async () => {
  const dialog = await giving();
  const bad = Array.from({ length: 300 }, (_, index) => `<NavigationProperty Name="B${index}" Type="Shelf.B${index}"/>\n`).join('');
  await dialog.give(service.url('no-format'), { name: 'bad.xml', text: metadataXml().replace('</EntityType>', `${bad}</EntityType>`) });
  await expect.poll(() => dialog.settled()).toMatch(/300 problems in the metadata/);
  await dialog.status.getByText('300 problems').click();
  const list = dialog.status.getByRole('list', { name: 'Problems in the metadata' });
  await expect.poll(() => list.getByRole('listitem').count()).toBe(50);
  await expect.poll(() => list.getByRole('listitem').first().innerText()).toMatch(/^\d+:\d+\s.*Shelf\.B0/s);
  await dialog.status.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => list.getByRole('listitem').count()).toBe(250);
});

test('where the page may not read them, a curl command gets the metadata', async () => {
  const dialog = await again();
  await dialog.playground.connectTo(service.url('closed'), 'tok-en');
  await expect.poll(() => dialog.settled()).toMatch(/CORS/);
  await dialog.button('Copy curl for $metadata').click();
  await dialog.button('The curl command is copied').waitFor();
  const command = await dialog.playground.page.evaluate(() => navigator.clipboard.readText());
  expect(command).toMatch(/^curl .*closed\/\$metadata.*\$TOKEN/s);
  expect(command).not.toContain('tok-en');
});
