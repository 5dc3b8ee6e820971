import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { browserFlags } from '../support/browser.ts';
import { prepareBrowser } from '../support/browser-files.ts';
import { buildPage } from '../support/build-page.ts';
import { startServer } from '../support/server.ts';
import { median } from './interleave.ts';
import { kilobytes, milliseconds, printTable, type Row, ratio } from './table.ts';

/** One cold load. Times in milliseconds since navigation began; `undefined` where the page has no such part. */
interface Load {
  readonly firstPaint: number;
  /** A key typed into the text area shows. 0 where none was typed. */
  readonly typing: number;
  /** Monaco has taken over. 0 where the load ended before. */
  readonly editor: number;
  /** Sum of what long tasks last beyond 50 ms. */
  readonly blocking: number;
  readonly bytes: number;
  readonly bytesBeforeEditor: number;
}

const loads = 7;
const slowDowns = [1, 4];

/**
 * Measures, within the page, when a key typed into the text area shows (if one is typed: then Monaco waits for quiet), and when Monaco does.
 * Installed before the page's own scripts.
 */
function observe(types: boolean): void {
  const marks = { typing: 0, editor: 0, blocking: 0 };
  Object.assign(globalThis, { benchMarks: marks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) marks.blocking += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  const afterPaint = (mark: 'typing' | 'editor') => requestAnimationFrame(() => setTimeout(() => (marks[mark] = performance.now())));
  const look = () => {
    const area = document.querySelector<HTMLTextAreaElement>('textarea:not(.monaco-editor textarea)');
    if (types && !marks.typing && area && area.value !== '' && performance.getEntriesByName('first-contentful-paint').length > 0) {
      area.focus();
      document.execCommand('insertText', false, ' ');
      marks.typing = -1;
      afterPaint('typing');
    }
    if (!marks.editor && document.querySelector('.monaco-editor .view-line span')) {
      marks.editor = -1;
      afterPaint('editor');
    }
    if (!(types ? marks.typing : marks.editor)) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function load(browser: Browser, url: string, slowDown: number, types: boolean): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(observe, types);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  const traffic = await countTraffic(devtools);
  await page.goto(url);
  await page.waitForFunction(() => benchMarks.typing > 0 || benchMarks.editor > 0, undefined, { timeout: 120_000 });
  const marks = await readMarks(page);
  await context.close();
  return { ...marks, ...traffic() };
}

declare const benchMarks: { readonly typing: number; readonly editor: number; readonly blocking: number };

function readMarks(page: Page) {
  return page.evaluate(() => ({
    ...benchMarks,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
  }));
}

/** Bytes on the wire, the sandbox's own left out: it loads in the background and is measured by itself. */
async function countTraffic(devtools: CDPSession): Promise<() => Pick<Load, 'bytes' | 'bytesBeforeEditor'>> {
  const urls = new Map<string, string>();
  const sizes = new Map<string, number>();
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
  await devtools.send('Network.enable');
  return () => {
    const counted = [...sizes].filter(([id]) => !/sandbox|pglite|\.wasm|\.data/.test(urls.get(id) ?? ''));
    const sum = (of: typeof counted) => of.reduce((total, [, size]) => total + size, 0);
    return { bytes: sum(counted), bytesBeforeEditor: sum(counted.filter(([id]) => !/mount-editor|editor/.test(urls.get(id) ?? ''))) };
  };
}

/** The floor: nothing but a text area with a query in it. */
async function serveFloor(): Promise<{ url: string; server: Server }> {
  const html = '<!doctype html><title>Floor</title><textarea rows=20 cols=80>GET /device\n  ?$top=20\n</textarea>';
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

/** Cold loads of the built page, by turns with those of a bare text area. */
export async function benchPage(): Promise<void> {
  await buildPage();
  const { executablePath, env } = await prepareBrowser();
  const browser = await chromium.launch({ executablePath, args: [...browserFlags], env: { ...process.env, ...env } });
  const served = await startServer();
  const floor = await serveFloor();
  try {
    for (const slowDown of slowDowns) {
      const typed: Load[] = [];
      const watched: Load[] = [];
      const floors: Load[] = [];
      for (let turn = 0; turn < loads; turn++) {
        typed.push(await load(browser, served.url, slowDown, true));
        watched.push(await load(browser, served.url, slowDown, false));
        floors.push(await load(browser, floor.url, slowDown, true));
      }
      report(slowDown, typed, watched, floors);
    }
  } finally {
    floor.server.close();
    await served.stop();
    await browser.close();
  }
}

function report(slowDown: number, typed: readonly Load[], watched: readonly Load[], floors: readonly Load[]): void {
  const of = (from: readonly Load[], key: keyof Load) => median(from.map((one) => one[key]));
  const row = (what: string, key: keyof Load, goals: readonly [whole: string, slowed: string], from = watched): Row => {
    const floor = of(floors, key);
    const beside = from === typed ? `bare text area ${milliseconds(floor)}: ${ratio(of(from, key) / floor)}` : '';
    return { what, measured: milliseconds(of(from, key)), beside, goal: goals[slowDown === 1 ? 0 : 1] };
  };
  const size = (what: string, key: 'bytes' | 'bytesBeforeEditor', goal: string): Row => {
    return { what, measured: kilobytes(of(watched, key)), beside: '', goal };
  };
  printTable(`Page, cold, CPU ÷ ${slowDown}, median of ${loads}`, [
    row('first paint', 'firstPaint', ['1.25 × the floor; GraphiQL 732 ms', 'GraphiQL 2,688 ms'], typed),
    row('a key typed at once shows', 'typing', ['GraphiQL 1,270 ms', 'GraphiQL 5,331 ms'], typed),
    row('Monaco shows, nobody typing', 'editor', ['889 ms (0.7 × GraphiQL)', '3,732 ms (0.7 × GraphiQL)']),
    row('blocking until then', 'blocking', ['GraphiQL 207 ms', 'GraphiQL 2,265 ms']),
    size('transferred until then', 'bytes', '750 kB before the sandbox'),
    size('of these not the editor', 'bytesBeforeEditor', '60 kB before Monaco'),
  ]);
}
