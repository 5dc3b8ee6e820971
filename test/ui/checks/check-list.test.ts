import { describe, expect, test } from 'vitest';
import { loadExplanations } from '../../../src/language/index.ts';
import { balena } from '../../../src/schema/index.ts';
import { allChecks, searchChecks } from '../../../src/ui/checks/check-list.ts';

const all = allChecks(await loadExplanations(), balena('v7').dialect);
const codes = (search: string, among?: ReadonlySet<string>) =>
  searchChecks(all, search, among).flatMap(({ checks }) => checks.map(({ code }) => code));
const every = codes('');

test('without a search there are all', () => {
  expect(every.length).toBe(all.reduce((sum, { checks }) => sum + checks.length, 0));
  expect(codes('  ')).toEqual(every);
});

describe('searched', () => {
  test.each([
    ['always-false', 'always-false'],
    ['ALWAYS-false', 'always-false'],
    ['entity fulfils', 'always-false'],
    ['fulfils entity', 'always-true'],
    ['fetch', 'header-refused'],
  ])('%j finds %s', (search, code) => {
    expect(codes(search)).toContain(code);
    expect(codes(search).length).toBeLessThan(every.length);
  });

  test.each(['xyzzy', 'always-false xyzzy', '.*', '\\'])('%j finds nothing, and no group is empty', (search) => {
    expect(searchChecks(all, search, undefined)).toEqual([]);
  });

  test.each([
    ['', ['always-false', 'long-url'], ['always-false', 'long-url']],
    ['long-', ['always-false', 'long-url'], ['long-url']],
    ['', ['gone-from-this-release'], []],
    ['', [], []],
  ])('%j among %j', (search, among, expected) => {
    expect(codes(search, new Set(among))).toEqual(expected);
  });
});
