import { type Browser, chromium, type Page } from 'playwright-core';
import { browserFlags } from '../support/browser.ts';
import { prepareBrowser } from '../support/browser-files.ts';
import { buildPage } from '../support/build-page.ts';
import { startServer } from '../support/server.ts';
import { type Asked, balenaAsked, bigAsked, documentsFor, type TypedDocument } from './keystroke/documents.ts';
import { type SeenKey, watchKeys } from './keystroke/observe.ts';
import { traceMarks, type Worked } from './keystroke/trace-marks.ts';
import { connect, serveBig } from './metadata/page.ts';
import { kilobytes, milliseconds, printColumns } from './table.ts';

/** Each gives two keys: `,` and `*`. */
const rounds = 20;
const warmUp = 4;

/**
 * A key pressed in the built page: until fresh diagnostics are Monaco's, until completion shows its items, and all that the page does for it. By the
 * page's thread's own clock, and by the wall's, which other work on the machine lengthens.
 */
export async function benchKeystroke(): Promise<void> {
  await buildPage();
  const { executablePath, env } = await prepareBrowser();
  const browser = await chromium.launch({ executablePath, args: [...browserFlags], env: { ...process.env, ...env } });
  const served = await startServer();
  const big = await serveBig();
  try {
    report('Keystroke, balena v7', await measureAll(browser, served.url, balenaAsked));
    report('Keystroke, 5,000 types', await measureAll(browser, served.url, bigAsked, big.url));
  } finally {
    big.stop();
    await served.stop();
    await browser.close();
  }
}

interface Measured {
  readonly document: TypedDocument;
  readonly keys: readonly Key[];
}

interface Key {
  readonly seen: SeenKey;
  readonly worked: Worked;
}

async function measureAll(browser: Browser, url: string, asked: Asked, base?: string): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const document of documentsFor(asked)) measured.push({ document, keys: await measure(browser, url, document, base) });
  return measured;
}

async function measure(browser: Browser, url: string, document: TypedDocument, base?: string): Promise<readonly Key[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  // The sandbox's own start is another bench's.
  await context.route('**/sandbox/*', () => undefined);
  const page = await context.newPage();
  await page.addInitScript(watchKeys);
  await page.addInitScript(keepDocument, document);
  await page.goto(url);
  await page.locator('.monaco-editor .view-line').first().waitFor();
  if (base !== undefined) await connect(page, base);
  await page.keyboard.press('Control+Shift+KeyE');
  for (let round = 0; round < warmUp; round++) await typeItem(page);
  const trace = await traceMarks(page);
  const seen: SeenKey[] = [];
  for (let round = 0; round < rounds; round++) seen.push(...(await typeItem(page)));
  const worked = await trace.keys();
  await context.close();
  return seen.map((key, index) => ({ seen: key, worked: worked[index]! }));
}

/** Runs in the page, before its own scripts: the document is there from the last visit, with the cursor in its place. */
function keepDocument({ text, caret }: TypedDocument): void {
  const record = { version: 1, value: { text, selection: [caret, caret] } };
  localStorage.setItem('odata-playground/document', JSON.stringify(record));
}

/** One more item in a list: a comma, behind which something is missing and completion comes by itself, then what mends it. Each text is new. */
async function typeItem(page: Page): Promise<readonly SeenKey[]> {
  const broken = await press(page, ',');
  await page.keyboard.press('Escape');
  return [broken, await press(page, '*')];
}

async function press(page: Page, key: string): Promise<SeenKey> {
  const done = page.evaluate(() => keyWatch.next());
  // Whoever listens to the page listens before the key comes.
  await page.evaluate(() => 0);
  await page.keyboard.press(key);
  return done;
}

function report(title: string, all: readonly Measured[]): void {
  printColumns(
    [title, 'keys', 'diagnostics: thread', 'wall', 'completion: thread', 'wall', 'all work: thread', 'goal'],
    all.map(({ document: { name, text, goal }, keys }) => {
      const of = (pick: (key: Key) => number | undefined) => middleAndHigh(keys.map(pick).filter((value) => value !== undefined));
      return [
        `${name} (${kilobytes(text.length)})`,
        String(keys.length),
        of(({ worked }) => worked.markers),
        of(({ seen }) => seen.markers),
        of(({ worked }) => worked.items),
        of(({ seen }) => seen.items),
        of(({ worked }) => worked.settled),
        milliseconds(goal),
      ];
    }),
  );
}

/** The median, and what 95 of 100 are below. */
function middleAndHigh(values: readonly number[]): string {
  if (values.length === 0) return 'none';
  const sorted = values.toSorted((left, right) => left - right);
  const at = (share: number) => milliseconds(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  return `${at(0.5)} (${at(0.95)})`;
}
