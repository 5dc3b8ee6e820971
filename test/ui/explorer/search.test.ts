import { describe, expect, test } from 'vitest';
import { balena, type Service } from '../../../src/schema/index.ts';
import { createProperty, createService, createType } from '../../../src/schema/make.ts';
import { placesOf } from '../../../src/ui/explorer/places.ts';
import { markWords, snippetOf } from '../../../src/ui/explorer/search/marks.ts';
import { resultRow } from '../../../src/ui/explorer/search/result-rows.ts';
import { createSearchIndex, mostFound } from '../../../src/ui/explorer/search/search-index.ts';
import { shop } from './shop.ts';

function indexOf(service: Service) {
  const index = createSearchIndex(service);
  while (index.grow());
  return index;
}

const found = (service: Service, search: string, near?: string) =>
  indexOf(service)
    .find(search, (entry) => near !== undefined && entry.key === near)
    .map(({ entry, rank }) => `${entry.kind} ${entry.name}${entry.owner ? ` in ${entry.owner}` : ''}: ${rank}`);

test.each<[search: string, expected: readonly string[]]>([
  ['books', ['resource Books: exact', 'link books in Authors: exact']],
  ['title', ['property Title in Books: exact', 'property fullTitle in Authors: word']],
  ['TITL', ['property Title in Books: start', 'property fullTitle in Authors: word']],
  ['itl', ['property Title in Books: inside', 'property fullTitle in Authors: inside']],
  ['cover', ['property cover in Books: exact', 'enum Cover in Shop: exact', 'property Title in Books: documentation']],
  ['hard', ['value hard in Cover: exact']],
  ['book title', ['property Title in Books: owner']],
  ['books/title', ['property Title in Books: owner']],
  ['the cover', ['property Title in Books: documentation']],
  ['tomes', ['resource Tomes: exact']],
  ['buys', ['operation order: documentation']],
  ['__proto__', ['property __proto__ in Books: exact']],
  ['constructor', []],
  ['', []],
  ['   ', []],
  ['.*', []],
  ['title\u0000', []],
])('%j', (search, expected) => expect(found(shop, search).toSorted()).toEqual(expected.toSorted()));

test('names before labels before documentation', () => {
  const service = createService({
    name: 'order',
    types: new Map([
      [
        'T',
        createType({
          name: 'T',
          kind: 'EntityType',
          properties: new Map(
            [
              createProperty({ name: 'a', type: 'Edm.String', documentation: 'its price' }),
              createProperty({ name: 'b', type: 'Edm.String', label: 'Price' }),
              createProperty({ name: 'net_price', type: 'Edm.String' }),
              createProperty({ name: 'pricey', type: 'Edm.String' }),
              createProperty({ name: 'price', type: 'Edm.String' }),
              createProperty({ name: 'caprice', type: 'Edm.String' }),
            ].map((property) => [property.name, property]),
          ),
        }),
      ],
    ]),
  });
  expect(found(service, 'price').map((line) => line.split(' ')[1])).toEqual(['price', 'pricey', 'net_price', 'caprice', 'b', 'a']);
});

test('what is near comes first among equals', () => {
  expect(found(balena('v7'), 'slug', 'application')[0]).toBe('property slug in application: exact');
  expect(found(balena('v7'), 'slug', 'device_type')[0]).toBe('property slug in device_type: exact');
});

test('a name that also fits under another one is listed once', () => {
  const names = found(balena('v7'), 'tag_key').filter((line) => line.startsWith('resource'));
  expect(new Set(names).size).toBe(names.length);
  expect(found(balena('v7'), 'device_tag').filter((line) => line.startsWith('resource device_tag:'))).toHaveLength(1);
});

test('no more than anybody reads', () => {
  const properties = new Map(
    [...Array(5000).keys()].map((index) => [`p${index}`, createProperty({ name: `p${index}`, type: 'Edm.String' })]),
  );
  const service = createService({ name: 'wide', types: new Map([['T', createType({ name: 'T', kind: 'EntityType', properties })]]) });
  expect(found(service, 'p')).toHaveLength(mostFound);
  expect(found(service, 'p4999')).toHaveLength(1);
});

describe('marks', () => {
  const marked = (text: string, words: readonly string[]) =>
    markWords(text, words)
      .map(({ text: piece, marked: isMarked }) => (isMarked ? `[${piece}]` : piece))
      .join('');
  test.each<[text: string, words: readonly string[], expected: string]>([
    ['device_name', ['name'], 'device_[name]'],
    ['Name of a name', ['name'], '[Name] of a [name]'],
    ['device_name', ['name', 'device'], '[device]_[name]'],
    ['names', ['name', 'names'], '[names]'],
    ['nothing', ['x'], 'nothing'],
    ['', ['x'], ''],
    ['İname', ['name'], 'İname'],
  ])('%j %j', (text, words, expected) => expect(marked(text, words)).toBe(expected));

  test.each<[text: string, words: readonly string[], expected: string]>([
    ['short text', ['text'], 'short text'],
    ['a text that goes on for a while before it says temperature', ['temperature'], '…before it says temperature'],
    ['no  such\nword', ['x'], 'no such word'],
    [`${'x'.repeat(300)}needle`, ['needle'], '…needle'],
  ])('%j', (text, words, expected) => expect(snippetOf(text, words)).toBe(expected));
});

test('members of the request are ticked where they are declared', () => {
  const places = placesOf(shop, { type: 'Shop.Book', expanded: ['author', 'author/books', 'nothing'] });
  expect([...places]).toEqual([
    ['Shop.Book', ''],
    ['Shop.Item', ''],
    ['Shop.Author', 'author'],
  ]);
  expect([...placesOf(shop, { type: 'Shop.Item', expanded: ['Shop.Book/author'] })]).toEqual([
    ['Shop.Item', ''],
    ['Shop.Author', 'Shop.Book/author'],
  ]);
  const [first] = indexOf(shop).find('fullTitle');
  expect(resultRow(shop, first!, ['fulltitle'], places).tick).toEqual({ path: 'author/fullTitle', from: 'author', kind: 'property' });
});
