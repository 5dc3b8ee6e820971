import type { Locator, Page } from 'playwright-core';

/** The dialog with all checks, and how each is told. */
export class ChecksDialog {
  readonly dialog: Locator;
  readonly search: Locator;
  readonly groups: Locator;
  /** How many there are, and how many were changed. */
  readonly status: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Checks' });
    this.search = this.dialog.getByRole('textbox', { name: 'Search the checks' });
    this.groups = this.dialog.getByRole('region');
    this.status = this.dialog.getByRole('status');
  }

  /** How a check is told. */
  choice(code: string): Locator {
    return this.dialog.getByRole('combobox', { name: `How ${code} is told` });
  }

  /** The codes that show. */
  async codes(): Promise<readonly string[]> {
    const names = await this.dialog.getByRole('button', { name: /^Why / }).allInnerTexts();
    return names.map((name) => name.trim());
  }

  async changedOnly(): Promise<void> {
    await this.dialog.getByRole('checkbox', { name: 'Changed only' }).click();
  }

  async resetAll(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Reset all' }).click();
  }
}
