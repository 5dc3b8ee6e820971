import { beforeAll, describe, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { Playground } from './playground.ts';

const browser = useBrowser();

describe('what lies over the page takes the focus and gives it back', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await Playground.open(await browser.newPage({ sandbox: false, keep: true }));
  });

  test.each<[string, string, Parameters<Playground['page']['getByRole']>]>([
    ['the palette', 'Mod+KeyK', ['combobox', { name: 'Search or run a command' }]],
    ['the path finder', 'Shift+Alt+KeyP', ['combobox', { name: 'To' }]],
    ['the diagram', 'Shift+Alt+KeyD', ['button', { name: /^device,/ }]],
  ])('%s, to the query', async (_, keys, first) => {
    await playground.editor.focus();
    await playground.focused('textbox', { name: /^Requests/ });
    await playground.editor.press(keys);
    await playground.focused(...first);
    await playground.editor.press('Escape');
    await playground.focused('textbox', { name: /^Requests/ });
  });

  test('the connection, to its button, with keys alone', async () => {
    await playground.connection.press('Enter');
    await playground.focused('radio', { name: /^Sandbox/, checked: true });
    await playground.editor.press('Escape');
    await playground.focused('button', { name: /^Connection:/ });
  });

  test('a dialog from the menu, to the button of the menu', async () => {
    const more = playground.page.getByRole('button', { name: 'More' });
    await more.press('Enter');
    await playground.page.getByRole('menuitem', { name: 'Change the connection' }).press('Enter');
    await playground.focused('radio', { name: /^Sandbox/, checked: true });
    await playground.editor.press('Escape');
    await playground.focused('button', { name: 'More' });
  });
});
