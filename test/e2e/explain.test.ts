import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import type { Playground } from './playground.ts';
import { sharePlayground } from './shared-playground.ts';

const browser = useBrowser();

describe.each([
  ['1280 px', { width: 1280, height: 800 }],
  ['390 px', { width: 390, height: 844 }],
] as const)('at %s', (_, viewport) => {
  const shared = sharePlayground(browser, { options: { viewport, sandbox: false } });
  let playground: Playground;
  let words: Locator;
  const sentence = (start: string | RegExp) => words.getByRole('button', { name: start });

  beforeEach(async () => {
    playground = await shared();
    words = playground.page.getByRole('region', { name: 'In words' });
    await playground.editor.replace('GET /device\n  ?$filter=id eq 1 or id eq 2 and id eq 3\n  &$expand=actor($select=id)\n  &$top=5');
    await playground.editor.press('Shift+Alt+KeyX');
    await words.waitFor();
  });

  test('a sentence shows its text in the query while the pointer or the focus is on it', async () => {
    await sentence(/^Each comes with its actor/).hover();
    await expect.poll(() => playground.editor.highlighted()).toBe('actor($select=id)');
    await sentence(/^Shows every/).focus();
    await expect.poll(() => playground.editor.highlighted()).toBe('GET /device');
  });

  test('precedence is said as balena applies it', async () => {
    await sentence(/^It matches if \(id is 1 or id is 2\) and id is 3\. balena reads and and or from left to right/).waitFor();
  });

  test('keys go from one to the next, Enter selects its text', async () => {
    await playground.focused('button', { name: /^At most 5/ });
    await playground.editor.press('Home');
    await playground.editor.press('ArrowDown');
    await playground.focused('button', { name: /^It matches if/ });
    await playground.editor.press('Enter');
    await playground.focused('textbox', { name: /^Requests/ });
    await expect.poll(() => playground.editor.selected()).toBe('$filter=id eq 1 or id eq 2 and id eq 3');
  });

  test('a click selects its text', async () => {
    await sentence(/^Each comes with its actor/).click();
    await expect.poll(() => playground.editor.selected()).toBe('actor($select=id)');
  });

  test('the sentence of what the cursor is at is marked, and follows what is typed', async () => {
    await playground.editor.placeCursor('id e|q 2');
    await words.locator('[aria-current=true]').getByText('It matches').waitFor();
    await playground.editor.placeCursor('$t|op');
    await words.locator('[aria-current=true]').getByText('At most 5 are shown').waitFor();
    await playground.editor.press('End');
    await playground.editor.type('0');
    await words.locator('[aria-current=true]').getByText('At most 50 are shown').waitFor();
  });

  test('without a request there is nothing to say; Escape goes back to the query', async () => {
    await playground.editor.replace('# nothing');
    await words.getByText('There is no request at the cursor yet.').waitFor();
    await playground.editor.replace('GET /device');
    await sentence('Shows every device that you may see.').focus();
    await playground.editor.press('Escape');
    await words.waitFor({ state: 'detached' });
    await playground.focused('textbox', { name: /^Requests/ });
  });

  test('nothing runs over the side', async () => {
    await expect.poll(() => playground.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});
