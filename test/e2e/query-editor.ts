import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findPoint, type Point, shownText, textUnder } from './in-monaco.ts';

const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';

/** What is Monaco's own in the page. */
export const monacoMarkup = '.monaco-editor';

/** What is said of a problem in its hover, without the way to why. */
const hoverMessage = '.monaco-hover:visible .marker > span:first-child';

/** The query as a person sees and edits it. Everything that is known of Monaco's markup stands here and in `in-monaco.ts`. */
export class QueryEditor {
  readonly page: Page;
  /** The part of the page around the editor. */
  readonly pane: Locator;

  constructor(page: Page) {
    this.page = page;
    this.pane = page.getByRole('region', { name: 'Query', exact: true });
  }

  /** Waits until Monaco has taken over from the first text area. */
  async ready(): Promise<void> {
    await this.pane.locator(`${monacoMarkup} .view-line`).first().waitFor();
  }

  async focus(): Promise<void> {
    await this.press('Mod+Shift+KeyE');
    await this.focused();
  }

  /** Waits until it has the focus. */
  async focused(): Promise<void> {
    await this.pane
      .getByRole('textbox', { name: /^Requests/ })
      .and(this.page.locator(':focus'))
      .waitFor({ state: 'attached' });
  }

  /** Replaces the whole document at once; nothing lies over it then, and the pointer is elsewhere. */
  async replace(text: string): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.focus();
    await this.press('Mod+KeyA');
    if (text === '') await this.press('Delete');
    else await this.page.keyboard.insertText(text);
    // What is offered behind a text comes a moment later, and not at all where the cursor has moved meanwhile; it comes back.
    await this.press('Shift+ArrowLeft');
    await this.press('ArrowRight');
    await this.press('Escape');
  }

  /** Replaces the whole document by what is pasted, which is taken as it is: nothing is indented. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
    await this.focus();
    await this.press('Mod+KeyA');
    await this.press('Mod+KeyV');
  }

  /** Types key by key at the cursor. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys.replace('Mod', modifier));
  }

  /** The document as it shows; cursor and selection stay, for to touch them would call off what is being done. A tab is told as blanks. */
  async text(): Promise<string> {
    return this.pane.getByRole('code').evaluate(shownText);
  }

  /** Waits for a line that holds a piece of text or is as a pattern says, without touching cursor and selection (which would call off what is being done). */
  async line(text: string | RegExp): Promise<void> {
    await this.pane.locator('.view-line', { hasText: text }).first().waitFor();
  }

  /** Puts the cursor where `|` stands in a piece of the text that is seen once: `device_na|me`. */
  async placeCursor(marked: string): Promise<void> {
    const [before = '', after = ''] = marked.split('|');
    const { x, y } = await this.pointOf(before + after, before.length);
    await this.page.mouse.click(x, y);
  }

  /** What completion offers at the cursor, as listed. */
  async completions(): Promise<readonly string[]> {
    await this.press('Control+Space');
    const list = this.page.locator('.suggest-widget.visible .monaco-list-row .label-name');
    await list.first().waitFor();
    return list.allTextContents();
  }

  /** Takes the completion of this label. */
  async complete(label: string): Promise<void> {
    await this.completions();
    const row = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await row.filter({ has: this.page.getByText(label, { exact: true }) }).click();
  }

  /** What shows of the list of completions that is there by itself, once such a label is in it. */
  async listed(label: string | RegExp): Promise<readonly string[]> {
    const list = this.page.locator('.suggest-widget.visible .monaco-list-row .label-name');
    await list.getByText(label, { exact: true }).first().waitFor();
    return list.allTextContents();
  }

  /** What is said when the pointer rests on a piece of the text. */
  async hover(piece: string): Promise<string> {
    const rows = this.page.locator('.monaco-hover:visible .hover-row');
    // What is said of another piece goes first: it would do for what is said of this one.
    await this.page.mouse.move(0, 0);
    await rows.first().waitFor({ state: 'detached' });
    const { x, y } = await this.pointOf(piece, 1);
    await this.page.mouse.move(x + 1, y);
    await this.page.mouse.move(x + 2, y);
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).join('\n');
  }

  /** The messages of everything that is wrong, in the order of the text, gone through with the key for it. */
  async problems(): Promise<readonly string[]> {
    const found: string[] = [];
    await this.focus();
    await this.press('Mod+Home');
    const message = this.page.locator(hoverMessage);
    for (;;) {
      await this.press('F8');
      await message.first().waitFor();
      const text = (await message.allInnerTexts()).join('\n').trim();
      // Each in a hover of its own: that of the one before would do for the next.
      await this.press('Escape');
      await message.first().waitFor({ state: 'detached' });
      if (found.includes(text)) return found;
      found.push(text);
    }
  }

  /** Asks why something is told of, by the link behind what is said when the pointer rests there. */
  async why(piece: string): Promise<void> {
    await this.hover(piece);
    await this.page.getByRole('link', { name: 'Why?' }).click();
  }

  /** What the menu at the cursor offers to do about what is wrong there, as listed. */
  async offered(): Promise<readonly string[]> {
    await this.press('Mod+Period');
    const items = this.page.locator('.action-widget .monaco-list-row.action');
    await items.first().waitFor();
    const titles = await items.allInnerTexts();
    await this.press('Escape');
    return titles.map((title) => title.trim());
  }

  /** The underlines of a kind that are on the screen. */
  underlines(kind: 'error' | 'warning' | 'info'): Locator {
    return this.pane.locator(`.squiggly-${kind}`);
  }

  /** Mends what is wrong at the cursor with the one key for it. */
  async quickFix(): Promise<void> {
    await this.press('Mod+Period');
  }

  /** Mends what is wrong at a piece of the text with the mouse: rests there, opens the fixes and takes one by its title. */
  async chooseFix(piece: string, title: string): Promise<void> {
    await this.hover(piece);
    await this.page.getByRole('button', { name: /^Quick Fix/ }).click();
    await this.pick(title);
  }

  /** Goes to what is wrong at a piece of the text with the mouse, and gives what is said there then. */
  async viewProblem(piece: string): Promise<string> {
    await this.hover(piece);
    await this.page.getByRole('button', { name: /^View Problem/ }).click();
    const message = this.page.locator(hoverMessage);
    await message.first().waitFor();
    return (await message.allInnerTexts()).join('\n').trim();
  }

  /** Monaco's own box for a problem, which cuts its message off. */
  get problemBox(): Locator {
    return this.page.locator('.marker-widget');
  }

  /** Writes it in another way, chosen by its title from what a key offers at the cursor. */
  async refactor(title: string, keys: string): Promise<void> {
    await this.press(keys);
    await this.pick(title);
  }

  /** The call that the cursor is in, its parameter of the moment between `|`. */
  async signature(): Promise<string> {
    const widget = this.page.locator('.parameter-hints-widget.visible .signature');
    await widget.waitFor();
    return widget.evaluate((label) => {
      const active = label.querySelector('.parameter.active');
      if (active) active.replaceWith(`|${active.textContent}|`);
      return label.textContent.trim();
    });
  }

  /** Waits until a line that holds a piece of text shows no more: it is folded away. */
  async gone(text: string): Promise<void> {
    await this.pane.locator('.view-line', { hasText: text }).waitFor({ state: 'detached' });
  }

  /** What is marked in the text because the explanation speaks of it. */
  async highlighted(): Promise<string> {
    const marks = this.pane.locator('.highlighted-span');
    await marks.first().waitFor();
    return this.pane
      .locator('.view-lines')
      .evaluate(textUnder, await marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().toJSON())));
  }

  /** The text that is selected. */
  async selected(): Promise<string> {
    await this.press('Mod+KeyC');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  private async pick(title: string): Promise<void> {
    const menu = this.page.locator('.action-widget:not(.action-list-submenu-panel)');
    await menu.getByText(title, { exact: true }).click();
    await menu.waitFor({ state: 'hidden' });
  }

  /** Gives what the cursor is at another name. */
  async rename(name: string): Promise<void> {
    await this.press('F2');
    const box = this.page.locator('.rename-box:has(input)');
    await box.locator('input:focus').waitFor();
    await this.type(name);
    await this.press('Enter');
    await box.waitFor({ state: 'hidden' });
  }

  /** Words that show in the text and are not in it. */
  get hints(): Locator {
    return this.pane.locator('.inlay-hint');
  }

  /** The button of the lens over a request. */
  lens(label: 'Run' | 'Copy curl' | 'Explain', request: string): Locator {
    return this.pane.getByRole('button', { name: `${label}: ${request}`, exact: true });
  }

  /** Middle of the left edge of a character of a piece of the text, in the page's pixels, once it stays where it is. */
  private async pointOf(piece: string, offset: number): Promise<Point> {
    let point: Point | undefined;
    const stays = async () => {
      const before = point;
      point = await this.pane.locator('.view-lines').evaluate(findPoint, { piece, offset });
      return point !== undefined && point.x === before?.x && point.y === before.y;
    };
    await expect.poll(stays, { interval: 1, message: `On the screen: ${piece}` }).toBe(true);
    return point!;
  }
}
