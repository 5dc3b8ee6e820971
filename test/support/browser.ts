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

export interface PageOptions extends BrowserContextOptions {
  /** False: its files never come. A page that does not need it is ready in half of the time. */
  readonly sandbox?: boolean;
}

export interface TestBrowser {
  newPage(options?: PageOptions): Promise<Page>;
}

/** One browser for the tests of a file; call it at the top of the file. Each page has storage of its own. */
export function useBrowser(): TestBrowser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const { executablePath, env } = inject('browser');
    browser = await chromium.launch({ executablePath, args: [...browserFlags], env: { ...process.env, ...env } });
  });
  afterAll(() => browser?.close());
  return {
    async newPage({ sandbox = true, ...options } = {}) {
      const context = await browser!.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      if (!sandbox) await context.route('**/sandbox/*', () => {});
      // Shorter than a test's own time, so that what was waited for is said.
      context.setDefaultTimeout(30_000);
      return context.newPage();
    },
  };
}
