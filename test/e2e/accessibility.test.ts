import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { Explorer } from './explorer.ts';
import type { Playground } from './playground.ts';
import { monacoMarkup } from './query-editor.ts';
import { sharePlayground } from './shared-playground.ts';

const browser = useBrowser();

/** Places of the page, and how one gets there. */
const places: readonly (readonly [place: string, show: (playground: Playground) => Promise<unknown>])[] = [
  ['the page as it opens', async () => {}],
  ['a request with mistakes', ({ editor }) => editor.replace('GET /device?$select=nmae').then(() => editor.underlines('error').waitFor())],
  [
    'why a mistake is told',
    async ({ page, editor }) => {
      await editor.replace('GET /device?$select=nmae');
      await editor.placeCursor('nm|ae');
      await editor.press('Shift+Alt+KeyW');
      await page.getByRole('figure', { name: 'Right' }).waitFor();
    },
  ],
  [
    'all checks',
    (playground) => playground.command('Choose how checks are told').then(() => playground.dialog.getByRole('combobox').first().waitFor()),
  ],
  ['an answer', (playground) => playground.runText('GET /device?$top=2&$select=id,device_name,is_online')],
  ['an answer, raw', (playground) => playground.show('Raw')],
  ['an answer, its headers', (playground) => playground.show('Headers')],
  ['an answer that is an error', (playground) => playground.runText('GET /device?$select=nmae')],
  [
    'what the explorer finds',
    async ({ page }) => {
      const explorer = new Explorer(page);
      await explorer.search('tag');
    },
  ],
  [
    'details',
    async ({ page }) => {
      const explorer = new Explorer(page);
      await explorer.search('device_tag');
      await explorer.field.press('Enter');
      await explorer.details.waitFor();
    },
  ],
  ['examples', ({ page }) => page.getByRole('tab', { name: 'Examples' }).click()],
  ['the history', ({ page }) => page.getByRole('tab', { name: 'History' }).click()],
  ['the palette', ({ page, editor }) => editor.press('Mod+KeyK').then(() => page.getByRole('option').first().waitFor())],
  ['the connection to the sandbox', ({ connection }) => connection.click()],
  [
    'the connection to any service',
    async ({ connection, dialog }) => {
      await connection.click();
      await dialog.getByRole('radio', { name: /^Other/ }).press(' ');
      await dialog.getByRole('radio', { name: 'A file or text' }).press(' ');
      await dialog.getByLabel('Metadata as XML or JSON').waitFor();
    },
  ],
  [
    'the diagram',
    async (playground) => {
      await playground.command('Show the diagram of the whole service');
      await playground.dialog.getByRole('application').getByRole('button').nth(40).waitFor();
    },
  ],
  [
    'the path finder',
    async (playground) => {
      await playground.command('Find a path between two resources');
      await playground.dialog.getByRole('combobox', { name: 'From' }).fill('device_tag');
      await playground.page.keyboard.press('Enter');
      await playground.dialog.getByRole('combobox', { name: 'To' }).fill('organization');
      await playground.page.keyboard.press('Enter');
      await playground.dialog.getByRole('list', { name: 'Paths' }).getByRole('listitem').first().waitFor();
    },
  ],
  ['a request in words', (playground) => playground.command('Explain the request in words')],
];

const options: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // An experimental rule, which a row's columns and keys beside a label break: names begin with what shows.
  rules: { 'label-content-name-mismatch': { enabled: false } },
};

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  const shared = sharePlayground(browser, { options: { colorScheme, reducedMotion: 'reduce' } });

  test.each(places)('%s', async (_, show) => {
    const playground = await shared();
    await show(playground);
    await expect.poll(() => violations(playground)).toEqual([]);
  });
});

/** What is wrong, as `rule: where (why)`; Monaco answers for its own markup. */
async function violations({ page }: Playground): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    ([context, run]) => (globalThis as unknown as { axe: typeof axe }).axe.run(context, run).then((results) => results.violations),
    [{ exclude: monacoMarkup }, options] as const,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} (${failureSummary})`));
}
