import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { sharePlayground } from './shared-playground.ts';

const open = sharePlayground(useBrowser());
const query =
  'GET /device?$select=id,device_name,is_online&$expand=belongs_to__application($select=id,slug),is_of__device_type&$orderby=id asc&$top=3';

test('status, time, size and rows', async () => {
  const playground = await open();
  await playground.runText(query);
  await expect.poll(() => playground.status()).toMatch(/^200 [\d.,]+ m?s [\d.,]+ k?B 3 rows$/);
});

test('the tree opens and closes with mouse and keys, and says where it is', async () => {
  const { tree, ...playground } = await open().then(async (opened) => {
    await opened.runText(query);
    return opened;
  });
  // Rows come from a worker, and a key's row a moment behind the key.
  const rows = () => expect.poll(() => tree.rows());
  await rows().toContainEqual(expect.objectContaining({ level: 2 }));
  await tree.keys('Home', 'ArrowRight', 'ArrowLeft');
  await expect.poll(async () => (await tree.rows()).filter(({ selected }) => selected)).toHaveLength(1);
  await tree.keys('Home', 'ArrowLeft');
  await tree.locator.getByRole('treeitem').nth(1).waitFor({ state: 'detached' });
  await rows().toHaveLength(1);
  await tree.keys('ArrowRight', 'ArrowDown');
  await rows().toContainEqual(expect.objectContaining({ selected: true, level: 2 }));
  await expect.poll(() => playground.answer.getByTitle('Path of the selected value').textContent()).toMatch(/d/);
});

test('a value and its path are copied', async () => {
  const playground = await open();
  await playground.runText('GET /device?$select=device_name&$orderby=id asc&$top=1');
  await playground.tree.row('device_name').click();
  const clipboard = () => playground.page.evaluate(() => navigator.clipboard.readText());
  await playground.answer.getByRole('button', { name: 'Copy value' }).click();
  await playground.notice('The value');
  await expect.poll(() => clipboard()).toMatch(/^\S+$/);
  await playground.answer.getByRole('button', { name: 'Copy path' }).click();
  await playground.notice('The path');
  await expect.poll(() => clipboard()).toContain('device_name');
});

test('a link opens what it leads to as a new request', async () => {
  const playground = await open();
  await playground.runText('GET /device?$select=id&$expand=is_of__device_type($select=id)&$top=1&$orderby=id asc\n');
  await playground.runText('GET /device?$select=is_of__device_type&$orderby=id asc&$top=1\n');
  await playground.answered(() =>
    playground.tree.locator
      .getByRole('button', { name: /device_type/ })
      .first()
      .click(),
  );
  await expect.poll(() => playground.editor.text()).toMatch(/\n\n### .*\nGET \/device_type\(\d+\)\n$/);
  await expect.poll(() => playground.status()).toMatch(/^200 .*1 row$/);
});

test('raw text, headers and the SQL that ran', async () => {
  const playground = await open();
  await playground.runText(query);
  await playground.show('Raw');
  await playground.answer.getByText('"device_name"').first().waitFor();
  await playground.show('Headers');
  await playground.answer.getByText(/content-type/i).waitFor();
  await playground.show('SQL');
  await playground.answer.getByText('SELECT', { exact: false }).first().waitFor();
});
