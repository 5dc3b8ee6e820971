import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { Playground } from './playground.ts';

const browser = useBrowser();
const create = 'POST /device_tag\nContent-Type: application/json\n\n{ "device": 123, "tag_key": "kept", "value": "yes" }';
const find = "GET /device_tag?$filter=tag_key eq 'kept'&$select=value";

async function finds(playground: Playground, rows: '0 rows' | '1 row', text = find): Promise<void> {
  await playground.runText(text);
  await expect.poll(() => playground.status()).toContain(rows);
}

test('what is written is there after a reload, and gone after a reset', async () => {
  const playground = await Playground.open(await browser.newPage());
  await playground.runText(create);
  await expect.poll(() => playground.status()).toMatch(/^201 /);
  await playground.reload();
  await finds(playground, '1 row');
  await playground.command('Reset the sandbox');
  await playground.dialog.getByRole('button', { name: 'Reset the sandbox' }).click();
  await playground.notice('The sandbox is as it was at first.');
  await finds(playground, '0 rows');
  await playground.reload();
  await finds(playground, '0 rows');
});

test('a second tab has what the first wrote, and says that it keeps nothing itself', async () => {
  const page = await browser.newPage();
  const first = await Playground.open(page);
  await first.runText(create);
  const second = await Playground.open(await page.context().newPage());
  await finds(second, '1 row');
  await second.runText(create.replace('kept', 'lost'));
  await second.notice('The sandbox is open in another tab');
  await second.page.close();
  await first.reload();
  await finds(first, '0 rows', find.replace('kept', 'lost'));
});
