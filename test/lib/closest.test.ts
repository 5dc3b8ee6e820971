import { expect, test } from 'vitest';
import { closest } from '../../src/lib/index.ts';

const names = ['device_name', 'note', 'created_at', 'is_online', 'is_active', 'uuid', 'belongs_to__application', 'app_name'];

const cases: readonly (readonly [name: string, near: readonly string[]])[] = [
  ['device_name', ['device_name']],
  ['deviceName', ['device_name']],
  ['DEVICE_NAME', ['device_name']],
  ['belongs_to_application', ['belongs_to__application']],
  ['devce_name', ['device_name']],
  ['uudi', ['uuid']],
  ['name', ['app_name', 'device_name']],
  ['created', ['created_at']],
  ['is_onlin', ['is_online']],
  ['', []],
  ['x', []],
  ['zzzzzz', []],
  ['__', []],
];

test.each(cases)('%s is near %j', (name, near) => {
  expect(closest(name, names)).toEqual(near);
});

test('no more than asked for', () => {
  expect(closest('name', names, 1)).toEqual(['app_name']);
});
