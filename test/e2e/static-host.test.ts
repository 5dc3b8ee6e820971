import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { builtPage } from '../support/build-page.ts';
import { startPlainHost } from '../support/plain-host.ts';
import type { Served } from '../support/server.ts';
import { Playground } from './playground.ts';

const browser = useBrowser();
let host: Served;
beforeAll(async () => {
  host = await startPlainHost(builtPage, '/some/folder/');
});
afterAll(() => host.stop());

// A server that runs already (see `browser-setup.ts`) has not built the page here.
test.skipIf(process.env.PLAYGROUND_URL)('the build works from a folder of a host that knows nothing of it', async () => {
  const page = await browser.newPage();
  const missing: string[] = [];
  const complaints: string[] = [];
  page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const playground = await Playground.open(page, host.url);
  await playground.editor.focus();
  await playground.run();
  await expect.poll(() => playground.status()).toMatch(/^200 .*\d+ rows?$/);
  expect({ missing, complaints }).toEqual({ missing: [], complaints: [] });
});
