import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Joined, join, mended } from './joined.ts';

let joined: Joined;
beforeAll(async () => {
  joined = await join();
});
afterAll(() => joined.sandbox.close());

/** What is written, what the API answers to it, what is said of it, what the one key makes of it, and how many rows that gives. */
const mistakes: readonly (readonly [before: string, status: number, code: string, after: string, rows: number])[] = [
  // The three mistakes of the API's introduction.
  [
    'GET /application?$select=app_name$expand=is_for__device_type($select=id,slug)',
    400,
    'missing-ampersand',
    'GET /application?$select=app_name&$expand=is_for__device_type($select=id,slug)',
    41,
  ],
  ["GET /device(device=123,tag_key='room')", 500, 'key-of-another-resource', "GET /device_tag(device=123,tag_key='room')", 1],
  ["GET /device?$filter=name eq 'attic-7'", 500, 'unknown-property', "GET /device?$filter=device_name eq 'attic-7'", 1],
  // Names of another version, and of another table.
  ['GET /my_application', 401, 'unknown-resource', 'GET /application?$filter=is_directly_accessible_by__user/any(dau:true)', 41],
  [
    'GET /my_application?$filter=is_archived or is_host&$select=id',
    401,
    'unknown-resource',
    'GET /application?$filter=(is_archived or is_host) and is_directly_accessible_by__user/any(dau:true)&$select=id',
    1,
  ],
  [
    "GET /device?$filter=app_name eq 'sensors'",
    500,
    'unknown-property',
    "GET /device?$filter=belongs_to__application/app_name eq 'sensors'",
    420,
  ],
  ['GET /devices?$top=1&$orderby=id asc', 401, 'unknown-resource', 'GET /device?$top=1&$orderby=id asc', 1],
  // What OData has and balena has not.
  ['GET /device(123)/belongs_to__application', 500, 'navigation-path', 'GET /device(123)?$expand=belongs_to__application', 1],
  ['GET /device?$filter=created_at lt 2020-01-01', 400, 'unquoted-literal', "GET /device?$filter=created_at lt '2020-01-01'", 0],
  [
    'GET /device?$filter=device_tag/any(t:is_online)&$top=2',
    500,
    'outer-name-in-lambda',
    'GET /device?$filter=device_tag/any(t:t/device/is_online)&$top=2',
    2,
  ],
  ['GET /device(123)/$count', 400, 'count-after-key', 'GET /device(123)', 1],
];

describe('a mistake is answered as it is, said, and mended into what runs', () => {
  it.each(mistakes)('%s', async (before, status, code, after, rows) => {
    expect((await joined.send(before)).status).toBe(status);
    expect(joined.errorsOf(before).map((error) => error.code)).toContain(code);
    expect(mended(joined, before)).toBe(after);
    const { status: then, body } = await joined.send(after);
    expect(then).toBe(200);
    expect(JSON.parse(body).d).toHaveLength(rows);
  });
});
