import type { TestProject } from 'vitest/node';
import { type BrowserFiles, prepareBrowser } from './browser-files.ts';
import { buildPage } from './build-page.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly browser: BrowserFiles;
    /** Where the built page is served; ends in `/`. */
    readonly pageUrl: string;
  }
}

/**
 * Before all browser tests: unpacks the browser, builds the page and serves it. `PLAYGROUND_URL` names a server that runs already
 * (`npm run dev`, say) and is taken instead.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browser', await prepareBrowser());
  const running = process.env.PLAYGROUND_URL;
  if (running) {
    project.provide('pageUrl', new URL('./', running).href);
    return async () => {};
  }
  await buildPage();
  const served = await startServer();
  project.provide('pageUrl', served.url);
  return served.stop;
}
