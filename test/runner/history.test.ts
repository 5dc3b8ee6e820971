import { describe, expect, test } from 'vitest';
import { createStore, type TextStorage } from '../../src/lib/index.ts';
import { createHistory, type HistoryRecord, type Outcome } from '../../src/runner/index.ts';

const outcome: Outcome = {
  kind: 'answer',
  status: 200,
  statusText: '',
  headers: [],
  toHeaders: 1,
  toEnd: 12.6,
  bytes: 0,
  cutShort: false,
  trace: [],
};

function record(changes: Partial<HistoryRecord> = {}): HistoryRecord {
  return { connection: 'sandbox', text: 'GET /device', method: 'GET', url: 'https://x.example/v7/device', outcome, ...changes };
}

function open(records = new Map<string, string>(), limit?: number) {
  const storage: TextStorage = {
    getItem: (key) => records.get(key) ?? null,
    setItem: (key, value) => void records.set(key, value),
    removeItem: (key) => void records.delete(key),
  };
  return {
    records,
    history: createHistory(
      createStore(storage, () => undefined),
      limit,
      () => 1000,
    ),
  };
}

test('runs are kept, newest first, and come back', () => {
  const { records, history } = open();
  history.add(record({ text: 'GET /a' }));
  history.add(record({ text: 'GET /b', outcome: { kind: 'failure', reason: 'timeout', detail: '', toEnd: 5 } }));
  const entries = open(records).history.entries();
  expect(entries.map(({ text, status, milliseconds }) => [text, status, milliseconds])).toEqual([
    ['GET /b', undefined, 5],
    ['GET /a', 200, 13],
  ]);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(2);
});

test('the oldest beyond the limit go', () => {
  const { history } = open(undefined, 2);
  for (const text of ['a', 'b', 'c']) history.add(record({ text }));
  expect(history.entries().map(({ text }) => text)).toEqual(['c', 'b']);
});

test('one can be removed, or all', () => {
  const { records, history } = open();
  const { id } = history.add(record({ text: 'a' }));
  history.add(record({ text: 'b' }));
  history.remove(id);
  expect(history.entries().map(({ text }) => text)).toEqual(['b']);
  history.clear();
  expect(open(records).history.entries()).toEqual([]);
});

describe('no secret is kept', () => {
  test.each([
    'GET /device?apikey=s3cret',
    'GET /device\n  ?$top=1\n  &apikey=s3cret\n',
    'GET /device?x=1&access_token=s3cret&y=2',
    'GET /device\nAuthorization: Bearer s3cret',
    'GET /device\nauthorization:s3cret',
    'GET /device\n  Proxy-Authorization: Basic s3cret',
    'GET /device\nX-Api-Key: s3cret\r\n\r\n',
    'GET /device\nCookie: session=s3cret',
    'GET https://user:s3cret@x.example/device',
    'https://s3cret@x.example/device',
    'POST /login\n\n{ "username": "me", "password": "s3cret" }',
    'POST /x\n\n{"token":"a\\"s3cret"}',
  ])('%j', (text) => {
    const { records, history } = open();
    history.add(record({ text, url: 'https://me:s3cret@x.example/?a=1&APIKEY=s3cret#x' }));
    expect(JSON.stringify([...records])).not.toContain('s3cret');
  });

  test.each([
    'GET /device?$filter=token eq 1',
    'GET /device\nAuthorization: Bearer {{token}}',
    'GET /device?apikey={{key}}',
    'POST /x\n\n{"a": "b"}',
  ])('and nothing else is changed: %j', (text) => expect(open().history.add(record({ text })).text).toBe(text));
});

describe('entries that cannot be read are set aside, the others stay', () => {
  const good = { id: '1', time: 1, connection: 'c', text: 't', method: 'GET', url: 'u', status: 200, milliseconds: 1 };
  test.each([null, 1, 'x', [], {}, { ...good, time: 'x' }, { ...good, text: undefined }, { ...good, status: '200' }])('%j', (bad) => {
    const { records, history } = open(new Map([['odata-playground/history', JSON.stringify({ version: 1, value: [bad, good] })]]));
    expect(history.entries()).toEqual([good]);
    expect(records.get('odata-playground/set-aside/history/1')).toBe(JSON.stringify([bad]));
    expect(open(records).history.entries()).toEqual([good]);
    expect(records.size).toBe(2);
  });
});
