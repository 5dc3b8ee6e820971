import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** Quiet, and without a network of its own: tests send nothing but what they ask for. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** One browser for the tests of a file; call it at the top of the file. Each page has storage of its own. */
export function useBrowser(): { newPage(options?: BrowserContextOptions): Promise<Page> } {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const { executablePath, env } = inject('browser');
    browser = await chromium.launch({ executablePath, args: [...browserFlags], env: { ...process.env, ...env } });
  });
  afterAll(() => browser?.close());
  return {
    async newPage(options = {}) {
      const context = await browser!.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      // Shorter than a test's own time, so that what was waited for is said.
      context.setDefaultTimeout(30_000);
      return context.newPage();
    },
  };
}
