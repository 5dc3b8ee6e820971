import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { browserFlags } from '../support/browser.ts';
import { prepareBrowser } from '../support/browser-files.ts';
import { buildPage } from '../support/build-page.ts';
import { startServer } from '../support/server.ts';
import { median } from './interleave.ts';
import { kilobytes, milliseconds, printTable, ratio } from './table.ts';

/** One cold load. Times in milliseconds since navigation began; `undefined` where the page has no such part. */
interface Load {
  readonly firstPaint: number;
  /** A key typed into the text area shows. */
  readonly typing: number;
  /** Monaco has taken over, and a key typed into it shows. */
  readonly editor: number | undefined;
  /** Sum of what long tasks last beyond 50 ms. */
  readonly blocking: number;
  readonly bytes: number;
  readonly bytesBeforeEditor: number;
}

const loads = 7;
const slowDowns = [1, 4];

/** Measures, within the page, when a typed key shows. Installed before the page's own scripts. */
function observe(): void {
  const marks = { typing: 0, editor: 0, blocking: 0 };
  Object.assign(globalThis, { benchMarks: marks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) marks.blocking += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  const afterPaint = (mark: 'typing' | 'editor') => requestAnimationFrame(() => setTimeout(() => (marks[mark] = performance.now())));
  const look = () => {
    const area = document.querySelector<HTMLTextAreaElement>('textarea:not(.monaco-editor textarea)');
    if (!marks.typing && area && area.value !== '' && performance.getEntriesByName('first-contentful-paint').length > 0) {
      area.focus();
      document.execCommand('insertText', false, ' ');
      marks.typing = -1;
      afterPaint('typing');
    }
    if (!marks.editor && document.querySelector('.monaco-editor .view-line span')) {
      marks.editor = -1;
      afterPaint('editor');
    }
    if (!marks.editor || !marks.typing) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function load(browser: Browser, url: string, slowDown: number, hasEditor: boolean): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(observe);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  const traffic = await countTraffic(devtools);
  await page.goto(url);
  await page.waitForFunction((both) => benchMarks.typing > 0 && (!both || benchMarks.editor > 0), hasEditor, { timeout: 120_000 });
  const marks = await readMarks(page);
  await context.close();
  return { ...marks, editor: hasEditor ? marks.editor : undefined, ...traffic() };
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
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
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
      const ours: Load[] = [];
      const floors: Load[] = [];
      for (let turn = 0; turn < loads; turn++) {
        ours.push(await load(browser, served.url, slowDown, true));
        floors.push(await load(browser, floor.url, slowDown, false));
      }
      report(slowDown, ours, floors);
    }
  } finally {
    floor.server.close();
    await served.stop();
    await browser.close();
  }
}

function report(slowDown: number, ours: readonly Load[], floors: readonly Load[]): void {
  const of = (from: readonly Load[], key: keyof Load) => median(from.map((one) => one[key] ?? 0));
  const beside = (key: keyof Load) => {
    const floor = of(floors, key);
    return `bare text area ${milliseconds(floor)}: ${ratio(of(ours, key) / floor)}`;
  };
  const published = (first: string, slow: string) => (slowDown === 1 ? first : slow);
  printTable(`Page, cold, CPU ÷ ${slowDown}, median of ${ours.length}`, [
    {
      what: 'first paint',
      measured: milliseconds(of(ours, 'firstPaint')),
      beside: beside('firstPaint'),
      goal: published('1.25 × the floor; GraphiQL 732 ms', 'GraphiQL 2,688 ms'),
    },
    {
      what: 'a typed key shows',
      measured: milliseconds(of(ours, 'typing')),
      beside: beside('typing'),
      goal: published('GraphiQL 1,270 ms', 'GraphiQL 5,331 ms'),
    },
    {
      what: 'Monaco shows',
      measured: milliseconds(of(ours, 'editor')),
      beside: '',
      goal: published('0.7 × GraphiQL 1,270 ms', '0.7 × GraphiQL 5,331 ms'),
    },
    { what: 'blocking', measured: milliseconds(of(ours, 'blocking')), beside: '', goal: published('GraphiQL 207 ms', 'GraphiQL 2,265 ms') },
    { what: 'transferred before the sandbox', measured: kilobytes(of(ours, 'bytes')), beside: '', goal: '750 kB' },
    { what: 'of these not the editor', measured: kilobytes(of(ours, 'bytesBeforeEditor')), beside: '', goal: '60 kB before Monaco' },
  ]);
}
