import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { Playground } from './playground.ts';

const browser = useBrowser();

test('a newcomer finds a query, runs it with one key, and has a tree', async () => {
  const playground = await Playground.open(await browser.newPage());
  await expect.poll(() => playground.connection.textContent()).toContain('Sandbox');
  await playground.editor.focus();
  await playground.run();
  await expect.poll(() => playground.status()).toMatch(/^200 .*\d+ rows?$/);
  await expect.poll(async () => (await playground.tree.rows()).length).toBeGreaterThan(3);
  await expect.poll(async () => (await playground.tree.rows())[0]).toMatchObject({ level: 1, expanded: true });
});

test('the button and the lens run it as well', async () => {
  const playground = await Playground.open(await browser.newPage());
  await playground.answered(() => playground.runButton.click());
  await expect.poll(() => playground.status()).toMatch(/^200 /);
  await playground.answered(() => playground.editor.lens('Run', 'Fleets with their device counts').click());
  await expect.poll(() => playground.status()).toMatch(/^200 /);
  await expect.poll(() => playground.tree.texts()).toContain('owns__device');
});

test('what is typed before the editor is there is not lost', async () => {
  const page = await browser.newPage();
  const playground = await Playground.visit(page);
  const typed = 'GET /release?$top=1';
  await page.getByRole('textbox', { name: 'Query' }).first().press('ControlOrMeta+a');
  await page.keyboard.type(typed, { delay: 20 });
  await playground.editor.ready();
  await expect.poll(async () => (await playground.editor.text()).trimEnd()).toBe(typed);
});

test('nothing in the console is an error, and nothing leaves the origin', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const playground = await Playground.open(page);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== new URL(page.url()).origin && !['blob:', 'data:'].includes(url.protocol)) elsewhere.push(url.href);
  });
  await playground.editor.focus();
  await playground.run();
  expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
});

test('the editor is left by Escape, then Tab', async () => {
  const playground = await Playground.open(await browser.newPage());
  await playground.editor.focus();
  const inEditor = () => playground.page.evaluate(() => document.activeElement?.closest('#code') !== null);
  await expect.poll(() => inEditor()).toBe(true);
  await playground.editor.press('Escape');
  await playground.editor.press('Tab');
  await expect.poll(() => inEditor()).toBe(false);
});
