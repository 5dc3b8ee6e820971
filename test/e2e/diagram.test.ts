import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bigMetadata } from '../support/big-service.ts';
import { type PageOptions, useBrowser } from '../support/browser.ts';
import { type MetadataService, metadataXml, startMetadataService } from '../support/metadata-service.ts';
import { ConnectionDialog } from './connection-dialog.ts';
import { DiagramView } from './diagram-view.ts';
import { Playground } from './playground.ts';
import { sharePlayground } from './shared-playground.ts';

const browser = useBrowser();
let service: MetadataService;
beforeAll(async () => {
  service = await startMetadataService();
});
afterAll(() => service?.stop());

const shared = sharePlayground(browser, { options: { sandbox: false } });

/** On a page for all that look at balena's types. */
const opened = async () => new DiagramView(await shared());

const openedAnew = async (options: PageOptions = {}) =>
  new DiagramView(await Playground.open(await browser.newPage({ sandbox: false, ...options })));

/** The diagram of a whole service that is known by this document. */
async function drawn(document: string): Promise<DiagramView> {
  service.give(document);
  const diagram = await openedAnew();
  await diagram.playground.connectTo(service.url('given'));
  const connection = new ConnectionDialog(diagram.playground);
  await connection.settled();
  await connection.close();
  await diagram.open('the whole service');
  return diagram;
}

describe('a type and its neighbours', () => {
  test('are boxes and lines with names', async () => {
    const diagram = await opened();
    await diagram.playground.editor.replace('GET /device');
    await diagram.open('the type at the cursor');
    await expect.poll(() => diagram.shows()).toBe('device and its neighbours: 14 types');
    await expect.poll(() => diagram.boxes().count()).toBe(14);
    await diagram.box('device').and(diagram.focused).waitFor();
    await diagram.line(/device_tag device leads to one device/).waitFor();
    await diagram.line(/device device_tag leads to many device_tag/).waitFor();
    await diagram.canvas.getByText('→ is_of__device_type 1').waitFor();
  });

  test('open with keys, are walked along, grown and left with keys', async () => {
    const diagram = await opened();
    await diagram.playground.editor.replace('GET /device_tag');
    await diagram.press('Shift+Alt+KeyD');
    await diagram.focused.waitFor();
    await diagram.goes('ArrowRight', 'device,');
    await expect.poll(() => diagram.panel.getByRole('heading', { level: 3 }).innerText()).toBe('device');
    await diagram.press('Space');
    await diagram.box('application').waitFor();
    await expect.poll(() => diagram.shows()).toBe('device_tag and its neighbours: 14 types');
    await diagram.focused.and(diagram.box('device')).waitFor();
    await diagram.press('Escape');
    await diagram.dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => diagram.playground.editor.text()).toBe('GET /device_tag');
  });

  test('Page Down goes to every box', async () => {
    const diagram = await opened();
    await diagram.playground.editor.replace('GET /device');
    await diagram.open('the type at the cursor');
    const seen = new Set<string | null>();
    for (let times = 0; times < 14; times++) {
      const label = await diagram.focused.getAttribute('aria-label');
      seen.add(label);
      await diagram.press('PageDown');
      await expect.poll(() => diagram.focused.getAttribute('aria-label')).not.toBe(label);
    }
    expect(seen.size).toBe(14);
  });

  test('show fields, too', async () => {
    const diagram = await opened();
    await diagram.playground.editor.replace('GET /device_tag');
    await diagram.open('the type at the cursor');
    await diagram.dialog.getByRole('radio', { name: 'Fields' }).press(' ');
    await diagram.canvas.getByText('tag_key', { exact: true }).waitFor();
  });

  test('lead on: Enter opens one in the explorer', async () => {
    const diagram = await opened();
    await diagram.playground.editor.replace('GET /device_tag');
    await diagram.open('the type at the cursor');
    await diagram.goes('ArrowRight', 'device,');
    await diagram.press('Enter');
    await diagram.dialog.waitFor({ state: 'hidden' });
    await diagram.playground.page.getByRole('tabpanel').getByRole('heading', { name: 'device', exact: true }).waitFor();
  });

  test('a link is inserted at the cursor', async () => {
    const diagram = await opened();
    await diagram.playground.editor.replace('GET /device\n  ?$select=');
    await diagram.press('Shift+Alt+KeyD');
    await diagram.focused.waitFor();
    await diagram.panel.getByRole('button', { name: 'Insert is_of__device_type at the cursor' }).click();
    await diagram.dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => diagram.playground.editor.text()).toContain('$select=is_of__device_type');
  });
});

