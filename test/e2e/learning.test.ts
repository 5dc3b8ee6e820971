import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { type MetadataService, startMetadataService } from '../support/metadata-service.ts';
import { ConnectionDialog } from './connection-dialog.ts';
import { Playground } from './playground.ts';

const browser = useBrowser();
let service: MetadataService;
beforeAll(async () => {
  service = await startMetadataService();
});
afterAll(() => service?.stop());

async function connect(): Promise<Playground> {
  const playground = await Playground.open(await browser.newPage({ sandbox: false }));
  await playground.connectTo(service.url('missing'));
  return playground;
}

/** What is offered behind `GET /Books?$select=`. */
async function offered(playground: Playground): Promise<readonly string[]> {
  await playground.editor.replace('GET /Books?$select=');
  await playground.editor.press('Mod+End');
  return playground.editor.completions();
}

test('names of a service without metadata come from its answers, and are kept for the next visit', async () => {
  const playground = await connect();
  await playground.runText('GET /Books');
  await expect.poll(() => offered(playground)).toEqual(expect.arrayContaining(['ID', 'Title']));
  const dialog = new ConnectionDialog(playground);
  await expect.poll(() => dialog.settled()).toMatch(/Learned from 1 answer\./);
  await dialog.close();
  await dialog.kept('learned', service.url('missing'));
  await playground.reload();
  await expect.poll(() => offered(playground)).toEqual(expect.arrayContaining(['ID', 'Title']));
});

test('a name that no answer has shown is no mistake', async () => {
  const playground = await connect();
  await playground.runText('GET /Books');
  await playground.editor.replace('GET /Books?$select=Titel,Pages&$filter=Title eq 5&$top=few');
  await playground.editor.underlines('error').first().waitFor();
  await expect.poll(() => playground.editor.problems()).toEqual([expect.stringContaining('$top')]);
});

test('answers of a service with metadata teach nothing', async () => {
  const playground = await Playground.open(await browser.newPage({ sandbox: false }));
  await playground.connectTo(service.url('problems'));
  const dialog = new ConnectionDialog(playground);
  await expect.poll(() => dialog.settled()).toMatch(/^2 resources/);
  await dialog.close();
  await playground.runText('GET /Shelves');
  await expect.poll(() => dialog.settled()).toMatch(/^2 resources/);
});
