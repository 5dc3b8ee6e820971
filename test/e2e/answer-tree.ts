import type { Locator } from 'playwright-core';

export interface ShownRow {
  readonly text: string;
  readonly level: number;
  readonly expanded: boolean | undefined;
  readonly selected: boolean;
}

/** The answer's tree: one tab stop, its rows by their role. */
export class AnswerTree {
  readonly locator: Locator;

  constructor(locator: Locator) {
    this.locator = locator;
  }

  /** The rows that are on the screen, from the top. */
  async rows(): Promise<readonly ShownRow[]> {
    await this.items.first().waitFor();
    return this.items.evaluateAll((rows) =>
      rows
        .toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
        .map((row) => ({
          text: row.textContent.replace(/^[▸▾]/, '').trim(),
          level: Number(row.getAttribute('aria-level')),
          expanded: row.hasAttribute('aria-expanded') ? row.getAttribute('aria-expanded') === 'true' : undefined,
          selected: row.getAttribute('aria-selected') === 'true',
        })),
    );
  }

  /** The texts of the rows that are on the screen, a line each. */
  async texts(): Promise<string> {
    return (await this.rows()).map(({ text }) => text).join('\n');
  }

  /** The first row on the screen whose text holds `text`. */
  row(text: string | RegExp): Locator {
    return this.items.filter({ hasText: text }).first();
  }

  /** Opens or closes a row as a double click does. */
  async toggle(text: string | RegExp): Promise<void> {
    const row = this.row(text);
    const before = await row.getAttribute('aria-expanded');
    await row.dblclick();
    await this.row(text)
      .and(this.locator.locator(`[aria-expanded="${before !== 'true'}"]`))
      .waitFor();
  }

  /** Presses keys in the tree, one after the other. */
  async keys(...keys: readonly string[]): Promise<void> {
    await this.locator.focus();
    for (const key of keys) await this.locator.press(key);
  }

  private get items(): Locator {
    return this.locator.getByRole('treeitem');
  }
}