describe('a whole service', () => {
  test('shows all types of balena; a double click shows one with its neighbours, Back comes back', async () => {
    const diagram = await opened();
    await diagram.open('the whole service');
    await expect.poll(() => diagram.shows()).toBe('Types of balena v7: 75 types');
    await diagram.box('device_tag').dblclick();
    await diagram.box('device_tag').and(diagram.focused).waitFor();
    await expect.poll(() => diagram.boxes().count()).toBe(2);
    await diagram.dialog.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => diagram.boxes().count()).toBe(75);
    await diagram.focused.waitFor();
  });

  test('of 2 types', async () => {
    const diagram = await drawn(metadataXml());
    await expect.poll(() => diagram.shows()).toMatch(/2 types$/);
    await diagram.line('Shelf.Book Author leads to one Shelf.Author; Shelf.Author Books leads to many Shelf.Book').waitFor();
  });

  test('of 5,000 types shows the most linked; any other is found, and grown from', async () => {
    const diagram = await drawn(bigMetadata({ types: 5000, properties: 10_000 }));
    await expect.poll(() => diagram.shows()).toMatch(/: the 80 most linked of 5,001 types$/);
    await diagram.find('order_4800', 'Big.Service.Sales_Order_4800');
    await expect.poll(() => diagram.shows()).toMatch(/: 8\d of 5,001 types$/);
    await diagram.focused.and(diagram.box('Sales_Order_4800')).waitFor();
    const before = await diagram.shows();
    await diagram.panel.getByRole('button', { name: /^to_4800/ }).click();
    await diagram.panel.getByRole('button', { name: /^Show \d more$/ }).click();
    await expect.poll(() => diagram.shows()).not.toBe(before);
  });

  test('nothing is known of a service: it says so, and what to do', async () => {
    const diagram = await openedAnew();
    await diagram.playground.connectTo(service.url('missing'));
    await diagram.playground.command('Show the diagram of the whole service');
    await diagram.dialog.getByText('Nothing is known of this service').waitFor();
    await diagram.dialog.getByRole('button', { name: 'Change the connection' }).click();
    await diagram.playground.dialog.getByLabel('Base URL').waitFor();
  });
});

describe('zooming and moving', () => {
  const ways: readonly (readonly [
    way: string,
    act: (diagram: DiagramView) => Promise<void>,
    changes: (before: number, after: number) => boolean,
  ])[] = [
    ['+', (diagram) => diagram.press('+'), (before, after) => after > before],
    ['-', (diagram) => diagram.press('-'), (before, after) => after < before],
    ['the button', (diagram) => diagram.dialog.getByRole('button', { name: 'Zoom in' }).click(), (before, after) => after > before],
    ['the wheel', (diagram) => wheel(diagram, -200), (before, after) => after > before],
  ];
  test.each(ways)('%s', async (_, act, changes) => {
    const diagram = await whole();
    const { width: before } = await diagram.place('application');
    await act(diagram);
    await expect.poll(async () => changes(before, (await diagram.place('application')).width)).toBe(true);
  });

  test('0 shows the whole', async () => {
    const diagram = await whole();
    const width = async () => (await diagram.place('application')).width;
    const before = await width();
    await wheel(diagram, -600);
    await expect.poll(width).toBeGreaterThan(before * 1.5);
    await diagram.press('0');
    await expect.poll(width).toBeCloseTo(before, -1);
  });

  test('dragging moves, and is no click', async () => {
    const diagram = await whole();
    const before = await diagram.place('application');
    const { mouse } = diagram.playground.page;
    await mouse.move(before.x + 5, before.y + 5);
    await mouse.down();
    await mouse.move(before.x - 60, before.y + 45, { steps: 4 });
    await mouse.up();
    const off = async () => {
      const after = await diagram.place('application');
      return Math.abs(after.x - before.x + 65) + Math.abs(after.y - before.y - 40);
    };
    await expect.poll(off).toBeLessThan(3);
  });

  test('Shift with an arrow moves', async () => {
    const diagram = await whole();
    const before = await diagram.place('application');
    await diagram.press('Shift+ArrowRight');
    await expect.poll(async () => Math.abs((await diagram.place('application')).x - before.x + 60)).toBeLessThan(2);
  });

  async function whole(): Promise<DiagramView> {
    const diagram = await opened();
    await diagram.open('the whole service');
    return diagram;
  }

  async function wheel(diagram: DiagramView, by: number): Promise<void> {
    const { x, y } = await diagram.place('application');
    await diagram.playground.page.mouse.move(x + 10, y + 5);
    await diagram.playground.page.mouse.wheel(0, by);
  }
});

describe('saved as SVG', () => {
  test('it holds what the diagram shows', async () => {
    const diagram = await opened();
    await diagram.playground.editor.replace('GET /device_tag');
    await diagram.open('the type at the cursor');
    const svg = await diagram.save();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    for (const name of ['device_tag and its neighbours', '>device_tag<', '>device<', '→ device 1']) expect(svg).toContain(name);
  });

  test('hostile names are text, in the diagram and in the file', async () => {
    const hostile = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';
    const escaped = hostile.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const diagram = await drawn(metadataXml('Title', 'Shelf').replaceAll('Author', escaped));
    const { page } = diagram.playground;
    await expect.poll(() => diagram.dialog.locator('img, script').count()).toBe(0);
    const svg = await diagram.save();
    await page.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
    await expect.poll(() => page.locator('rect').count()).toBeGreaterThan(2);
    await expect.poll(() => page.locator('img, script, image').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => 'harmed' in globalThis)).toBe(false);
  });
});

test('at 390 px nothing runs over the side, and two fingers zoom', async () => {
  const diagram = await openedAnew({ viewport: { width: 390, height: 800 }, hasTouch: true });
  await diagram.open('the whole service');
  await expect.poll(() => diagram.playground.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  const { x, y, width } = await diagram.place('application');
  const touch = await diagram.playground.page.context().newCDPSession(diagram.playground.page);
  const fingers = (type: 'touchStart' | 'touchMove', apart: number) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: [x - apart, x + apart].map((at, id) => ({ x: at, y, id })) });
  await fingers('touchStart', 20);
  for (const apart of [30, 40, 50]) await fingers('touchMove', apart);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(async () => (await diagram.place('application')).width).toBeGreaterThan(width * 1.5);
});
