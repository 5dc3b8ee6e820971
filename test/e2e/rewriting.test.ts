import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { Playground } from './playground.ts';
import type { QueryEditor } from './query-editor.ts';

const browser = useBrowser();
let playground: Playground;
let editor: QueryEditor;
beforeAll(async () => {
  playground = await Playground.open(await browser.newPage({ keep: true }));
  ({ editor } = playground);
});

test('one key mends what is plainly wrong at the cursor', async () => {
  await editor.replace("GET /device?$filter=name eq 'attic-7'");
  await editor.placeCursor('na|me eq');
  await editor.quickFix();
  await expect.poll(() => editor.text()).toBe("GET /device?$filter=device_name eq 'attic-7'");
});

describe('all is mended at once', () => {
  const wrong = 'GET /devices?$select=id,uuidd\n\n###\nGET /applications?$filter=is_public == true';
  const right = 'GET /device?$select=id,uuid\n\n###\nGET /application?$filter=is_public eq true';

  beforeEach(() => editor.paste(wrong));

  test('by its key, and undone at once', async () => {
    await editor.press('Shift+Alt+KeyA');
    await expect.poll(() => editor.text()).toBe(right);
    await editor.press('Mod+KeyZ');
    await expect.poll(() => editor.text()).toBe(wrong);
  });

  test('in the request at the cursor', async () => {
    await editor.placeCursor('/devi|ces');
    await playground.command('Fix all in this request');
    await expect.poll(() => editor.text()).toBe(wrong.replace('devices', 'device').replace('uuidd', 'uuid'));
  });

  test('from the palette', async () => {
    await playground.command('Fix all in the document');
    await expect.poll(() => editor.text()).toBe(right);
  });
});

describe('other ways to write it', () => {
  test.each([
    ['GET /device?$filter=id eq 1 or id eq 2&$select=id', 'id eq| 1', 'Write as id in (…)', 'GET /device?$filter=id in (1,2)&$select=id'],
    ['GET /device(123)?$select=id', '12|3', 'Extract into the alias @id', 'GET /device(@id)?$select=id&@id=123'],
    [
      'GET /v6/device?$expand=should_be_running__release($select=id)',
      'GET| ',
      'Rewrite for v7',
      'GET /v7/device?$expand=is_pinned_on__release($select=id)',
    ],
  ])('%s', async (before, cursor, title, after) => {
    await editor.replace(before);
    await editor.placeCursor(cursor);
    await editor.refactor(title, 'Shift+Alt+KeyR');
    await expect.poll(() => editor.text()).toBe(after);
  });

  test('the fields of the last answer', async () => {
    await editor.replace('GET /device_tag(1)');
    await playground.run();
    await playground.tree.row('tag_key').waitFor();
    await editor.focus();
    await editor.refactor('Select the fields of the last answer', 'Shift+Alt+KeyR');
    await expect.poll(() => editor.text()).toMatch(/^GET \/device_tag\(1\)\n {2}\?\$select=.*tag_key.*value/);
  });
});

test('a lambda variable is renamed wherever it stands', async () => {
  await editor.replace('GET /application?$filter=owns__device/any(d:d/id eq 1)');
  await editor.placeCursor('any(|d:d');
  await editor.rename('x');
  await editor.line('any(x:x/id eq 1)');
});

test('what is not written shows, and can be hidden', async () => {
  await editor.replace('GET /device(123)?$select=id');
  await editor.hints.getByText('id=').waitFor();
  await playground.command('Show or hide what the query says without writing it');
  await editor.hints.first().waitFor({ state: 'detached' });
  await expect.poll(() => editor.text()).toBe('GET /device(123)?$select=id');
});

test('F12 shows in the explorer where a name is declared', async () => {
  await editor.replace('GET /device?$select=memory_usage');
  await editor.placeCursor('memory|_usage');
  await editor.press('F12');
  await playground.page.getByRole('heading', { name: 'memory_usage' }).waitFor();
});
