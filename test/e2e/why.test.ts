import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { ChecksDialog } from './checks-dialog.ts';
import { Playground } from './playground.ts';
import { sharePlayground } from './shared-playground.ts';

const browser = useBrowser();
const options = { sandbox: false };
const shared = sharePlayground(browser, { options });
let playground: Playground;
let checks: ChecksDialog;
beforeEach(async () => {
  playground = await shared();
  checks = new ChecksDialog(playground.page);
});

const why = (code: string): Locator => playground.page.getByRole('dialog', { name: `Why ${code}?` });
const choice = (dialog: Locator, name: string | RegExp) => dialog.getByRole('radio', { name });
/** Also behind a dialog, which hides it from those who cannot see. */
const problems = (words: string) =>
  playground.page.getByRole('region', { name: 'Query', includeHidden: true }).getByText(words, { exact: true }).waitFor();
const openChecks = () => playground.command('Choose how checks are told');

/** A warning that no fix is the one for, so that its key shows the menu. */
const impossible = 'GET /device?$filter=1 eq 2&$select=id';
async function atImpossible(): Promise<void> {
  await playground.editor.replace(impossible);
  await playground.editor.placeCursor('1 e|q 2');
}

describe('why something is told', () => {
  test('by the link behind its message: the finding, the reason, the section, an example of each', async () => {
    await playground.editor.replace('GET /device?$select=id,name');
    await playground.editor.why('name');
    const dialog = why('unknown-property');
    await dialog.getByText('"name" is not a property of device.').waitFor();
    await dialog.getByText('capitals count').waitFor();
    await expect
      .poll(() => dialog.getByRole('link', { name: /^OData 4\.01 URL Conventions/ }).getAttribute('href'))
      .toContain('oasis-open.org');
    await dialog.getByRole('figure', { name: 'Wrong' }).getByText("GET /device?$filter=name eq 'a'").waitFor();
    await dialog.getByRole('figure', { name: 'Right' }).getByText("GET /device?$filter=device_name eq 'a'").waitFor();
  });

  test.each([
    ['unknown-property', 'error', 'name'],
    ['always-false', 'warning', '1 eq 2'],
    ['paging-without-orderby', 'hint', '$top=1'],
  ])('%s: its example is underlined as the %s that it is given as, also where it is turned off', async (code, severity, wrong) => {
    await playground.page.evaluate((hash) => {
      location.hash = hash;
    }, `why=${code}`);
    const underlined = why(code).getByRole('figure', { name: 'Wrong' }).locator(`.told-as-${severity}`);
    const text = async () => (await underlined.allTextContents()).join('');
    await expect.poll(text).toBe(wrong);
    await choice(why(code), 'Off').press(' ');
    await choice(why(code), 'Off').and(playground.page.locator(':checked')).waitFor({ state: 'attached' });
    expect(await text()).toBe(wrong);
    await choice(why(code), /^As given/).press(' ');
  });

  test('by its key, and Escape gives the focus back', async () => {
    await atImpossible();
    await playground.editor.press('Shift+Alt+KeyW');
    await why('always-false').waitFor();
    await playground.page.keyboard.press('Escape');
    await why('always-false').waitFor({ state: 'hidden' });
    await playground.editor.type('!');
    await expect.poll(() => playground.editor.text()).toContain('1 e!q 2');
  });

  test('from the menu, behind everything that mends', async () => {
    await atImpossible();
    await expect
      .poll(async () => (await playground.editor.offered()).slice(-3))
      .toEqual(['Why always-false?', 'Ignore always-false here', 'Turn off always-false everywhere']);
    await playground.editor.refactor('Why always-false?', 'Mod+Period');
    await why('always-false').waitFor();
  });

  test('an error of syntax cannot be turned off', async () => {
    await playground.editor.replace('GET /device?$filter=id eq');
    await expect.poll(async () => (await playground.editor.offered()).filter((title) => /Turn off|Ignore/.test(title))).toEqual([]);
    await playground.editor.press('Shift+Alt+KeyW');
    const dialog = playground.page.getByRole('dialog', { name: /^Why missing-/ });
    await dialog.getByText('always told').waitFor();
    await expect.poll(() => dialog.getByRole('radio').count()).toBe(0);
  });

  test('where nothing is wrong, that is said', async () => {
    await playground.editor.replace('GET /device?$select=id');
    await playground.editor.press('Shift+Alt+KeyW');
    await playground.notice('Nothing is wrong at the cursor.');
  });

  test.each([
    ['unknown-property', 'Why unknown-property?', 'capitals count'],
    ['nope', 'Why?', 'There is no check “nope”.'],
    ['<b>', 'Why?', 'There is no check “<b>”.'],
  ])('at the address #why=%s', async (code, name, says) => {
    await playground.page.evaluate((hash) => {
      location.hash = hash;
    }, `why=${code}`);
    const dialog = playground.page.getByRole('dialog', { name });
    await dialog.getByText(says).waitFor();
    await playground.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(new URL(playground.page.url()).hash).toBe('');
  });
});

