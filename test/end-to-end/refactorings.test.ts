import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLanguageService } from '../../src/language/index.ts';
import { balena } from '../../src/schema/index.ts';
import { edited, type Joined, join } from './joined.ts';

let joined: Joined;
beforeAll(async () => {
  joined = await join();
});
afterAll(() => joined.sandbox.close());

/** With the cursor as `|`. All find rows, and not all of them, so that another question would give others. */
const queries: readonly string[] = [
  'GET /device?$filter=id eq 1 |or id eq 2 or id eq 7&$select=id,uuid',
  "GET /device?$filter=is_online eq false or |status eq 'Idle' or status eq 'Updating'&$select=id,status",
  'GET /device?$filter=id |in (3,5,8)&$select=id',
  'GET /device?$filter=is_online eq true and id in (3|,5,8,9,10,11)&$select=id',
  'GET /application?$filter=owns__device/any(d:|d/id eq 1 or d/id eq 2)&$select=id',
  "GET /device?$filter=belongs_to__application/|app_name eq 'sensors'&$select=id",
  "GET /device?$filter=is_online eq true and contains(belongs_to__application/|slug,'sensors')&$select=id",
  'GET /device?$filter=id lt 500 and is_pinned_on__release/|id gt 1&$select=id',
  'GET /device?$filter=id lt 900 and (is_pinned_on__release/|id gt 1 or id eq 4)&$select=id',
  'GET /device?$filter=belongs_to__application/organization/|id eq 1&$select=id&$top=9&$orderby=id asc',
  "GET /application?$filter=owns__device/any(d:d/is_of__device_type/|slug eq 'raspberrypi4-64')&$select=id",
  "GET /device?$filter=belongs_to__application/any(a:a/|app_name eq 'sensors')&$select=id",
  "GET /device?$filter=is_online eq true and belongs_to__application/any(a:a/|app_name eq 'sensors' or a/id eq 1)&$select=id",
  'GET /device?$filter=id lt 900 and is_pinned_on__release/any(r:r/|id gt 1)&$select=id',
  'GET /device?$filter=is_online eq true and |is_active eq true or id lt 5&$select=id',
  'GET /device?$filter=((is_online eq true|)) and (id lt 50)&$select=id',
  'GET /device?$filter=(is_online eq true and |id lt 50) or (id eq 4000)&$select=id',
  'GET /device?$filter=id mul |2 add 1 lt 40&$select=id',
  "GET /device?$filter=device_name eq '|attic-7'",
  'GET /device(12|3)?$select=id,uuid',
  "GET /device?$filter=contains(belongs_to__application/slug,'sens|ors')&$select=id&$top=30&$orderby=id asc",
  'GET /device?$filter=id eq @id or id gt @|id&@id=5420&$select=id',
  'GET /device(@i|d)?@id=5&$select=id',
  'GET /device_tag?$filter=device |eq 123&$select=id,tag_key,value',
  "GET /device_tag(|device=123,tag_key='room')",
  "GET /device_tag?$filter=tag_key eq 'room' and |device eq 123",
  'GET /device?$filter=|id eq 123',
  'GET /device?$top=3&$orderby=id asc&$filter=id gt |100&$select=id',
  'GET /device?$expand=device_tag($top=1;$orderby=id asc;$select=i|d)&$select=id&$filter=id lt 9',
  "GET /device?$filter=startswith(device_name,'attic |')&$select=id",
  'GET /device?%24filter=device_name%20eq%20%27attic-7|%27&$select=id',
  'GET /device?$filter=belongs_to__application/id eq 1&$expand=belongs_to__application($filter=id |eq 1;$select=id)&$select=id',
  'GET /device?$filter=id lt 20&$expand=is_pinned_on__release($select=i|d)&$select=id',
  'GET /v6/device?$filter=id lt 600&$expand=should_be_running__release($select=i|d)&$select=id',
  'GET /v6/device?$filter=should_be_running__release/|id gt 1&$select=id',
  'GET /v6/release?$filter=should_be_running_on__device/any(d:|d/id lt 900)&$select=id',
  "GET /application|?$filter=app_name eq 'sensors'",
  'GET /release?$filter=|id lt 20',
  'GET /organization|',
];

/** The rows as a set; only their ids where other fields, or other names of them, are asked for. */
function rowsOf(body: string, onlyIds: boolean): readonly string[] {
  const { d } = JSON.parse(body) as { d: readonly { readonly id: number }[] };
  return d.map((row) => JSON.stringify(onlyIds ? row.id : row)).toSorted();
}

const otherFields = /^(?:Select|Rewrite|Remove the)/;

let pairs = 0;

describe('each refactoring asks the same as before', () => {
  it.each(queries)('%s', async (marked) => {
    const text = marked.replace('|', '');
    const at = marked.indexOf('|');
    // Each version is answered by its own service, as the page would ask it.
    const language = createLanguageService(balena('v7'));
    const offered = language.refactorings(text, at, at, ['id', 'created_at']);
    expect(offered).not.toEqual([]);
    const before = await joined.send(text);
    expect(before.status).toBe(200);
    for (const { title, edits } of offered) {
      const after = edited(text, edits);
      const answer = await joined.send(after);
      expect([after, answer.status]).toEqual([after, 200]);
      const onlyIds = otherFields.test(title);
      expect(rowsOf(answer.body, onlyIds), after).toEqual(rowsOf(before.body, onlyIds));
      pairs++;
    }
  });
});

it('that were enough pairs to mean something', () => {
  expect(pairs).toBeGreaterThan(100);
});
