import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { type MetadataService, metadataXml, startMetadataService, type Way } from '../support/metadata-service.ts';
import { ConnectionDialog } from './connection-dialog.ts';
import { Playground } from './playground.ts';

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

async function open(): Promise<{ playground: Playground; dialog: ConnectionDialog }> {
  const playground = await Playground.open(await browser.newPage());
  return { playground, dialog: new ConnectionDialog(playground) };
}

describe('what the dialog says of a service that answers in this way', () => {
  test.each<[Way, RegExp]>([
    ['xml', /^2 resources, 2 types from \S+\/xml\/\$metadata, read just now/],
    ['json-406', /^1 resource, 1 type /],
    ['wrong-type', /^2 resources, 2 types /],
    ['utf16', /^2 resources, 2 types /],
    ['redirect', /^2 resources, 2 types /],
    ['elsewhere', /^2 resources, 2 types /],
    ['problems', /^2 resources, 2 types .*1 problem in the metadata; the rest is used/],
    ['truncated', /^0 resources, 1 type .*problem/],
    ['cut', /^0 resources, 1 type .*problem/],
    ['token', /shows its metadata only to those it knows.*It answered 401.*Set the token.*names in them are not checked.*Try again/],
    ['forbidden', /403.*Not for you/],
    ['missing', /has no \$metadata at this address.*404.*Check the base URL/],
    ['broken', /failed to give its metadata.*500/],
    ['no-format', /in none of the formats/],
    ['html', /A web page came.*Sign in/],
    ['empty', /gave an empty answer/],
    ['text', /What came is not metadata/],
    ['data', /What came is not metadata/],
    ['closed', /does not let this page read its metadata.*CORS.*copy the curl command/],
    ['elsewhere-closed', /sends this request elsewhere.*redirect/],
    ['redirect-loop', /sends this request elsewhere/],
    ['hangs', /cannot be reached|does not let this page read/],
  ])('%s', async (way, expected) => {
    const { playground, dialog } = await open();
    await playground.connectTo(service.url(way));
    expect(await dialog.settled()).toMatch(expected);
  });
});
