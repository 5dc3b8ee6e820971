import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { Playground } from './playground.ts';

const browser = useBrowser();

test('document, connection and layout are found again, the token is not', async () => {
  const playground = await Playground.open(await browser.newPage({ sandbox: false }));
  const text = '### Mine\nGET /release?$top=2';
  await playground.editor.replace(text);
  await playground.connectTo('https://odata.example/service/', 'tok-en');
  const splitter = playground.page.getByRole('separator', { name: 'Width of the explorer' });
  await splitter.press('ArrowRight');
  const width = await splitter.getAttribute('aria-valuenow');
  const again = await playground.reload();
  await expect.poll(() => again.editor.text()).toBe(text);
  await expect.poll(() => again.connection.textContent()).toContain('odata.example');
  await expect.poll(() => again.page.getByRole('separator', { name: 'Width of the explorer' }).getAttribute('aria-valuenow')).toBe(width);
  await expect.poll(() => again.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('tok-en');
});

test('a token is kept where that is asked for, until it is forgotten', async () => {
  const playground = await Playground.open(await browser.newPage({ sandbox: false }));
  const kept = () =>
    playground.page.evaluate(() => Object.keys(localStorage).filter((key) => localStorage.getItem(key)?.includes('tok-en')));
  await playground.connection.click();
  // On the blank of the card, behind the words.
  const card = playground.dialog.getByRole('radio', { name: /^Other/ }).locator('..');
  await card.click({ position: { x: (await card.boundingBox())!.width - 20, y: 10 } });
  await playground.dialog.getByRole('checkbox', { name: 'Remember on this device' }).press(' ');
  await playground.dialog.getByLabel('Base URL').fill('https://odata.example/service/');
  await playground.dialog.getByLabel(/^Token/).fill('tok-en');
  await playground.dialog.getByRole('button', { name: 'Use this connection' }).click();
  await playground.dialogGone();
  await expect.poll(() => kept()).toHaveLength(1);
  const again = await playground.reload();
  await again.connection.click();
  await again.dialog.getByRole('button', { name: 'Forget the token' }).click();
  await expect.poll(() => kept()).toEqual([]);
  await again.page.keyboard.press('Escape');
  await again.dialogGone();
});

test.each(['{', 'null', '7', '"x"', '[]', '{"text":7}'])('kept things that cannot be read (%s) are set aside, and said', async (broken) => {
  const playground = await Playground.open(await browser.newPage({ sandbox: false }));
  await playground.editor.replace('GET /release?$top=3');
  await playground.page.waitForFunction(() => Object.values(localStorage).some((value) => String(value).includes('$top=3')));
  await playground.page.evaluate((text) => {
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, text);
  }, broken);
  // The page keeps what it has when it is left: take its storage from under it.
  await playground.page.addInitScript((text) => {
    if (sessionStorage.getItem('broken')) return;
    sessionStorage.setItem('broken', 'yes');
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, text);
  }, broken);
  const again = await playground.reload();
  await expect.poll(() => again.editor.text()).toContain('GET /device');
  await again.notice('could not be read');
});

test('what was run is in the history, and runs again', async () => {
  const playground = await Playground.open(await browser.newPage());
  await playground.runText('### Three fleets\nGET /application?$select=app_name&$top=3\n');
  const again = await playground.reload();
  await again.page.getByRole('tab', { name: 'History' }).click();
  await again.answered(() => again.page.getByRole('button', { name: 'Run again: Three fleets' }).click());
  await expect.poll(() => again.status()).toMatch(/^200 .*3 rows$/);
});
