import { beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { Playground } from './playground.ts';
import type { QueryEditor } from './query-editor.ts';

const browser = useBrowser();
let editor: QueryEditor;
beforeAll(async () => {
  ({ editor } = await Playground.open(await browser.newPage({ keep: true })));
});

describe('a word that is whole leaves Enter to the line', () => {
  test.each([
    ['GET /device', 'GET /device\n'],
    ['GET /device?$filter=is_online', 'GET /device?$filter=is_online\n'],
    ['GET /device?$filter=id eq 5', 'GET /device?$filter=id eq 5\n'],
    ['GET /device?$filter=is_online eq true', 'GET /device?$filter=is_online eq true\n'],
    ['GET /device?$select=device_name', 'GET /device?$select=device_name\n'],
  ])('%s', async (typed, after) => {
    await editor.replace('');
    await editor.type(typed);
    await editor.press('Enter');
    await expect.poll(async () => (await editor.text()).replace(/\n[ \t]+$/, '\n')).toBe(after);
  });
});

test('Enter takes what completes a word', async () => {
  await editor.replace('GET /device?$select=device_');
  await editor.type('na');
  await editor.listed('device_name');
  await editor.press('Enter');
  await expect.poll(() => editor.text()).toBe('GET /device?$select=device_name');
});

describe('in encoded text', () => {
  test.each([
    ['GET /device?%24filter=id%20', 'eq', 'GET /device?%24filter=id%20eq%20'],
    ['GET /device?%24fil', '$filter', 'GET /device?$filter='],
    ['GET /device?%24filter=is_online%20eq%20tr', 'true', 'GET /device?%24filter=is_online%20eq%20true'],
  ])('%s takes %s', async (text, label, after) => {
    await editor.replace(text);
    await editor.complete(label);
    await expect.poll(() => editor.text()).toBe(after);
  });
});

describe('values of the service, when it is asked for them', () => {
  test('of a property', async () => {
    await editor.replace('GET /application?$filter=app_name eq ');
    await expect.poll(() => editor.completions()).not.toContainEqual(expect.stringMatching(/^'\w/));
    await editor.complete('Ask the service…');
    const values = await editor.listed(/^'\w/);
    const value = values.find((label) => /^'\w/.test(label))!;
    await editor.complete(value);
    await expect.poll(() => editor.text()).toBe(`GET /application?$filter=app_name eq ${value}`);
    // They are known for the rest of the session.
    await editor.replace("GET /application?$filter=id gt 1 and app_name ne ''&$select=id");
    await editor.placeCursor("app_name ne '|'");
    await expect.poll(() => editor.completions()).toContain(value);
  });

  test('of a key', async () => {
    await editor.replace('GET /device(');
    await editor.complete('Ask the service…');
    const keys = await editor.listed(/^[1-9]\d*$/);
    const key = keys.find((label) => /^[1-9]\d*$/.test(label))!;
    await editor.complete(key);
    await expect.poll(() => editor.text()).toBe(`GET /device(${key})`);
  });
});
