import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import type { Playground } from './playground.ts';
import { sharePlayground } from './shared-playground.ts';

const browser = useBrowser();
const open = sharePlayground(browser);

test('the request at the cursor is the one that runs', async () => {
  const playground = await open();
  await playground.editor.replace('### One\nGET /device?$select=id&$top=1\n\n### Two\nGET /application?$select=app_name&$top=3\n');
  await playground.editor.placeCursor('applica|tion');
  await playground.run();
  await expect.poll(() => playground.status()).toContain('3 rows');
  await playground.editor.placeCursor('GET /dev|ice');
  await playground.run();
  await expect.poll(() => playground.status()).toContain('1 row');
});

describe('writes', () => {
  const patch = (url: string) => `PATCH ${url}\nContent-Type: application/json\n\n{ "note": "seen" }`;
  const counts = async (playground: Playground, expected: RegExp, filter: string, resource = 'device') => {
    await playground.runText(`GET /${resource}/$count?$filter=${filter}`);
    await expect.poll(() => playground.tree.texts()).toMatch(expected);
  };

  test('a change says how many rows and which, and is sent on yes', async () => {
    const playground = await open();
    await counts(playground, /d: 0/, "note eq 'seen'");
    await playground.editor.replace(patch('/device?$filter=id le 3'));
    await playground.editor.press('Mod+Enter');
    const yes = playground.dialog.getByRole('button', { name: 'Change 3 devices' });
    await yes.waitFor();
    await expect.poll(() => playground.dialog.getByRole('row').count()).toBe(4);
    await playground.answered(() => yes.click());
    await expect.poll(() => playground.status()).toMatch(/^200/);
    await counts(playground, /d: 3/, "note eq 'seen'");
  });

  test('nothing is sent on no', async () => {
    const playground = await open();
    await playground.editor.replace('DELETE /device?$filter=id le 3');
    await playground.editor.press('Mod+Enter');
    await playground.dialog.getByRole('button', { name: 'Delete 3 devices' }).waitFor();
    await playground.dialog.getByRole('button', { name: 'Cancel' }).click();
    await counts(playground, /d: 3/, 'id le 3');
  });

  test('a write without key or filter needs the number typed', async () => {
    const playground = await open();
    await playground.editor.replace(patch('/device_tag').replace('note', 'value'));
    await playground.editor.press('Mod+Enter');
    const yes = playground.dialog.getByRole('button', { name: /^Change [\d,\s]+ device_tags$/ });
    await yes.waitFor();
    await expect.poll(() => yes.isDisabled()).toBe(true);
    const typed = playground.dialog.getByRole('textbox');
    await typed.fill('1');
    await expect.poll(() => yes.isDisabled()).toBe(true);
    await typed.fill(((await yes.textContent()) ?? '').replaceAll(/\D/g, ''));
    await expect.poll(() => yes.isEnabled()).toBe(true);
  });

  test('a POST creates, and reset takes it back', async () => {
    const playground = await open();
    await playground.runText('POST /device_tag\nContent-Type: application/json\n\n{ "device": 1, "tag_key": "made-here", "value": "1" }');
    await expect.poll(() => playground.status()).toMatch(/^201/);
    await playground.command('Reset the sandbox');
    await playground.dialog.getByRole('button', { name: /Reset/ }).click();
    await playground.dialogGone();
    await counts(playground, /d: 0/, "tag_key eq 'made-here'", 'device_tag');
  });
});

describe('what cannot be right is not sent', () => {
  const unsent = sharePlayground(browser, { options: { sandbox: false } });
  test.each([
    ['', /no request|empty/i],
    ['FETCH /device', /method/i],
    ['PATCH /device(1)\nContent-Type: application/json\n\n{ "note": ', /JSON/],
    ['GET /device(<ID>)', /ID/],
    ['GET /device?$filter=id eq {{nothing}}', /nothing/],
  ])('%j', async (text, said) => {
    const playground = await unsent();
    await playground.editor.replace(text || ' ');
    await playground.editor.press('Mod+Enter');
    await playground.answer.or(playground.notices).getByText(said).first().waitFor();
    await expect.poll(() => playground.status()).not.toMatch(/^\d/);
  });
});