describe('ignored here', () => {
  const ignored = `# odata-playground-ignore always-false\n${impossible}`;

  test('from the menu, and undone', async () => {
    await atImpossible();
    await problems('1 warning');
    await playground.editor.refactor('Ignore always-false here', 'Mod+Period');
    await problems('No problems');
    await expect.poll(() => playground.editor.text()).toBe(ignored);
    await playground.editor.press('Mod+KeyZ');
    await problems('1 warning');
    await expect.poll(() => playground.editor.text()).toBe(impossible);
  });

  test('from its explanation', async () => {
    await atImpossible();
    await playground.editor.press('Shift+Alt+KeyW');
    await why('always-false').getByText('# odata-playground-ignore always-false').waitFor();
    await why('always-false').getByRole('button', { name: 'Ignore here' }).click();
    await problems('No problems');
    await expect.poll(() => playground.editor.text()).toBe(ignored);
  });
});

describe('everywhere', () => {
  test('as something else, at once', async () => {
    await atImpossible();
    await playground.editor.press('Shift+Alt+KeyW');
    const dialog = why('always-false');
    await choice(dialog, 'Error').press(' ');
    await problems('1 error');
    await choice(dialog, 'Off').press(' ');
    await problems('No problems');
    await choice(dialog, 'As given (warning)').press(' ');
    await problems('1 warning');
  });

  test('turned off, it stays so when the page is loaded again, until all is reset', async () => {
    await atImpossible();
    await playground.editor.refactor('Turn off always-false everywhere', 'Mod+Period');
    await playground.notice('always-false is turned off.');
    await problems('No problems');
    await playground.reload();
    await problems('No problems');
    await openChecks();
    await checks.status.getByText('1 changed').waitFor();
    await checks.changedOnly();
    await expect.poll(() => checks.codes()).toEqual(['always-false']);
    await checks.resetAll();
    await problems('1 warning');
    await expect.poll(() => checks.choice('always-false').inputValue()).toBe('given');
  });

  test('all checks are searched, chosen, and explained', async () => {
    await atImpossible();
    await openChecks();
    await playground.focused('textbox', { name: 'Search the checks' });
    await playground.page.keyboard.type('always-false');
    await checks.status.getByText('1 check,').waitFor();
    await checks.choice('always-false').selectOption('Off');
    await problems('No problems');
    await checks.choice('always-false').selectOption('As given (warning)');
    await problems('1 warning');
    await checks.dialog.getByRole('button', { name: 'Why always-false?' }).click();
    await why('always-false').getByRole('button', { name: 'All checks' }).click();
    await playground.focused('combobox', { name: 'How always-false is told' });
    await checks.search.fill('xyzzy');
    await checks.dialog.getByText('No check says “xyzzy”.').waitFor();
  });
});

test.each([['{"version":1,"value":{"always-false":"maybe"}}'], ['{"version":1,"value":[]}'], ['{"version":1,'], ['null']])(
  'what was kept as %s is set aside, and the checks are told as they are given',
  async (kept) => {
    const page = await browser.newPage(options);
    await page.addInitScript((text) => localStorage.setItem('odata-playground/checks', text), kept);
    const broken = await Playground.open(page);
    await broken.notice('The saved "checks" could not be read.');
    await broken.editor.replace(impossible);
    await broken.editor.underlines('warning').waitFor();
  },
);
