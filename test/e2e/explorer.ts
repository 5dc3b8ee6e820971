import type { Locator, Page } from 'playwright-core';

/** A row as it shows: what it is called, and what its box says. */
export interface ExplorerRow {
  readonly name: string;
  readonly level: number;
  readonly checked: 'on' | 'off' | 'part' | undefined;
  readonly expanded: boolean | undefined;
}

/** The explorer as a person works with it: by role and name. */
export class Explorer {
  readonly page: Page;
  readonly field: Locator;
  readonly tree: Locator;
  readonly matches: Locator;
  readonly details: Locator;

  constructor(page: Page) {
    this.page = page;
    this.field = page.getByRole('searchbox');
    this.tree = page.getByRole('tree', { name: 'Resources' });
    this.matches = page.getByRole('tree', { name: 'Matches' });
    this.details = page.getByRole('region', { name: /^Details of / });
  }

  /** Types into the search field and waits for something to be found. */
  async search(text: string): Promise<void> {
    await this.field.fill(text);
    await this.matches.getByRole('treeitem').first().waitFor();
  }

  /** The row of this name, that is on the screen. */
  row(name: string, list: Locator = this.tree): Locator {
    return list.getByRole('treeitem', { name: new RegExp(`^${name}(?:,|$)`) }).first();
  }

  /** Clicks the box of a row. */
  async tick(name: string): Promise<void> {
    const row = this.row(name);
    const depth = Number(await row.getAttribute('aria-level')) - 2;
    const twist = (await row.getAttribute('aria-expanded')) === null ? 0 : 20;
    const { height } = (await row.boundingBox())!;
    await row.click({ position: { x: 16 + depth * 16 + twist, y: height / 2 } });
  }

  /** Waits until the box of a row says so. */
  async says(name: string, checked: 'true' | 'false' | 'mixed'): Promise<void> {
    await this.tree.locator(`[role="treeitem"][aria-label^="${name}"][aria-checked="${checked}"]`).first().waitFor();
  }

  /** The name of the row that the keys are about. */
  async activeName(list: Locator = this.tree): Promise<string> {
    const id = await list.getAttribute('aria-activedescendant');
    return (await list.locator(`[id="${id}"]`).getAttribute('aria-label')) ?? '';
  }

  /** What the details say, as a person reads it. */
  async told(): Promise<string> {
    return (await this.details.innerText()).replaceAll(/\s+/g, ' ').trim();
  }

  /** Shows the details in which a property or link of the request at the cursor has its box. */
  async openTick(path: string): Promise<void> {
    const [first, ...rest] = path.split('/');
    await this.tree.press('Home');
    await this.tree.press('Enter');
    await this.details.waitFor();
    if (rest.length > 0)
      await this.details
        .getByRole('list')
        .getByRole('button', { name: new RegExp(`^${first}\\b`) })
        .first()
        .click();
  }

  /** Clicks a box in the details until it says so. */
  async setTick(path: string, on: boolean): Promise<void> {
    const name = `${path.split('/').at(-1)} in the answer`;
    await this.details.getByRole('list').getByRole('checkbox', { name, exact: true }).first().click();
    const state = on ? '[aria-checked="true"]' : ':is([aria-checked="false"],[aria-checked="mixed"])';
    await this.details.locator(`li ${state}[aria-label="${name}"]`).first().waitFor();
  }

  /** Back to the list of everything. */
  async leaveDetails(): Promise<void> {
    while (await this.details.isVisible()) await this.details.getByTitle('Back (Escape)').click();
  }

  act(name: string): Locator {
    return this.details.getByRole('button', { name, exact: true });
  }
}
