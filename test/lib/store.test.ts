import { describe, expect, test } from 'vitest';
import { createStore, type StoreFault, type TextStorage } from '../../src/lib/index.ts';

interface Storage extends TextStorage {
  readonly records: Map<string, string>;
}

function storageOf(
  records: Readonly<Record<string, string>> = {},
  fail?: { readonly on: keyof TextStorage; readonly name: string },
): Storage {
  const map = new Map(Object.entries(records));
  const guarded =
    <Parameters extends unknown[], Result>(method: keyof TextStorage, action: (...parameters: Parameters) => Result) =>
    (...parameters: Parameters): Result => {
      if (fail?.on === method) throw Object.assign(new Error('no'), { name: fail.name });
      return action(...parameters);
    };
  return {
    records: map,
    getItem: guarded('getItem', (key: string) => map.get(key) ?? null),
    setItem: guarded('setItem', (key: string, value: string) => void map.set(key, value)),
    removeItem: guarded('removeItem', (key: string) => void map.delete(key)),
  };
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const key = 'odata-playground/size';
const aside = 'odata-playground/set-aside/size/1';

function open(storage: Storage) {
  const faults: StoreFault[] = [];
  return { faults, store: createStore(storage, (fault) => faults.push(fault)) };
}

describe('what was written is read', () => {
  test.each([1, 0, -1.5])('%j', (value) => {
    const storage = storageOf();
    expect(open(storage).store.write('size', value)).toBe(true);
    const { store, faults } = open(storage);
    expect(store.read('size', isNumber, 7)).toBe(value);
    expect(faults).toEqual([]);
  });

  test('nothing there is no fault', () => {
    const { store, faults } = open(storageOf());
    expect(store.read('size', isNumber, 7)).toBe(7);
    expect(faults).toEqual([]);
  });

  test('a removed record is gone', () => {
    const storage = storageOf({ [key]: '{"version":1,"value":3}' });
    open(storage).store.remove('size');
    expect([...storage.records]).toEqual([]);
  });
});

describe('what cannot be read is set aside, said once, and never deleted', () => {
  test.each([
    'not json',
    '',
    '{"version":1,"val',
    '{"version":1}',
    '{"version":2,"value":3}',
    '{"value":3}',
    '{"version":1,"value":"3"}',
    '{"version":1,"value":null}',
    '3',
    'null',
    '[]',
    '\0\uD83D',
  ])('%j', (text) => {
    const storage = storageOf({ [key]: text });
    const { store, faults } = open(storage);
    expect(store.read('size', isNumber, 7)).toBe(7);
    expect(store.read('size', isNumber, 7)).toBe(7);
    expect(faults.map(({ kind, key }) => [kind, key])).toEqual([['unreadable', 'size']]);
    expect([...storage.records]).toEqual([[aside, text]]);
    expect(store.write('size', 4)).toBe(true);
    expect(store.read('size', isNumber, 7)).toBe(4);
  });

  test('beside what was set aside before', () => {
    const storage = storageOf({ [key]: 'bad', [aside]: 'older' });
    open(storage).store.read('size', isNumber, 7);
    expect([...storage.records]).toEqual([
      [aside, 'older'],
      ['odata-playground/set-aside/size/2', 'bad'],
    ]);
  });

  test('one that there is no room to set aside stays where it is', () => {
    const storage = storageOf({ [key]: 'bad' }, { on: 'setItem', name: 'QuotaExceededError' });
    const { store } = open(storage);
    expect(store.read('size', isNumber, 7)).toBe(7);
    expect(store.write('size', 4)).toBe(false);
    store.remove('size');
    expect([...storage.records]).toEqual([[key, 'bad']]);
  });
});

describe('a storage that fails is said once and never thrown', () => {
  test.each([
    ['setItem', 'QuotaExceededError', 'full'],
    ['setItem', 'NS_ERROR_DOM_QUOTA_REACHED', 'full'],
    ['setItem', 'SecurityError', 'unavailable'],
    ['getItem', 'SecurityError', 'unavailable'],
    ['removeItem', 'SecurityError', 'unavailable'],
  ] as const)('%s throws a %s: %s', (on, name, kind) => {
    const { store, faults } = open(storageOf({}, { on, name }));
    for (let round = 0; round < 2; round += 1) {
      store.read('size', isNumber, 7);
      store.write('size', 3);
      store.remove('size');
    }
    expect(faults.map((fault) => fault.kind)).toEqual([kind]);
  });
});
