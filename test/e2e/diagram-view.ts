import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Playground } from './playground.ts';

/** The diagram as a person sees it: boxes and lines by their names. */
export class DiagramView {
  readonly playground: Playground;
  readonly dialog: Locator;
  readonly canvas: Locator;
  /** The selected type, in words. */
  readonly panel: Locator;

  constructor(playground: Playground) {
    this.playground = playground;
    this.dialog = playground.page.getByRole('dialog', { name: 'Diagram' });
    this.canvas = this.dialog.getByRole('application');
    this.panel = this.dialog.getByRole('region', { name: 'Selected type' });
  }

  /** Opens it with a command of the palette and waits until it is laid out. */
  async open(of: 'the type at the cursor' | 'the whole service'): Promise<void> {
    await this.playground.command(`Show the diagram of ${of}`);
    await this.focused.waitFor();
  }

  /** The box of a type, by the words that its name begins with. */
  box(name: string): Locator {
    return this.canvas.getByRole('button', { name: new RegExp(`^${name}\\b`) });
  }

  boxes(): Locator {
    return this.canvas.getByRole('button');
  }

  /** A line, by what it says. */
  line(words: string | RegExp): Locator {
    return this.canvas.getByRole('img', { name: words });
  }

  /** The selected box, when it has the focus. */
  get focused(): Locator {
    return this.canvas.locator('[aria-current="true"]:focus');
  }

  /** What the diagram says that it shows. */
  async shows(): Promise<string> {
    return (await this.dialog.getByRole('status').first().innerText()).trim();
  }

  async press(key: string): Promise<void> {
    await this.playground.page.keyboard.press(key);
  }

  /** Presses a key and waits until the box of a type has the focus. */
  async goes(key: string, to: string): Promise<void> {
    await this.press(key);
    await this.canvas.locator(`[aria-label^="${to}"]:focus`).waitFor();
  }

  async find(search: string, type: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: 'Find a type' }).fill(search);
    await this.dialog.getByRole('option', { name: type, exact: true }).click();
    await this.panel.getByRole('heading', { name: type, exact: true }).waitFor();
  }

  /** Where a box stands on the screen and how wide it is, once it stays there: what is laid out or moved goes on for some frames. */
  async place(name: string): Promise<{ readonly x: number; readonly y: number; readonly width: number }> {
    let place: Awaited<ReturnType<Locator['boundingBox']>> = null;
    const stays = async () => {
      const before = place;
      await this.playground.page.evaluate(() => new Promise(requestAnimationFrame));
      place = await this.box(name).boundingBox();
      return place !== null && isDeepStrictEqual(place, before);
    };
    await expect.poll(stays, { interval: 1, message: `On the screen: ${name}` }).toBe(true);
    return place!;
  }

  /** Saves it as a file and gives what is in it. */
  async save(): Promise<string> {
    const saved = this.playground.page.waitForEvent('download');
    await this.dialog.getByRole('button', { name: 'Save as SVG' }).click();
    return readFile(await (await saved).path(), 'utf8');
  }
}
