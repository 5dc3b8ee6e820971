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

  /** Closes it if it is open. */
  async leave(): Promise<void> {
    if (await this.playground.dialog.isVisible()) await this.close();
  }

  async close(): Promise<void> {
    await this.button('Cancel').click();
    await this.playground.dialogGone();
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

  /** Fills in the address of a service, to be used later. */
  async fillBaseUrl(baseUrl: string): Promise<void> {
    await this.open();
    await this.playground.dialog.getByRole('radio', { name: /^Other/ }).press(' ');
    await this.playground.dialog.getByLabel('Base URL').fill(baseUrl);
  }

  /** Where the schema is to come from. */
  async from(origin: string): Promise<void> {
    await this.playground.dialog.getByRole('radio', { name: origin }).press(' ');
  }

  /** Uses what is filled in, and waits until it is in use or was refused: a document is read first. */
  async use(): Promise<void> {
    await this.button('Use this connection').click();
    const refused = this.status.getByRole('heading').or(this.playground.dialog.locator('.wrong:not(:empty)'));
    const ends = [this.playground.dialogGone(), refused.first().waitFor()];
    await Promise.race(ends);
    // The other one does not come any more.
    for (const end of ends) end.catch(() => undefined);
  }

  /** Connects to a service with a file in the place of its metadata. */
  async give(baseUrl: string, { name, text }: { readonly name: string; readonly text: string }): Promise<void> {
    await this.fillBaseUrl(baseUrl);
    await this.from('A file or text');
    await this.playground.dialog.getByLabel('Metadata file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
    await this.playground.dialog.getByText(name, { exact: true }).waitFor();
    await this.use();
  }

  /** Drops a file on the query. */
  async drop(name: string, text: string): Promise<void> {
    const data = await this.playground.page.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content!], fileName!));
        return transfer;
      },
      [name, text],
    );
    const place = this.playground.page.locator('#code');
    await place.dispatchEvent('dragover', { dataTransfer: data });
    await place.dispatchEvent('drop', { dataTransfer: data });
  }

  /** Waits until the browser has kept what is known of a service: reloaded before, the page asks or learns anew. */
  async kept(what: 'record' | 'learned', baseUrl: string): Promise<void> {
    await this.playground.page.waitForFunction(async (key) => {
      const opening = indexedDB.open('odata-playground-models');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const found = opening.result.transaction('models').objectStore('models').count(key);
      await new Promise((resolve) => found.addEventListener('success', resolve));
      opening.result.close();
      return found.result > 0;
    }, `${what}/${baseUrl}`);
  }

  /** Makes the database one of another form, as a browser's that lets nothing be kept would fail. */
  async spoilStorage(): Promise<void> {
    await this.playground.page.evaluate(async () => {
      const opening = indexedDB.open('odata-playground-models', 7);
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      opening.result.close();
    });
  }

  /** Harms what the page has kept of models. */
  async damageStorage(how: string): Promise<void> {
    await this.playground.page.evaluate(async (damage) => {
      const opening = indexedDB.open('odata-playground-models');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const transaction = opening.result.transaction('models', 'readwrite');
      const store = transaction.objectStore('models');
      if (damage === 'delete') store.clear();
      else {
        const keys = store.getAllKeys();
        await new Promise((resolve) => keys.addEventListener('success', resolve));
        const kind = damage === 'break parts' ? 'parts/' : 'record/';
        for (const key of keys.result) if (String(key).startsWith(kind)) store.put(['{"no":"part"}'], key);
      }
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      opening.result.close();
    }, how);
  }
}
