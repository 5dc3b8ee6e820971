import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { Playground } from './playground.ts';

const browser = useBrowser();

const first = 'GET /device';
const search = { name: 'Search or run a command' };

/** A page whose chunk of this name does not come before `go` is called; `fail` breaks it off. */
async function openWithout(chunk: string) {
  const page = await browser.newPage({ sandbox: false });
  const held = Promise.withResolvers<'continue' | 'abort'>();
  await page.route(`**/${chunk}-*.js`, async (route) => route[await held.promise]());
  const playground = await Playground.open(page);
  await playground.editor.replace(first);
  return { playground, page, editor: playground.editor, go: () => held.resolve('continue'), fail: () => held.resolve('abort') };
}

test('what is typed right behind the key goes into the palette when it comes', async () => {
  const { playground, page, editor, go } = await openWithout('palette');
  await editor.press('Mod+KeyK');
  await page.keyboard.type('show histary');
  await editor.press('Backspace');
  await editor.press('Backspace');
  await editor.press('Backspace');
  await page.keyboard.type('ory');
  go();
  await playground.focused('combobox', search);
  await expect.poll(() => page.getByRole('combobox', search).inputValue()).toBe('show history');
  await editor.press('Escape');
  await expect.poll(() => editor.text()).toBe(first);
});

test('a command is chosen before the palette is there', async () => {
  const { page, editor, go } = await openWithout('palette');
  await editor.press('Mod+KeyK');
  await page.keyboard.type('theme: ');
  await editor.press('ArrowDown');
  await editor.press('ArrowDown');
  await editor.press('Enter');
  go();
  await page.locator('html[data-theme="dark"]').waitFor();
  await expect.poll(() => editor.text()).toBe(first);
});

test('Escape goes back to the query before the palette is there', async () => {
  const { playground, page, editor, go } = await openWithout('palette');
  await editor.press('Mod+End');
  await editor.press('Mod+KeyK');
  await page.keyboard.type('lost');
  await editor.press('Escape');
  await page.keyboard.type('_type');
  go();
  await editor.line(`${first}_type`);
  await expect.poll(() => playground.dialog.count()).toBe(0);
});

test('a palette that cannot be fetched is said, and the query goes on', async () => {
  const { playground, page, editor, fail } = await openWithout('palette');
  await editor.press('Mod+End');
  await editor.press('Mod+KeyK');
  await page.keyboard.type('lost');
  fail();
  await playground.notice('could not be loaded');
  await page.keyboard.type('_type');
  await editor.line(`${first}_type`);
});

test('what is typed right behind its key goes into the path finder', async () => {
  const { playground, page, editor, go } = await openWithout('routes-dialog');
  await editor.press('Shift+Alt+KeyP');
  await page.keyboard.type('organization');
  await editor.press('Enter');
  go();
  await page.getByRole('list', { name: 'Paths' }).waitFor();
  await expect.poll(() => page.getByRole('combobox', { name: 'To' }).inputValue()).toBe('organization');
  await playground.closeDialogs();
  await expect.poll(() => editor.text()).toBe(first);
});

test('what is typed right behind its key reaches no query where a dialog has no field for it', async () => {
  const { playground, page, editor, go } = await openWithout('diagram-dialog');
  await editor.press('Shift+Alt+KeyD');
  await page.keyboard.type('lost');
  go();
  await playground.dialog.waitFor();
  await playground.closeDialogs();
  await expect.poll(() => editor.text()).toBe(first);
});

test('what is typed right behind the key goes into a palette that is there', async () => {
  const playground = await Playground.open(await browser.newPage({ sandbox: false }));
  await playground.editor.replace(first);
  for (const [title, tab] of [
    ['Show history', 'History'],
    ['Show examples', 'Examples'],
  ] as const) {
    await playground.editor.press('Mod+KeyK');
    await playground.page.keyboard.type(title);
    await playground.editor.press('Enter');
    await playground.page.getByRole('tab', { name: tab, selected: true }).waitFor();
  }
  await expect.poll(() => playground.editor.text()).toBe(first);
});
