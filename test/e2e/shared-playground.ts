import { onTestFailed } from 'vitest';
import type { PageOptions, TestBrowser } from '../support/browser.ts';
import { Playground } from './playground.ts';

export interface SharedPlayground {
  /** Once, when the page was opened. */
  readonly prepare?: (playground: Playground) => Promise<void>;
  readonly options?: Omit<PageOptions, 'keep'>;
}

/**
 * One page for tests that need none of their own: to open one takes longer than most tests do. Gives it with nothing lying over it. A
 * test that fails takes its page along, so that none after it fails for what it left behind.
 */
export function sharePlayground(browser: TestBrowser, shared: SharedPlayground = {}): () => Promise<Playground> {
  let current: Promise<Playground> | undefined;
  const open = async () => {
    const playground = await Playground.open(await browser.newPage({ keep: true, ...shared.options }));
    await shared.prepare?.(playground);
    return playground;
  };
  return async () => {
    current ??= open();
    const playground = current;
    onTestFailed(() => {
      current = undefined;
      return playground.then(({ page }) => page.context().close());
    });
    await (await playground).closeDialogs();
    return playground;
  };
}
