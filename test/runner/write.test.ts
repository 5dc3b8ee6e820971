import { describe, expect, test } from 'vitest';
import type { HttpRequest } from '../../src/lib/index.ts';
import { previewWrite, readPreview, type WritePreview } from '../../src/runner/index.ts';
import { balena, type Service } from '../../src/schema/index.ts';

const base = 'https://api.balena-cloud.com/v7';

function write(line: string, body?: unknown, changes: Partial<HttpRequest> = {}): HttpRequest {
  const [method = '', path = ''] = line.split(' ');
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return { method, url: base + path, headers: [], body: text, credential: undefined, ...changes };
}

function preview(line: string, body?: unknown, service?: Service): WritePreview {
  return previewWrite(write(line, body), service)!;
}

const path = (request: HttpRequest | undefined): string | undefined => request && `${request.method} ${request.url.slice(base.length)}`;

describe('what is asked before a write', () => {
  const v7 = balena('v7');
  test.each<readonly [line: string, body: unknown, service: Service | undefined, count: string | undefined, sample: string]>([
    ['PATCH /device(1)', { note: 'x' }, undefined, undefined, 'GET /device(1)'],
    ['PATCH /device(1)', { note: 'x' }, v7, undefined, 'GET /device(1)?$select=id,device_name,uuid,note'],
    ["DELETE /device(uuid='a%2Fb(')", undefined, v7, undefined, "GET /device(uuid='a%2Fb(')?$select=id,device_name,uuid"],
    ['PATCH /device', { note: 'x' }, undefined, 'GET /device/$count', 'GET /device?$top=5'],
    [
      'PATCH /device?$filter=id%20eq%201',
      {},
      undefined,
      'GET /device/$count?$filter=id%20eq%201',
      'GET /device?$filter=id%20eq%201&$top=5',
    ],
    [
      'DELETE /device?$filter=id%20eq%201&apikey=k',
      undefined,
      undefined,
      'GET /device/$count?$filter=id%20eq%201&apikey=k',
      'GET /device?$filter=id%20eq%201&apikey=k&$top=5',
    ],
    [
      'DELETE /device?$filter=id%20eq%20@x&@x=1',
      undefined,
      undefined,
      'GET /device/$count?$filter=id%20eq%20@x&@x=1',
      'GET /device?$filter=id%20eq%20@x&@x=1&$top=5',
    ],
    ['DELETE /device?$top=2&$orderby=id', undefined, undefined, 'GET /device/$count', 'GET /device?$top=5'],
    ['PATCH /device/', {}, undefined, 'GET /device/$count', 'GET /device?$top=5'],
    ['PATCH /device()', {}, undefined, 'GET /device()/$count', 'GET /device()?$top=5'],
    ['PATCH /device(1)', { nope: 1, is_online: true }, v7, undefined, 'GET /device(1)?$select=id,device_name,uuid,is_online'],
    ['PATCH /nope(1)', { a: 1 }, v7, undefined, 'GET /nope(1)'],
    ['PATCH /device(1)', 'not json', v7, undefined, 'GET /device(1)?$select=id,device_name,uuid'],
    ['PATCH /device(1)', [1], v7, undefined, 'GET /device(1)?$select=id,device_name,uuid'],
  ])('%s %j', (line, body, service, count, sample) => {
    const result = preview(line, body, service);
    expect([path(result.count), path(result.sample)]).toEqual([count, sample]);
  });

  test.each<readonly [line: string, keyed: boolean, typed: boolean, filter: string | undefined]>([
    ['PATCH /device(1)', true, false, undefined],
    ['PATCH /device?$filter=id%20eq%201', false, false, 'id eq 1'],
    ['PATCH /device?%24filter=id%20eq%201', false, false, 'id eq 1'],
    ['PATCH /device', false, true, undefined],
    ['DELETE /device?$select=id', false, true, undefined],
    // balena ignores options without $: every row changes.
    ['DELETE /device?filter=id%20eq%201', false, true, undefined],
    ['DELETE /device?x=%27&$filter=id%20eq%201%27', false, true, undefined],
    ['PUT /device(1)', true, false, undefined],
    ['MERGE /device', false, true, undefined],
  ])('%s: keyed %s, count to be typed %s', (line, keyed, typed, filter) => {
    expect(preview(line, {})).toMatchObject({ keyed, requiresTypedCount: typed, filter });
  });

  test.each(['GET /device', 'POST /device', 'HEAD /device', 'OPTIONS /device', 'toString /device'])('%s needs none', (line) => {
    expect(previewWrite(write(line))).toBeUndefined();
  });

  test('the questions carry who asks, and nothing of the write', () => {
    const headers = [
      ['Content-Type', 'application/json'],
      ['If-Match', '*'],
      ['Authorization', 'Basic x'],
    ] as const;
    const { sample, count } = previewWrite(write('PATCH /device', {}, { headers, credential: { variable: 'T' } }))!;
    for (const question of [sample, count!]) {
      expect(question).toMatchObject({
        method: 'GET',
        headers: [['Authorization', 'Basic x']],
        body: undefined,
        credential: { variable: 'T' },
      });
    }
  });
});

