import { describe, expect, test } from 'vitest';
import type { TickPlace } from '../../../src/ui/explorer/tree/explorer-row.ts';
import { ticksOf } from '../../../src/ui/explorer/tree/ticks.ts';
import { treeRows } from '../../../src/ui/explorer/tree/tree-rows.ts';
import { treeSteps } from '../../../src/ui/explorer/tree/tree-steps.ts';
import { shop } from './shop.ts';

const lines = (current: Parameters<typeof treeRows>[1], open: readonly string[]) =>
  treeRows(shop, current, (id, expanded) => open.includes(expanded ?? id)).map(
    (row) =>
      `${'  '.repeat(row.level - 1)}${row.name} ${row.position}/${row.siblings}${row.open === undefined ? '' : row.open ? ' -' : ' +'}`,
  );

test('closed, groups alone', () => {
  expect(lines(undefined, [])).toEqual(['Resources 1/4 +', 'Operations 2/4 +', 'Other types 3/4 +', 'Choices 4/4 +']);
});

test('the request first, its members with what the request expands', () => {
  expect(lines({ resource: 'Tomes', type: 'Shop.Book', ticks: true }, ['request', 'author'])).toEqual([
    'Tomes 1/5 -',
    '  __proto__ 1/8',
    '  cover 2/8',
    '  currency 3/8',
    '  ID 4/8',
    '  price 5/8',
    '  size 6/8 +',
    '  Title 7/8',
    '  author 8/8 -',
    '    fullTitle 1/3',
    '    ID 2/3',
    '    books 3/3 +',
    'Other resources 2/5 +',
    'Operations 3/5 +',
    'Other types 4/5 +',
    'Choices 5/5 +',
  ]);
});

test('a resource is listed once, under the name that is preferred', () => {
  expect(lines({ resource: 'Tomes', type: 'Shop.Book', ticks: true }, ['resources']).filter((line) => line.startsWith('  '))).toEqual([
    '  Authors 1/2 +',
    '  Me 2/2 +',
  ]);
});

test('only members of the request can be ticked, by their path', () => {
  const rows = treeRows(
    shop,
    { resource: 'Books', type: 'Shop.Book', ticks: true },
    (id, expanded) => id === 'request' || expanded === 'author' || id.endsWith('size'),
  );
  expect(rows.filter(({ tick }) => tick).map(({ tick }) => `${tick!.path} from "${tick!.from}"`)).toContain(
    'author/fullTitle from "author"',
  );
  expect(rows.filter(({ tick }) => tick).map(({ tick }) => `${tick!.path} from "${tick!.from}"`)).toContain('size/width from ""');
  expect(treeRows(shop, { resource: 'Books', type: 'Shop.Book', ticks: false }, (id) => id === 'request').some(({ tick }) => tick)).toBe(
    false,
  );
});

describe('ticks', () => {
  const property = (path: string, from = ''): TickPlace => ({ path, from, kind: 'property' });
  const link = (path: string, from = ''): TickPlace => ({ path, from, kind: 'link' });
  test.each<[place: TickPlace, selected: readonly string[], expanded: readonly string[], whole: readonly string[], expected: string]>([
    [property('a'), ['a'], [], [], 'on'],
    [property('b'), ['a'], [], [], 'off'],
    [property('b'), [], [], [''], 'part'],
    [property('l/b', 'l'), ['a'], ['l'], ['l'], 'part'],
    [property('l/b', 'l'), ['a', 'l/b'], ['l'], [], 'on'],
    [property('l/b', 'l'), [], [], [''], 'off'],
    [property('home/city'), ['home'], [], [], 'part'],
    [property('home/city'), ['home/city'], [], [], 'on'],
    [property('home'), ['home/city'], [], [], 'off'],
    [property('l/home/city', 'l'), ['l/home'], ['l'], [], 'part'],
    [link('l'), [], ['l'], [''], 'on'],
    [link('l'), ['l'], [], [], 'part'],
    [link('l'), [], [], [''], 'off'],
  ])('%j of %j, %j, %j: %s', (place, selected, expanded, whole, expected) =>
    expect(ticksOf({ selected, expanded, whole })(place)).toBe(expected),
  );
});

test.each<[key: string, index: number, expected: number | string | undefined]>([
  ['ArrowDown', 0, 1],
  ['ArrowUp', 1, 0],
  ['End', 0, 3],
  ['Home', 3, 0],
  ['PageDown', 0, 2],
  ['ArrowRight', 0, 1],
  ['ArrowRight', 1, 'open'],
  ['ArrowRight', 2, 2],
  ['ArrowLeft', 0, 'close'],
  ['ArrowLeft', 2, 0],
  ['ArrowLeft', 3, 3],
  ['x', 0, undefined],
])('%s at %i', (key, index, expected) => {
  const rows = [
    { id: 'a', level: 1, open: true },
    { id: 'b', level: 2, open: false },
    { id: 'c', level: 2, open: undefined },
    { id: 'd', level: 1, open: undefined },
  ];
  expect(treeSteps[key]?.({ rows, index, page: 2 })).toBe(expected);
});
