import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { Playground } from './playground.ts';

const browser = useBrowser();

test.each([360, 390])('at %d px everything is in reach and nothing runs over the side', async (width) => {
  const playground = await Playground.open(await browser.newPage({ viewport: { width, height: 800 } }));
  const overflow = () => playground.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.poll(() => overflow()).toBe(0);
  await playground.answered(() => playground.runButton.click());
  await expect.poll(() => playground.status()).toMatch(/^200/);
  await expect.poll(() => overflow()).toBe(0);
  const parts = playground.page.getByRole('navigation', { name: 'Parts of the page' });
  await parts.getByRole('button', { name: 'Explore' }).click();
  await playground.page.getByRole('searchbox').fill('release_tag');
  await playground.page.getByRole('button', { name: 'New request for release_tag' }).click();
  await expect.poll(() => playground.editor.text()).toContain('GET /release_tag');
  await expect.poll(() => overflow()).toBe(0);
});
