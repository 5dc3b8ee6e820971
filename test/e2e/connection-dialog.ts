import type { Locator } from 'playwright-core';
import type { Playground } from './playground.ts';

/** The dialog about the connection, as far as it is about the service's schema. */
export class ConnectionDialog {
  readonly playground: Playground;
  /** How the connection came by its schema, or why it has none. */
  readonly status: Locator;

  constructor(playground: Playground) {
    this.playground = playground;
    this.status = playground.dialog.getByRole('status', { name: 'Schema' });
  }

  async open(): Promise<void> {
    if (!(await this.playground.dialog.isVisible())) await this.playground.connection.click();
    await this.playground.dialog.waitFor();
  }

  async close(): Promise<void> {
    await this.playground.dialog.getByRole('button', { name: 'Cancel' }).click();
    await this.playground.dialog.waitFor({ state: 'hidden' });
  }

  button(name: string | RegExp): Locator {
    return this.playground.dialog.getByRole('button', { name });
  }

  /** What it says of the schema, now. */
  async says(): Promise<string> {
    return (await this.status.innerText()).replaceAll(/\s+/g, ' ').trim();
  }

  /** What it says once nothing is under way any more. */
  async settled(): Promise<string> {
    await this.open();
    await this.status.getByRole('button', { name: /^(?:Try again|Ask)/ }).waitFor();
    return this.says();
  }
}
