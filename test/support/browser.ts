import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';

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
  /** True: for all tests of the file. Otherwise it goes with the test that opens it: pages that stay open slow down those behind them. */
  readonly keep?: boolean;
}

/** How many times slower than this machine a page computes: what holds at 4 holds on a machine that has much else to do. */
const slowdown = Number(process.env.BROWSER_SLOWDOWN ?? 1);

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
    async newPage({ sandbox = true, keep = false, ...options } = {}) {
      const context = await browser!.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      if (!keep) onTestFinished(() => context.close());
      if (!sandbox) await context.route('**/sandbox/*', () => {});
      // Shorter than a test's own time, so that what was waited for is said.
      context.setDefaultTimeout(45_000);
      const page = await context.newPage();
      if (slowdown > 1) await slowDown(page);
      return page;
    },
  };
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}
