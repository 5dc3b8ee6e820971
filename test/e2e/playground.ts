import type { Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { AnswerTree } from './answer-tree.ts';
import { QueryEditor } from './query-editor.ts';

/** The button that runs, and cancels while a request is under way; a dialog hides it from those who cannot see. */
const runOrCancel = { name: /^\s*(?:Run|Cancel)\b(?!:)/, includeHidden: true };

/** The page as a person works with it: by role and name. */
export class Playground {
  readonly page: Page;
  readonly editor: QueryEditor;
  readonly tree: AnswerTree;
  readonly answer: Locator;
  /** What is said in passing. */
  readonly notices: Locator;
  readonly runButton: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.editor = new QueryEditor(page);
    this.answer = page.getByRole('region', { name: 'Answer', exact: true });
    this.tree = new AnswerTree(this.answer.getByRole('tree'));
    this.notices = page.getByRole('log', { name: 'Notices' });
    this.runButton = page.getByRole('button', { name: 'Run', exact: true });
  }

  /** Opens the built page and waits until the editor is there. */
  static async open(page: Page, path = ''): Promise<Playground> {
    const playground = await Playground.visit(page, path);
    await playground.editor.ready();
    return playground;
  }

  /** Opens the built page and waits for nothing but its first paint. */
  static async visit(page: Page, path = ''): Promise<Playground> {
    const url = new URL(path, inject('pageUrl'));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url.origin });
    await page.goto(url.href, { waitUntil: 'commit' });
    return new Playground(page);
  }

  async reload(): Promise<Playground> {
    await this.page.reload();
    await this.editor.ready();
    return this;
  }

  /** Puts `text` in place of the whole document and runs its first request. */
  async runText(text: string): Promise<void> {
    await this.editor.replace(text);
    await this.editor.press('Mod+Home');
    await this.run();
  }

  /** Runs the request at the cursor with the key for it and waits for the answer. */
  async run(): Promise<void> {
    await this.answered(() => this.editor.press('Mod+Enter'));
  }

  /** Waits for the answer to what `act` sets off: while a request is under way, the button that runs is one that cancels. */
  async answered(act: () => Promise<unknown>): Promise<void> {
    // Whether it has been one, for an answer may come sooner than one can look.
    const button = this.page.getByRole('region', { name: 'Query', includeHidden: true }).getByRole('button', runOrCancel);
    const watched = await button.evaluateHandle(watchChange);
    await act();
    await watched.evaluate(({ changed }) => changed);
    await this.runButton.waitFor();
  }

  /** What the status line says: `200 12 ms 3.4 kB 20 rows`. */
  async status(): Promise<string> {
    const texts = await this.answer.getByRole('status', { name: 'Answer' }).allInnerTexts();
    return texts.join(' ').replaceAll(/\s+/g, ' ').trim();
  }

  /** Puts away what lies over the page. */
  async closeDialogs(): Promise<void> {
    while ((await this.dialog.count()) > 0) {
      await this.page.keyboard.press('Escape');
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  /** Waits until no dialog is open any more. */
  async dialogGone(): Promise<void> {
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Shows one of the ways to see the answer. */
  async show(view: 'Tree' | 'Raw' | 'Headers' | 'SQL' | 'Explained'): Promise<void> {
    await this.answer.getByRole('tab', { name: view }).click();
  }

  /** Copies the request at the cursor as a curl command and gives the command. */
  async copyCurl(): Promise<string> {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.page.getByRole('button', { name: 'Copy curl', exact: true }).click();
    const copied = await this.page.waitForFunction(() => navigator.clipboard.readText());
    await this.notice('Copied');
    return copied.jsonValue();
  }

  /** Waits until a notice with this text was given. */
  async notice(text: string): Promise<void> {
    await this.notices.getByText(text).first().waitFor();
  }

  /** Chooses a command by its title and waits until the palette is gone. */
  async command(title: string): Promise<void> {
    await this.editor.press('Mod+KeyK');
    const search = this.page.getByRole('combobox', { name: 'Search or run a command' });
    await search.and(this.page.locator(':focus')).waitFor();
    await search.fill(title);
    await this.page.getByRole('option', { name: title }).first().click();
    await search.waitFor({ state: 'detached' });
  }

  /** Waits until what is of this role and name has the focus. */
  async focused(...which: Parameters<Page['getByRole']>): Promise<void> {
    await this.page
      .getByRole(...which)
      .and(this.page.locator(':focus'))
      .waitFor({ state: 'attached' });
  }

  /** Sends requests to any service from now on. */
  async connectTo(baseUrl: string, token?: string): Promise<void> {
    await this.connection.click();
    await this.choose(/^Other/);
    await this.dialog.getByLabel('Base URL').fill(baseUrl);
    await this.useConnection(token);
  }

  /** Sends requests to the balena API, or to one of its kind under another origin, from now on. */
  async connectToBalena(origin: string, version: string, token?: string): Promise<void> {
    await this.connection.click();
    await this.choose(/^balenaCloud/);
    await this.dialog.getByLabel('Base URL').fill(origin);
    await this.choose(version);
    await this.useConnection(token);
  }

  /** Sends requests to the sandbox in a version of the API from now on. */
  async useSandbox(version: 'v7' | 'v6'): Promise<void> {
    await this.connection.click();
    await this.choose(/^Sandbox/);
    await this.choose(version);
    await this.useConnection();
  }

  /** The dialog that is open. */
  get dialog(): Locator {
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'));
  }

  /** Where requests go, as the chip at the top says it. */
  get connection(): Locator {
    return this.page.getByRole('button', { name: /^Connection:/ });
  }

  private async useConnection(token?: string): Promise<void> {
    if (token !== undefined) await this.dialog.getByLabel(/^Token/).fill(token);
    await this.dialog.getByRole('button', { name: 'Use this connection' }).click();
    await this.dialogGone();
  }

  /** Takes one of the dialog's choices, with the key for it. */
  private async choose(name: string | RegExp): Promise<void> {
    await this.dialog.getByRole('radio', { name }).press(' ');
  }
}

/** Runs in the page. */
function watchChange(element: Element): { readonly changed: Promise<void> } {
  const changed = new Promise<void>((resolve) => {
    new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve();
    }).observe(element, { attributes: true, childList: true, subtree: true });
  });
  return { changed };
}
