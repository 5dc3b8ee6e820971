import { beforeEach, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import type { Playground } from './playground.ts';
import type { QueryEditor } from './query-editor.ts';
import { sharePlayground } from './shared-playground.ts';

const browser = useBrowser();
const shared = sharePlayground(browser, { options: { sandbox: false } });
let playground: Playground;
let editor: QueryEditor;
beforeEach(async () => {
  playground = await shared();
  ({ editor } = playground);
});

describe('with the mouse', () => {
  test('a fix is chosen from the hover', async () => {
    await editor.replace('GET /device?$select=uuidd');
    await editor.chooseFix('uuidd', 'Change to "uuid"');
    await expect.poll(() => editor.text()).toBe('GET /device?$select=uuid');
  });

  test('“View Problem” leads to the hover, which has room for the message', async () => {
    await editor.replace('GET /device?$top=1&$select=uuidd');
    expect(await editor.viewProblem('uuidd')).toContain('"uuidd"');
    await expect.poll(() => editor.problemBox.count()).toBe(0);
    await editor.press('Escape');
  });

  test('a click with Ctrl shows where a name is declared', async () => {
    await editor.replace('GET /device?$select=memory_usage');
    await playground.page.keyboard.down('Control');
    await editor.placeCursor('memory|_usage');
    await playground.page.keyboard.up('Control');
    await playground.page.getByRole('heading', { name: 'memory_usage' }).waitFor();
  });

  test('each request has its lens', async () => {
    await editor.replace('### One\nGET /device\n\n### Two\nGET /application?$top=1');
    await editor.lens('Explain', 'Two').click();
    const words = playground.page.getByRole('region', { name: 'In words' });
    await words.getByText('Shows every application that you may see.').waitFor();
    await words.getByRole('button', { name: 'Close the explanation' }).click();
    for (const label of ['Run', 'Copy curl', 'Explain'] as const) await editor.lens(label, 'One').waitFor();
  });
});

test('Alt+F8 goes to a problem and shows it in the hover', async () => {
  await editor.replace('GET /device?$top=1&$select=uuidd');
  await editor.press('Mod+Home');
  await editor.press('Alt+F8');
  await playground.page.getByRole('tooltip').getByText('"uuidd"').first().waitFor();
  await expect.poll(() => editor.problemBox.count()).toBe(0);
  await editor.press('Escape');
});

test('a parameter alias is renamed wherever it stands', async () => {
  await editor.replace('GET /device?$filter=id eq @id or actor eq @id&@id=1');
  await editor.placeCursor('actor eq @i|d');
  await editor.rename('@one');
  await editor.line('id eq @one or actor eq @one&@one=1');
});

test('a name in a body is completed', async () => {
  await editor.replace('PATCH /device(1)\nContent-Type: application/json\n\n{ "device_n');
  await editor.complete('"device_name"');
  await expect.poll(() => editor.text()).toMatch(/\{ "device_name": /);
});

test('the buttons of a request stand behind what shows in its line without being in the text', async () => {
  await editor.replace('GET /device(1)');
  const right = (box: { x: number; width: number } | null) => (box ? box.x + box.width : Number.NaN);
  const gap = async () =>
    ((await editor.lens('Run', 'request 1').boundingBox())?.x ?? Number.NaN) - right(await editor.hints.last().boundingBox());
  await expect.poll(gap).toBeGreaterThan(0);
});

test('a hint is said wherever the pointer rests on what it is about', async () => {
  await editor.replace('GET /device?$select=id&$top=5');
  await expect.poll(() => editor.hover('op=')).toContain('Rows come in no fixed order');
});

test('why a name is refused is said, and the text stays', async () => {
  const text = 'GET /device?$filter=id eq @a&@a=1&$select=id&$top=1';
  await editor.replace(text);
  await editor.placeCursor('&@|a=1');
  await editor.rename('1st');
  await editor.page.getByText('“1st” cannot be a name here').first().waitFor();
  await expect.poll(() => editor.text()).toBe(text);
});

test('the signature of a call follows the cursor', async () => {
  await editor.replace('GET /device?$filter=contains');
  await editor.type('(');
  await expect.poll(() => editor.signature()).toMatch(/^contains\(\|text\|, part\)/);
  await editor.type('note,');
  await expect.poll(() => editor.signature()).toMatch(/^contains\(text, \|part\|\)/);
  await editor.press('Escape');
});

test('a request folds into its first line', async () => {
  await editor.replace('### One\nGET /device\n  ?$top=1\n\n### Two\nGET /application');
  await editor.placeCursor('?$t|op');
  await editor.press('Mod+Shift+BracketLeft');
  await editor.gone('$top=1');
  await editor.line('### Two');
  await editor.press('Mod+Shift+BracketRight');
  await editor.line('$top=1');
});

test('the palette goes to a request by its name', async () => {
  await editor.replace('### The first\nGET /device\n\n### The second\nGET /application\n\n###\nGET /release?$top=1');
  await playground.command('The first');
  await playground.focused('textbox', { name: /^Requests/ });
  await editor.press('Shift+End');
  await expect.poll(() => editor.selected()).toBe('GET /device');
  await playground.command('GET /release?$top=1');
  await editor.press('Shift+End');
  await expect.poll(() => editor.selected()).toBe('GET /release?$top=1');
});

describe('formatting by itself', () => {
  const pasted = 'GET /device?$select=id&$top=5';
  const formatted = 'GET /device\n  ?$select=id\n  &$top=5';

  test('is off until it is asked for', async () => {
    await editor.paste(pasted);
    await expect.poll(() => editor.text()).toBe(pasted);
  });

  test('of what is pasted; one undo takes it back', async () => {
    await playground.command('Format what is pasted, or leave it as it is');
    await playground.notice('What is pasted is formatted from now on.');
    await editor.paste(pasted);
    await editor.line(/^\s*&\$top=5$/);
    await expect.poll(() => editor.text()).toBe(formatted);
    await editor.press('Mod+KeyZ');
    await expect.poll(() => editor.text()).toBe(pasted);
    await playground.command('Format what is pasted, or leave it as it is');
  });

  test('of what is typed, where a line ends; the cursor stays, one undo takes it back', async () => {
    await playground.command('Format each line as it is ended, or leave it as it is');
    await playground.notice('Each line that is ended is formatted from now on.');
    await editor.replace(pasted);
    await editor.press('Enter');
    await editor.line(/^\s*&\$top=5$/);
    await editor.type('&$skip=1');
    await expect.poll(() => editor.text()).toBe(`${formatted}\n&$skip=1`);
    await editor.replace(pasted);
    await editor.press('Enter');
    await editor.line(/^\s*&\$top=5$/);
    await editor.press('Mod+KeyZ');
    await expect.poll(async () => (await editor.text()).trimEnd()).toBe(pasted);
  });

  test('of what is typed, where a parenthesis closes; kept over a reload', async () => {
    await playground.reload();
    // What is wrong is said as soon as there is a language to ask.
    await editor.replace('GET /device?$filter=1 eq 2');
    await editor.underlines('warning').waitFor();
    await editor.replace('GET /device?$filter=contains(note,  "a"'.replaceAll('"', "'"));
    await editor.type(')');
    await editor.line("contains(note,'a')");
    await editor.type(' eq true');
    await expect.poll(() => editor.text()).toBe("GET /device?$filter=contains(note,'a') eq true");
    await playground.command('Format each line as it is ended, or leave it as it is');
  });
});
