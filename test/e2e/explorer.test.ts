import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { Explorer } from './explorer.ts';
import { sharePlayground } from './shared-playground.ts';

const shared = sharePlayground(useBrowser(), { options: { sandbox: false } });

async function open(text?: string) {
  const playground = await shared();
  const explorer = new Explorer(playground.page);
  await explorer.leaveDetails();
  await explorer.field.fill('');
  if (text !== undefined) {
    await playground.editor.replace(text);
    await playground.editor.press('Mod+Home');
  }
  return { playground, editor: playground.editor, explorer };
}

describe('search', () => {
  test('names come before documentation, and a match says where it is', async () => {
    const { explorer } = await open();
    await explorer.search('slug');
    const { matches } = explorer;
    await expect.poll(() => matches.getByRole('treeitem').first().innerText()).toMatch(/^\s*slug\s+text\s+in device_type/);
    await explorer.search('temperature');
    await expect
      .poll(async () => (await explorer.matches.getByRole('treeitem').allInnerTexts()).join('\n'))
      .toMatch(/cpu_temp[\s\S]*in device · Processor temperature/);
  });

  test('another name finds what it is another name of', async () => {
    const { explorer } = await open();
    await explorer.search('device__has__tag_key');
    await explorer.row('device__has__tag_key, resource', explorer.matches).click();
    await expect.poll(() => explorer.told()).toMatch(/device_tag A resource.*Also called device__has__tag_key/);
  });

  test('what nothing fits says so, and gives the list back', async () => {
    const { explorer, playground } = await open();
    await explorer.field.fill('constructor <b>');
    await playground.page.getByText('Nothing in balena v7 is called “constructor <b>”').waitFor();
    await playground.page.getByRole('button', { name: 'Show everything' }).click();
    await explorer.tree.getByRole('treeitem').first().waitFor();
  });
});

describe('ticks', () => {
  test('write the text, follow it, and are one step to undo; the cursor stays', async () => {
    const { explorer, editor } = await open('GET /device?$select=uuid&$top=3');
    await explorer.says('uuid', 'true');
    await explorer.says('cpu_temp', 'false');
    await explorer.tick('cpu_temp');
    await explorer.says('cpu_temp', 'true');
    await editor.focus();
    await editor.type('#');
    await expect.poll(() => editor.text()).toBe('#GET /device?$select=uuid,cpu_temp&$top=3');
    await editor.press('Mod+KeyZ');
    await editor.press('Mod+KeyZ');
    await expect.poll(() => editor.text()).toBe('GET /device?$select=uuid&$top=3');
    await explorer.says('cpu_temp', 'false');
  });

  test('a link is expanded, with what is ticked below it', async () => {
    const { explorer, editor } = await open('GET /device?$select=uuid');
    await explorer.search('is_of__device_type');
    await explorer.row('is_of__device_type', explorer.matches).click();
    await explorer.details.getByRole('checkbox', { name: 'slug in the answer' }).click();
    await explorer.details.getByRole('checkbox', { name: 'slug in the answer', checked: true }).waitFor();
    await expect.poll(() => editor.text()).toBe('GET /device?$select=uuid&$expand=is_of__device_type($select=slug)');
    await explorer.details.getByRole('checkbox', { name: 'is_of__device_type in the answer', checked: true }).click();
    await explorer.details.getByRole('checkbox', { name: 'is_of__device_type in the answer', checked: false }).waitFor();
    await expect.poll(() => editor.text()).toBe('GET /device?$select=uuid');
  });

  test('all comes where nothing is selected, and one alone from then on', async () => {
    const { explorer, editor } = await open('GET /device');
    await explorer.says('cpu_id', 'mixed');
    await explorer.tick('cpu_id');
    await editor.line('$select=cpu_id');
    await explorer.says('cpu_temp', 'false');
  });

  test('what cannot be shown by pointing is left alone, and said', async () => {
    const { explorer, editor, playground } = await open('PATCH /device(1)\nContent-Type: application/json\n\n{ "note": "x" }');
    await explorer.says('cpu_id', 'mixed');
    await explorer.tick('cpu_id');
    await playground.notice('PATCH');
    await expect.poll(() => editor.text()).toContain('PATCH /device(1)\nContent-Type');
  });
});

