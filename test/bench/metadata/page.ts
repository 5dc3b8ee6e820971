import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { biggest, bigMetadata } from '../../support/big-service.ts';
import { browserFlags } from '../../support/browser.ts';
import { prepareBrowser } from '../../support/browser-files.ts';
import { buildPage } from '../../support/build-page.ts';
import { startServer } from '../../support/server.ts';
import { median } from '../interleave.ts';
import { milliseconds, printColumns } from '../table.ts';
import { type LongestTask, traceTasks } from './trace-tasks.ts';

const rounds = 5;

/** One way to come to the service, in one round. Milliseconds. */
interface Visit extends LongestTask {
  /** Until the explorer lists it. */
  readonly ready: number;
}

/**
 * A big service in the page: from the choice of the connection, or from the page's own script after a reload, until the explorer lists it. The
 * longest task of the main thread is told by its own clock, and by the wall's, which other work on the machine lengthens.
 */
export async function printPage(): Promise<void> {
  await buildPage();
  const { executablePath, env } = await prepareBrowser();
  const browser = await chromium.launch({ executablePath, args: [...browserFlags], env: { ...process.env, ...env } });
  const served = await startServer();
  const big = await serveBig();
  try {
    const measured: Round[] = [];
    for (let round = 0; round < rounds; round++) measured.push(await measure(browser, served.url, big.url));
    report(measured);
  } finally {
    big.stop();
    await served.stop();
    await browser.close();
  }
}

/** The metadata alone, with an ETag, for any page. */
export async function serveBig() {
  const text = bigMetadata(biggest);
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*').setHeader('ETag', '"1"').setHeader('Cache-Control', 'no-cache');
    const isKnown = request.headers['if-none-match'] === '"1"';
    response.writeHead(isKnown ? 304 : 200, { 'Content-Type': 'application/xml' }).end(isKnown ? undefined : text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/big/`, stop: () => server.close() };
}

interface Round {
  readonly first: Visit;
  readonly again: Visit;
  readonly reloaded: Visit;
  /** Bytes, before the service was known and with it. */
  readonly heap: readonly [number, number];
}

async function measure(browser: Browser, url: string, base: string): Promise<Round> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  // The sandbox's own start is another bench's.
  await context.route('**/sandbox/*', () => undefined);
  const page = await context.newPage();
  const open = async () => {
    await page.goto(url);
    await page.locator('.monaco-editor .view-line').first().waitFor();
  };
  await open();
  const before = await heapOf(page);
  const first = await connect(page, base);
  await connect(page);
  const again = await connect(page, base);
  const heap = [before, await heapOf(page)] as const;
  await page.goto('about:blank');
  const reloaded = await watch(page, () => page.goto(url, { waitUntil: 'commit' }), scriptBegan);
  await context.close();
  return { first, again, reloaded, heap };
}

/** Chooses a connection, the sandbox where there is no base URL. */
export async function connect(page: Page, base?: string): Promise<Visit> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: /^Connection:/ }).click();
  await dialog.getByRole('radio', { name: base === undefined ? /^Sandbox/ : /^Other/ }).press(' ');
  if (base !== undefined) await dialog.getByLabel('Base URL').fill(base);
  await dialog.getByRole('button', { name: 'Use this connection' }).focus();
  await page.evaluate(() => addEventListener('keydown', () => performance.mark('chosen'), { once: true, capture: true }));
  const choose = () => page.keyboard.press('Enter');
  if (base !== undefined) return watch(page, choose, () => performance.getEntriesByName('chosen').at(-1)!.startTime);
  await choose();
  await dialog.waitFor({ state: 'hidden' });
  return { ready: 0, cpu: 0, wall: 0 };
}

/** Runs in the page: the session's first worker starts with its script. */
const scriptBegan = () => performance.getEntriesByType('resource').find(({ name }) => name.includes('answer.worker'))!.startTime;

/** `began` runs in the page and tells when what is measured began there. */
async function watch(page: Page, act: () => Promise<unknown>, began: () => number): Promise<Visit> {
  const tasks = await traceTasks(page);
  const shown = act().then(() => page.waitForFunction(listed, undefined, { polling: 'raf' }));
  const at = await (await shown).jsonValue();
  const from = await page.evaluate(began);
  return { ready: (at as number) - from, ...(await tasks.longest(from, at as number)) };
}

/** Runs in the page: when the explorer was first seen to list thousands. */
const listed = () =>
  /[45],?\d{3}/.test(document.querySelector('[role=tree][aria-label=Resources]')?.textContent ?? '') && performance.now();

async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize;
}

function report(measured: readonly Round[]): void {
  const row = (what: string, visits: readonly Visit[], goal: string) => [
    what,
    milliseconds(median(visits.map(({ ready }) => ready))),
    milliseconds(median(visits.map(({ cpu }) => cpu))),
    milliseconds(median(visits.map(({ wall }) => wall))),
    goal,
  ];
  const heap = (index: 0 | 1) => `${Math.round(median(measured.map((round) => round.heap[index])) / 1e6)} MB`;
  printColumns(
    [`Page, median of ${rounds}`, 'listed after', 'longest task, its clock', 'by the wall', 'goal'],
    [
      row(
        'first load',
        measured.map(({ first }) => first),
        'no task over 50 ms',
      ),
      row(
        'back again, page open',
        measured.map(({ again }) => again),
        '300 ms',
      ),
      row(
        'reloaded, from its script',
        measured.map(({ reloaded }) => reloaded),
        '300 ms',
      ),
      ['heap of the page, before and with it', heap(0), heap(1), '', ''],
    ],
  );
}
