import { expect, test } from 'vitest';
import { atlasOf } from '../../../src/ui/diagram/atlas.ts';
import { findTypes } from '../../../src/ui/diagram/search.ts';
import { serviceOf } from './services.ts';

const atlas = atlasOf(
  serviceOf('Shop.Order: x', 'Shop.OrderLine: of>Shop.Order', 'Shop.Reorder: x', 'Old.Order: x', 'Orders.Thing: x', '__proto__: x'),
);

test.each([
  ['order', ['Shop.Order', 'Old.Order', 'Shop.OrderLine', 'Shop.Reorder', 'Orders.Thing']],
  ['ORDERLINE', ['Shop.OrderLine']],
  [' line ', ['Shop.OrderLine']],
  ['shop.order', ['Shop.Order', 'Shop.OrderLine']],
  ['__proto__', ['__proto__']],
  ['nothing', []],
  ['', []],
  ['  ', []],
  ['.*', []],
])('%j', (search, expected) => expect(findTypes(atlas, search, 8)).toEqual(expected));

test('no more than asked for', () => expect(findTypes(atlas, 'o', 2)).toHaveLength(2));