describe('details', () => {
  test('tell what a property is, and lead on and back', async () => {
    const { explorer } = await open();
    await explorer.search('api_heartbeat_state');
    await explorer.field.press('Enter');
    await expect.poll(() => explorer.told()).toMatch(/A property of device .*Never null\..*Values online, offline, timeout, unknown/);
    await explorer.details.getByRole('button', { name: 'device', exact: true }).click();
    await expect.poll(() => explorer.told()).toMatch(/Keys id uuid .*Properties 46 .*Links 16 .*Linked from/);
    await explorer.details.press('Escape');
    await expect.poll(() => explorer.told()).toContain('api_heartbeat_state');
    await explorer.details.press('Escape');
    await explorer.details.waitFor({ state: 'detached' });
    await explorer.matches.and(explorer.page.locator(':focus')).waitFor();
  });

  test('insert at the cursor, in the form that fits there', async () => {
    const { explorer, editor } = await open('GET /device?$filter=id eq 1 and ');
    await editor.press('Mod+End');
    await explorer.search('device_tag');
    await explorer.row('device_tag, link', explorer.matches).click();
    await explorer.act('Insert').click();
    await expect.poll(() => editor.text()).toMatch(/^GET \/device\?\$filter=id eq 1 and device_tag\/any\(\w+:/);
  });

  test('use as filter, in the request at the cursor', async () => {
    const { explorer, editor } = await open('GET /device?$filter=is_online eq true');
    await explorer.search('device_name');
    await explorer.field.press('Enter');
    await explorer.act('Use as filter').click();
    await editor.type('attic');
    await expect.poll(() => editor.text()).toBe("GET /device?$filter=is_online eq true and device_name eq 'attic'");
  });

  test('a new request for a resource', async () => {
    const { explorer, editor } = await open();
    await explorer.search('release_tag');
    await explorer.field.press('Enter');
    await explorer.act('New request').click();
    await expect.poll(() => editor.text()).toMatch(/### release_tag\nGET \/release_tag\n {2}\?\$top=20\n$/);
  });
});

test('keys alone: find, tick, open, go back, insert', async () => {
  const { explorer, editor, playground } = await open('GET /device?$select=uuid');
  await editor.press('Mod+End');
  await editor.press('Shift+Alt+KeyE');
  await playground.page.keyboard.type('cpu');
  await explorer.matches.getByRole('treeitem').first().waitFor();
  await playground.page.keyboard.press('ArrowDown');
  await playground.page.keyboard.press('ArrowDown');
  await expect.poll(() => explorer.activeName(explorer.matches)).toMatch(/^cpu_/);
  const name = (await explorer.activeName(explorer.matches)).split(',')[0]!;
  await playground.page.keyboard.press('Space');
  await editor.line(`$select=uuid,${name}`);
  await playground.page.keyboard.press('Enter');
  await explorer.details.waitFor();
  await playground.page.keyboard.press('Escape');
  await playground.page.keyboard.press('Escape');
  await explorer.tree.waitFor();
  await explorer.field.press('ArrowDown');
  await playground.page.keyboard.press('Home');
  await expect.poll(() => explorer.activeName()).toMatch(/^device,/);
  await playground.page.keyboard.press('ArrowLeft');
  await explorer.tree.locator('[role="treeitem"][aria-label^="device,"][aria-expanded="false"]').waitFor();
  await playground.page.keyboard.press('ArrowRight');
  await playground.page.keyboard.press('ArrowRight');
  await expect.poll(() => explorer.activeName()).toMatch(/^api_heartbeat_state/);
  await playground.page.keyboard.press('Space');
  await explorer.says('api_heartbeat_state', 'true');
  const ticked = `GET /device?$select=uuid,${name},api_heartbeat_state`;
  await expect.poll(() => editor.text()).toBe(ticked);
  await playground.page.keyboard.press('ArrowDown');
  await playground.page.keyboard.press('Shift+Enter');
  await expect.poll(() => editor.text()).not.toBe(ticked);
  await editor.press('Mod+KeyZ');
  await expect.poll(() => editor.text()).toBe(ticked);
});

describe('the path finder', () => {
  test('shows how to get from a device to its organization, as $expand and as $filter', async () => {
    const { editor, playground } = await open('GET /device?$top=3');
    await editor.press('Shift+Alt+KeyP');
    await playground.dialog.getByRole('combobox', { name: 'To' }).fill('organi');
    await playground.page.keyboard.press('Enter');
    const first = playground.dialog.getByRole('list', { name: 'Paths' }).getByRole('listitem').first();
    await expect
      .poll(async () => (await first.innerText()).replaceAll(/\s+/g, ' '))
      .toMatch(
        /^From one device, belongs_to__application leads to one application; from there, organization leads to one organization\. .*\$expand=belongs_to__application\(\$expand=organization\)/,
      );
    await first.getByRole('button', { name: 'Add to the request' }).first().click();
    await expect.poll(() => editor.text()).toContain('$expand=belongs_to__application($expand=organization)');
  });

  test('and back, over links to many, as a new request', async () => {
    const { editor, playground } = await open('GET /device');
    await playground.command('Find a path between two resources');
    await playground.dialog.getByRole('combobox', { name: 'To' }).fill('organization');
    await playground.page.keyboard.press('Enter');
    await playground.dialog.getByRole('button', { name: 'The other way round' }).click();
    const first = playground.dialog.getByRole('list', { name: 'Paths' }).getByRole('listitem').first();
    await first.getByRole('button', { name: 'New request' }).nth(1).click();
    await expect.poll(() => editor.text()).toMatch(/\nGET \/organization\n {2}\?\$filter=\w+\/any\(\w+:\w+\/\w+\/any\(/);
  });
});
