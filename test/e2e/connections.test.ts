import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { type OddService, startOddService } from '../support/odd-service.ts';
import { Playground } from './playground.ts';
import { sharePlayground } from './shared-playground.ts';

const browser = useBrowser();
let service: OddService;
beforeAll(async () => {
  service = await startOddService();
});
afterAll(() => service?.stop());

/** What was asked last at this path; metadata are asked for as well, at their own time. */
const asked = (path: string) => service.seen.findLast(({ url }) => url.split('?', 1)[0] === path);

const options = { sandbox: false };
const connected = sharePlayground(browser, { options, prepare: (playground) => playground.connectTo(service.url) });
const asBalena = sharePlayground(browser, { options, prepare: (playground) => playground.connectToBalena(service.url, 'v7') });

test('any base URL', async () => {
  const playground = await connected();
  await playground.runText('GET /device?$select=device_name');
  await expect.poll(() => playground.status()).toMatch(/^200 .*2 rows$/);
  expect(asked('/device')).toMatchObject({ method: 'GET', url: '/device?$select=device_name', authorization: undefined });
});

test('a token goes to its own origin only, and not into what is copied', async () => {
  const playground = await Playground.open(await browser.newPage(options));
  await playground.connectTo(service.url, 'tok-en');
  await playground.runText('GET /device');
  expect(asked('/device')?.authorization).toBe('Bearer tok-en');
  expect(await playground.copyCurl()).not.toContain('tok-en');
  const other = await startOddService();
  try {
    await playground.runText(`GET ${other.url}device`);
    expect(other.seen.map(({ authorization }) => authorization)).toEqual([undefined]);
  } finally {
    await other.stop();
  }
});

describe('what goes wrong is said in words', () => {
  // A page that no answer has taught any names.
  const untaught = sharePlayground(browser, { options, prepare: (playground) => playground.connectTo(service.url) });

  test.each([
    ['broken', /^500/, /The service failed/],
    ['secret', /^401/, /token|permission|resource/i],
    ['busy', /^429/, /7 s|too many|limit/i],
    ['html', /^400/, /cannot read the request/],
    ['closed', /CORS|Not reachable/i, /CORS|another origin|reach/i],
  ])('%s', async (path, status, words) => {
    const playground = await untaught();
    await playground.runText(`GET /${path}`);
    await expect.poll(() => playground.status()).toMatch(status);
    await expect.poll(() => playground.answer.textContent()).toMatch(words);
    await expect.poll(() => playground.answer.locator('h1').count()).toBe(0);
  });

  test.each([
    ['broken', /^500/, /does not exist, or does not fit/],
    ['secret', /^401/, /token/i],
  ])('%s, as the balena API means it', async (path, status, words) => {
    const playground = await asBalena();
    await playground.runText(`GET /${path}`);
    expect(asked(`/v7/${path}`)).toBeDefined();
    await expect.poll(() => playground.status()).toMatch(status);
    await expect.poll(() => playground.answer.textContent()).toMatch(words);
  });

  test('nobody there', async () => {
    const playground = await Playground.open(await browser.newPage(options));
    const gone = await startOddService();
    await gone.stop();
    await playground.connectTo(gone.url);
    await playground.runText('GET /device');
    await expect.poll(() => playground.status()).toMatch(/Not reachable|CORS/);
  });
});

test('a slow request is cancelled', async () => {
  const playground = await connected();
  await playground.editor.replace('GET /slow');
  await playground.editor.press('Mod+Enter');
  await playground.answer.getByRole('status', { name: 'Answer' }).getByText('Running').waitFor();
  await playground.answered(() => playground.answer.getByRole('button', { name: 'Cancel' }).click());
  await expect.poll(() => playground.status()).toBe('Cancelled');
});

describe('odd answers are shown as far as they can be', () => {
  test.each([
    ['cut', 'whole'],
    ['binary', 'device_name'],
    ['hostile', '<img src=x onerror=alert(1)>'],
    ['deep', 'd'],
  ])('%s', async (path, text) => {
    const playground = await connected();
    await playground.runText(`GET /${path}`);
    await expect.poll(() => playground.status()).toMatch(/^200/);
    await playground.tree.locator.getByText(text).first().waitFor();
    await expect.poll(() => playground.answer.locator('img').count()).toBe(0);
  });

  test('10 MB leaves the page responsive', async () => {
    const playground = await connected();
    await playground.runText('GET /large');
    await expect.poll(() => playground.status()).toMatch(/80[,.\s]?000 rows$/);
    await playground.tree.keys('End');
    await playground.tree.locator.getByText('79999').first().waitFor();
    await playground.tree.keys('Home');
    await playground.show('Raw');
    await playground.answer.getByText('"device 0"').first().waitFor();
  });
});

test('sandbox v6 has what v7 has not', async () => {
  const playground = await Playground.open(await browser.newPage());
  await playground.useSandbox('v6');
  await playground.runText('GET /my_application?$select=app_name&$top=2');
  await expect.poll(() => playground.status()).toMatch(/^200 .*2 rows$/);
});
