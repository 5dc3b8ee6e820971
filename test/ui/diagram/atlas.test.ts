import { describe, expect, test } from 'vitest';
import { balena } from '../../../src/schema/index.ts';
import { atlasOf, neighboursOf, prepareAtlas, relationsBetween } from '../../../src/ui/diagram/atlas.ts';
import { relationWords } from '../../../src/ui/diagram/wording.ts';
import { chain, serviceOf, shop } from './services.ts';

describe('what lies between two types, whoever says it', () => {
  test.each([
    ['Order', 'Customer', ['Customer orders leads to many Order', 'Order customer leads to one Customer']],
    ['Customer', 'Order', ['Customer orders leads to many Order', 'Order customer leads to one Customer']],
    ['Customer', 'Person', ['Customer is derived from Person']],
    ['Person', 'Address', ['Person holds home: one Address']],
    ['Person', 'Person', ['Person knows leads to many Person']],
    ['Order', 'Person', ['Order pays leads to one Person']],
    ['Line', 'Address', []],
    ['Nobody', 'Order', []],
    // Inherited: the base type says it.
    ['Customer', 'Address', []],
  ])('%s and %s', (one, other, expected) => {
    expect(relationsBetween(atlasOf(shop), one, other).map(relationWords)).toEqual(expected);
  });
});

test.each([
  ['Order', ['Customer', 'Line', 'Person']],
  ['Customer', ['Order', 'Person']],
  ['Address', ['Person']],
  ['Nobody', []],
])('neighbours of %s: those with the most between them first', (type, expected) => {
  expect(neighboursOf(atlasOf(shop), type)).toEqual(expected);
});

test('what is held as a part gives no weight', () => {
  expect(atlasOf(shop).byWeight).toEqual(['Order', 'Person', 'Customer', 'Line', 'Address']);
});

test('namespaces come with their types, the largest first', () => {
  const { namespaces } = atlasOf(serviceOf('A.One: x', 'B.Two: x', 'B.Three: one>A.One', 'bare: x'));
  expect([...namespaces]).toEqual([
    ['B', ['B.Three', 'B.Two']],
    ['A', ['A.One']],
    ['', ['bare']],
  ]);
});

test('names of objects of the language are names', () => {
  const atlas = atlasOf(serviceOf('__proto__: constructor>constructor', 'constructor: toString>>__proto__'));
  expect(neighboursOf(atlas, '__proto__')).toEqual(['constructor']);
  expect(relationsBetween(atlas, 'constructor', '__proto__')).toHaveLength(2);
  expect(relationsBetween(atlas, 'constructor', 'hasOwnProperty')).toEqual([]);
});

test('a link to a type that is not described is left out', () => {
  const atlas = atlasOf(serviceOf('A: to>Missing, b>B', 'B: x'));
  expect(neighboursOf(atlas, 'A')).toEqual(['B']);
});

test('another name of a link is no second link', () => {
  const between = relationsBetween(atlasOf(balena('v7')), 'device_tag', 'device').map(({ name }) => name);
  expect(new Set(between).size).toBe(between.length);
  expect(between).toContain('device_tag');
});

test('it is made with pauses, and once for each service', async () => {
  const service = chain(3000);
  let pauses = 0;
  const pause = async () => void pauses++;
  const atlas = await prepareAtlas(service, pause, 0);
  expect(pauses).toBeGreaterThan(10);
  expect(atlasOf(service)).toBe(atlas);
  expect(await prepareAtlas(service, () => Promise.reject(new Error('again')), 0)).toBe(atlas);
});
