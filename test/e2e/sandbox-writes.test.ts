import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { Playground } from './playground.ts';

const browser = useBrowser();
const create = 'POST /device_tag\nContent-Type: application/json\n\n{ "device": 123, "tag_key": "kept", "value": "yes" }';
const find = "GET /device_tag?$filter=tag_key eq 'kept'&$select=value";

async function found(playground: Playground): Promise<string> {
  await playground.runText(find);
  return playground.status();
}

test('what is written is there after a reload, and gone after a reset', async () => {
  const playground = await Playground.open(await browser.newPage());
  await playground.runText(create);
  expect(await playground.status()).toMatch(/^201 /);
  await playground.reload();
  expect(await found(playground)).toContain('1 row');
  await playground.command('Reset the sandbox');
  await playground.dialog.getByRole('button', { name: 'Reset the sandbox' }).click();
  await playground.notice('The sandbox is as it was at first.');
  expect(await found(playground)).toContain('0 rows');
  await playground.reload();
  expect(await found(playground)).toContain('0 rows');
});

test('a second tab has what the first wrote, and says that it keeps nothing itself', async () => {
  const page = await browser.newPage();
  const first = await Playground.open(page);
  await first.runText(create);
  const second = await Playground.open(await page.context().newPage());
  expect(await found(second)).toContain('1 row');
  await second.runText(create.replace('kept', 'lost'));
  await second.notice('The sandbox is open in another tab');
  await second.page.close();
  await first.reload();
  await first.runText(find.replace('kept', 'lost'));
  expect(await first.status()).toContain('0 rows');
});
