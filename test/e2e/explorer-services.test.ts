import { expect, test } from 'vitest';
import { biggest, bigMetadata } from '../support/big-service.ts';
import { useBrowser } from '../support/browser.ts';
import { startMetadataService, type Way } from '../support/metadata-service.ts';
import { Explorer } from './explorer.ts';
import { Playground } from './playground.ts';

const browser = useBrowser();

async function connected(way: Way, document?: string) {
  const service = await startMetadataService();
  if (document !== undefined) service.give(document);
  const playground = await Playground.open(await browser.newPage({ sandbox: false }));
  await playground.connectTo(service.url(way));
  if (await playground.dialog.isVisible()) await playground.page.keyboard.press('Escape');
  return { playground, explorer: new Explorer(playground.page), service, [Symbol.asyncDispose]: () => service.stop() };
}

test('a service read from its metadata is listed, told of and asked', async () => {
  await using shelf = await connected('xml');
  const { explorer, playground } = shelf;
  await explorer.row('Books').click();
  await expect.poll(() => explorer.told()).toMatch(/Books A resource of many Book .*Key ID .*Properties 2 .*Links 1 Author/);
  await explorer.act('New request').click();
  await expect.poll(() => playground.editor.text()).toMatch(/\nGET \/Books\n {2}\?\$top=20\n$/);
  await explorer.says('Title', 'mixed');
});

test('5,000 types: only what shows is in the document, the last is a key away, and anything is found', async () => {
  await using big = await connected('given', bigMetadata(biggest));
  const { explorer } = big;
  await explorer.row('Resources').waitFor();
  await expect.poll(() => explorer.tree.getByRole('treeitem').count()).toBeLessThan(120);
  await explorer.tree.press('End');
  await expect.poll(() => explorer.activeName()).not.toBe('');
  await explorer.search('Sales_Order_0Set');
  await explorer.field.press('Enter');
  await expect.poll(() => explorer.told()).toMatch(/^Matches Sales_Order_0Set .*Properties/);
});

test('what was wrong is counted, and shown with the connection', async () => {
  await using shelf = await connected('problems');
  const { explorer, playground } = shelf;
  await explorer.row('Books').waitFor();
  const line = playground.page.getByRole('complementary').getByRole('status', { name: 'Schema' });
  await expect.poll(() => line.innerText()).toMatch(/^1 problem in the metadata/);
  await line.getByRole('button', { name: 'Show' }).click();
  await playground.dialog.waitFor();
});

test('without metadata it says why, what to do, and lists what answers show', async () => {
  await using shelf = await connected('missing');
  const { explorer, playground } = shelf;
  const side = playground.page.getByRole('complementary');
  await side.getByRole('button', { name: 'Try again' }).waitFor();
  await expect.poll(() => side.innerText()).toMatch(/404/);
  await playground.runText('GET /Books');
  await explorer.row('Books').click();
  await expect.poll(() => explorer.told()).toMatch(/Title .*guessed/);
  await side.getByRole('status', { name: 'Schema' }).getByText('Guessed from 1 answer').waitFor();
});
