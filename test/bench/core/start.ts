import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { browserFlags } from '../../support/browser.ts';
import { prepareBrowser } from '../../support/browser-files.ts';
import type { Start } from './entry.ts';

/** Starts in processes of their own, where nothing is compiled yet. */
export async function startsInNode(code: string, times: number): Promise<readonly Start[]> {
  const folder = await mkdtemp(join(tmpdir(), 'core-'));
  try {
    const file = join(folder, 'core.mjs');
    await writeFile(file, code);
    const script = `const start = performance.now();
      const { measureStart } = await import(${JSON.stringify(pathToFileURL(file).href)});
      console.log(JSON.stringify(measureStart(start)));`;
    const starts: Start[] = [];
    for (let turn = 0; turn < times; turn++) {
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
      starts.push(JSON.parse(stdout));
    }
    return starts;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Starts in fresh pages, at each of the slow-downs of the processor. The module's text is there before the clock begins. */
export async function startsInChromium(code: string, times: number, slowDowns: readonly number[]): Promise<readonly (readonly Start[])[]> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', request.url === '/core.js' ? 'text/javascript' : 'text/html');
    response.end(request.url === '/core.js' ? code : '<!doctype html><title>Core</title>');
  });
  const { executablePath, env } = await prepareBrowser();
  const browser = await chromium.launch({ executablePath, args: [...browserFlags], env: { ...process.env, ...env } });
  try {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const all: Start[][] = [];
    for (const slowDown of slowDowns) {
      const starts: Start[] = [];
      for (let turn = 0; turn < times; turn++) starts.push(await startInPage(browser, url, slowDown));
      all.push(starts);
    }
    return all;
  } finally {
    await browser.close();
    server.close();
  }
}

async function startInPage(browser: Browser, url: string, slowDown: number): Promise<Start> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  await page.goto(url);
  const started = await page.evaluate(async (): Promise<Start> => {
    const text = await (await fetch('/core.js')).text();
    const module = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    const start = performance.now();
    const { measureStart } = await import(module);
    return measureStart(start);
  });
  await context.close();
  return started;
}