describe('what a write would change', () => {
  const patch = preview('PATCH /device?$filter=id%20gt%201', { note: 'new', belongs_to__application: 2 });

  test('before and after, row by row', () => {
    const rows = [
      { id: 1, device_name: 'attic', note: 'old', belongs_to__application: { __id: 2 } },
      { id: 2, note: 'new' },
    ];
    expect(readPreview(patch, { d: 12 }, { d: rows })).toEqual({
      count: 12,
      notes: [],
      sample: [
        {
          label: 'attic',
          id: 1,
          fields: [
            { field: 'note', before: 'old', after: 'new', same: false },
            { field: 'belongs_to__application', before: 2, after: 2, same: true },
          ],
        },
        {
          label: '2',
          id: 2,
          fields: [
            { field: 'note', before: 'new', after: 'new', same: true },
            { field: 'belongs_to__application', before: undefined, after: 2, same: false },
          ],
        },
      ],
    });
  });

  test.each<readonly [what: string, count: unknown, expected: number | undefined]>([
    ['balena', { d: 6 }, 6],
    ['V4 as text', 6, 6],
    ['a string', '6', 6],
    ['an envelope', { '@odata.count': 6, value: [] }, 6],
    ['V2', { d: { __count: '6', results: [] } }, 6],
    ['nothing', undefined, undefined],
    ['an error', { error: { message: 'x' } }, undefined],
    ['not a number', { d: 'many' }, undefined],
    ['below zero', { d: -1 }, undefined],
    ['a part', { d: 1.5 }, undefined],
    ['null', null, undefined],
  ])('a count from %s', (_, count, expected) => {
    expect(readPreview(patch, count, { d: [] }).count).toBe(expected);
  });

  test.each<readonly [what: string, sample: unknown, expected: number | undefined]>([
    ['balena, found', { d: [{ id: 1 }] }, 1],
    ['balena, not found', { d: [] }, 0],
    ['V4', { '@odata.context': 'x', id: 1 }, 1],
    ['V2', { d: { id: 1 } }, 1],
    ['an error', { error: {} }, undefined],
    ['nothing', undefined, undefined],
    ['rows that are none', { d: [null, 1] }, 0],
  ])('a key, %s', (_, sample, expected) => {
    expect(readPreview(preview('PATCH /device(1)', {}), undefined, sample).count).toBe(expected);
  });

  test.each<readonly [line: string, count: number | undefined, note: RegExp]>([
    ['DELETE /device(1)', 0, /changes nothing/],
    ['PATCH /device?$filter=a', 0, /changes nothing/],
    ['PUT /device(1)', 0, /creates/],
    ['PUT /device(1)', 1, /default/],
    ['DELETE /device', 3, /every row/],
    ['DELETE /device?$filter=a', undefined, /could not be found out/],
  ])('%s of %s rows', (line, count, note) => {
    const rows = { d: Array.from({ length: count ?? 0 }, (_, id) => ({ id })) };
    const effect = readPreview(preview(line, {}), count, count === undefined ? undefined : rows);
    expect(effect.notes.join(' ')).toMatch(note);
  });

  test('a hostile row is only data', () => {
    const row = JSON.parse('{"__proto__":{"device_name":"x"},"constructor":1,"id":{"toString":1},"note":"a"}');
    expect(readPreview(patch, 1, { value: [row] }).sample[0]?.fields[0]).toMatchObject({ before: 'a' });
  });
});
