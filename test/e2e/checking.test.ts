import { beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { Playground } from './playground.ts';
import type { QueryEditor } from './query-editor.ts';

const browser = useBrowser();
let editor: QueryEditor;
beforeAll(async () => {
  ({ editor } = await Playground.open(await browser.newPage({ sandbox: false, keep: true })));
});

describe('the three mistakes of the introduction', () => {
  test.each([
    ['GET /application?$select=app_name$expand=is_for__device_type', /&/, 'GET /application?$select=app_name&$expand=is_for__device_type'],
    ["GET /device(device=123,tag_key='room')", /device_tag/, "GET /device_tag(device=123,tag_key='room')"],
    ["GET /device?$filter=name eq 'attic-7'", /Did you mean "device_name"\?/, "GET /device?$filter=device_name eq 'attic-7'"],
  ])('%s', async (wrong, message, right) => {
    await editor.replace(wrong);
    const problems = await editor.problems();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
    await editor.quickFix();
    await expect.poll(async () => (await editor.text()).trimEnd()).toBe(right);
  });
});

describe('habits from other languages', () => {
  test.each([
    ['GET /device?$filter=is_online == true&$top=1', 'GET /device?$filter=is_online eq true&$top=1'],
    ["GET /device?$filter=device_name LIKE '%attic%'&$top=1", "GET /device?$filter=contains(device_name,'attic')&$top=1"],
    ['GET /device?$filter=device_name eq “attic-7”&$top=1', "GET /device?$filter=device_name eq 'attic-7'&$top=1"],
    ['GET /device?$filter=is_online%2520eq%2520true&$top=1', 'GET /device?$filter=is_online%20eq%20true&$top=1'],
  ])('%s is mended at a key', async (wrong, right) => {
    await editor.replace(wrong);
    await expect.poll(() => editor.problems()).toHaveLength(1);
    await editor.quickFix();
    await expect.poll(async () => (await editor.text()).trimEnd()).toBe(right);
  });
});

test('Shift+Alt+F puts a pasted, encoded URL on lines that can be read', async () => {
  await editor.replace('GET /device?%24filter=is_online%20eq%20true&$select=device_name');
  await editor.press('Shift+Alt+KeyF');
  await editor.line('&$select=device_name');
  await editor.line('?$filter=is_online eq true');
  await expect.poll(() => editor.text()).toBe('GET /device\n  ?$filter=is_online eq true\n  &$select=device_name');
});

describe('what balena reads differently', () => {
  test.each([
    ['GET /device?$filter=is_online eq true or is_active eq true and id gt 1&$top=1', /\(is_\w+ eq true (or|and) .*\)/],
    ['GET /device?$filter=not is_online eq true&$top=1', /not \(?is_online/],
    ['GET /device?$orderby=device_name&$top=1', /device_name (asc|desc)/],
    ['GET /device?$filter=created_at gt 2020-01-01&$top=1', /'2020-01-01'/],
  ])('%s', async (text, rewritten) => {
    await editor.replace(text);
    await expect.poll(() => editor.problems()).toHaveLength(1);
    await editor.quickFix();
    await expect.poll(() => editor.text()).toMatch(rewritten);
  });
});

describe('completion', () => {
  test.each([
    ['GET /devi', 'device'],
    ['GET /device?', '$filter'],
    ['GET /device?$filter=dev', 'device_name'],
    ['GET /device?$filter=belongs_to__application/', 'app_name'],
    ['GET /device?$filter=device_name ', 'eq'],
    ['GET /device?$filter=api_heartbeat_state eq ', "'online'"],
    ['GET /device?$expand=belongs_to__application($select=', 'slug'],
    ['GET /device?$expand=belongs_to__application($expand=organization($select=', 'handle'],
    ['GET /application?$filter=owns__device/any(d:d/', 'device_name'],
    ['GET /device(', 'uuid'],
  ])('%s offers %s', async (text, label) => {
    await editor.replace(text);
    await expect.poll(() => editor.completions()).toContain(label);
  });

  test('what is chosen is put in', async () => {
    await editor.replace('GET /device?$select=device_na');
    await editor.complete('device_name');
    await expect.poll(() => editor.text()).toBe('GET /device?$select=device_name');
  });

  test('names in a body', async () => {
    await editor.replace('PATCH /device(1)\nContent-Type: application/json\n\n{ "dev');
    await expect.poll(() => editor.completions()).toContain('"device_name"');
  });
});

test('hover tells type, nullability and meaning', async () => {
  await editor.replace('GET /device?$select=memory_usage');
  const text = await editor.hover('memory_usage');
  expect(text).toMatch(/integer/);
  expect(text).toContain('may be null');
  expect(text).toContain('MB');
});

test('underlines follow the typing, and a mistake early does not hide a later one', async () => {
  await editor.replace('GET /device?$filter=id eq &$select=foo');
  await editor.underlines('error').nth(1).waitFor();
  await expect.poll(() => editor.problems()).toHaveLength(2);
});
