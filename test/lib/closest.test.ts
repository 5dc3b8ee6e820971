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
  ['names', ['app_name', 'device_name']],
  ['applications', ['belongs_to__application']],
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

test.each([
  ['devices', 'owns__device'],
  ['device', 'owns__devices'],
  ['categories', 'has__category'],
  ['category', 'has__categories'],
  ['address', 'home_address'],
])('%s is near %s', (name, candidate) => {
  expect(closest(name, [candidate])).toEqual([candidate]);
});

test.each([
  ['devices', ['device']],
  ['device_tags', ['device_tag']],
])('%s is near %j alone', (name, near) => {
  expect(closest(name, ['device_type', 'device', 'device_tag', 'owns__device'])).toEqual(near);
});

test.each([
  ['as', 'of_a'],
  ['services', 'serve_rice'],
])('%s is not near %s', (name, candidate) => {
  expect(closest(name, [candidate])).toEqual([]);
});

test('no more than asked for', () => {
  expect(closest('name', names, 1)).toEqual(['app_name']);
});
