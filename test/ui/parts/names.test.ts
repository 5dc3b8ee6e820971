import { expect, test } from 'vitest';
import { createResource, createService, createType } from '../../../src/schema/make.ts';
import { byName, nameOfType, namespaceOf, shortName } from '../../../src/ui/parts/names.ts';
import { typeItems } from '../../../src/ui/routes/type-items.ts';

test.each([
  ['Sales.Orders.Item', 'Sales.Orders', 'Item'],
  ['device', '', 'device'],
  ['.odd', '', 'odd'],
])('namespace and short name of %s', (qualified, namespace, short) => {
  expect([namespaceOf(qualified), shortName(qualified)]).toEqual([namespace, short]);
});

const named = <Item extends { readonly name: string }>(items: readonly Item[]) => new Map(items.map((item) => [item.name, item]));
const shop = createService({
  name: 'shop',
  types: named(['S.Item10', 'S.Item2', 'S.Note', 'shelf', 'T.Note'].map((name) => createType({ name, kind: 'EntityType' }))),
  resources: named([
    createResource({ name: 'items', type: 'S.Item2' }),
    createResource({ name: 'more', type: 'S.Item2' }),
    createResource({ name: 'racks', type: 'shelf' }),
    createResource({ name: 'shelf', type: 'shelf' }),
    createResource({ name: 'also', type: 'S.Item10', aliasOf: 'nothing' }),
  ]),
});

test.each([
  ['S.Item2', 'items'],
  ['shelf', 'shelf'],
  ['S.Item10', 'Item10'],
  ['X.Unknown', 'Unknown'],
])('%s is known as %s', (type, expected) => {
  expect(nameOfType(shop, type)).toBe(expected);
});

test('names are listed by their numbers, in whatever case', () => {
  expect(['b10', 'B2', 'a'].map((name) => ({ name })).sort(byName)).toEqual([{ name: 'a' }, { name: 'B2' }, { name: 'b10' }]);
});

test('a path begins and ends at types as people know them, those of one name in their order', () => {
  const items = typeItems(shop).map(({ id, name, detail }) => `${id}: ${name}${detail && ` (${detail})`}`);
  expect(items).toEqual(['S.Item10: Item10', 'S.Item2: items (Item2)', 'S.Note: Note', 'T.Note: Note', 'shelf: shelf']);
});
