import { expect, test } from 'vitest';
import { balena } from '../../../src/schema/index.ts';
import type { Words } from '../../../src/ui/explorer/details/details.ts';
import { detailsOf } from '../../../src/ui/explorer/details/details-of.ts';
import type { Subject } from '../../../src/ui/state/explorer.ts';
import { shop } from './shop.ts';

const said = (words: Words) =>
  words.map((piece) => (typeof piece === 'string' ? piece : piece.to ? `[${piece.name}]` : piece.name)).join('');

/** Everything that is told, a line a fact; what leads on stands in brackets. */
function told(subject: Subject, service = shop): readonly string[] {
  const details = detailsOf(service, subject);
  if (!details) return [];
  return [
    `${details.title}: ${said(details.about)}`,
    ...details.warnings.map((warning) => `! ${warning}`),
    ...details.documentation,
    ...details.facts.map(({ label, lines }) => `${label}: ${lines.map(said).join(' | ')}`),
    ...details.lists.map(
      ({ title, items }) => `${title}: ${items.map(({ name, detail }) => (detail ? `${name} (${detail})` : name)).join(', ')}`,
    ),
  ];
}

test('a resource', () =>
  expect(told({ kind: 'resource', name: 'Books' })).toEqual([
    'Books: A resource of many [Book]',
    '! Deprecated since 2024. Use media.',
    'Something to read.',
    'Or to give away.',
    'Also called: Tomes',
    'Keys: [ID] | [Title] with [author]',
    'Asking: The $filter must ask for Title. | Cannot be filtered by price. | Takes $search.',
    'Changing: Nothing can be created, changed or deleted.',
    'Links lead to: author: [Authors] | writer: Gone',
    'Properties: __proto__ (text), cover (choice), currency (text), ID (number · key), price (number · guessed), size (Size), Title (text)',
    'Links: author (Authors)',
    'Linked from: books (of Authors)',
    'Operations: discounted (gives number)',
  ]));

test('a singleton', () => expect(told({ kind: 'resource', name: 'Me' })[0]).toBe('Me: A single [Author]'));

test('an abstract type', () =>
  expect(told({ kind: 'type', name: 'Shop.Item' })).toEqual([
    'Item: An entity type, abstract: only types derived from it have entities',
    'Full name: Shop.Item',
    'Key: [ID]',
    'Properties: ID (number · key)',
    'Derived types: Book',
  ]));

test('a complex type says who holds it', () => expect(told({ kind: 'type', name: 'Shop.Size' })).toContain('Held by: size (of Book)'));

test('a property with limits and a currency', () =>
  expect(told({ kind: 'member', owner: 'Shop.Book', name: 'price' })).toEqual([
    'price: A property of [Books]',
    '! Its type is guessed from the values that were seen: others may fit as well.',
    'Type: number Edm.Decimal | May be null.',
    'Range: at least 0',
    'Currency: [currency]',
    'Asking: Cannot be filtered by.',
  ]));

test('a key that is a foreign key too', () =>
  expect(told({ kind: 'member', owner: 'Shop.Book', name: 'ID' })).toEqual([
    'ID: A property of [Books]',
    'Type: number Edm.Int32 | Never null.',
    'Key: The key.',
    'Written: By the service alone: read-only.',
    'Equal to: ID of [author]',
  ]));

test('part of an alternate key', () =>
  expect(told({ kind: 'member', owner: 'Shop.Book', name: 'Title' })).toContain('Key: Together with [author]'));

test('a link to a resource that the service does not have', () =>
  expect(told({ kind: 'member', owner: 'Shop.Book', name: 'writer' })).toContain('Resource: Books → Gone'));

test('choices of an enumeration', () => {
  expect(told({ kind: 'member', owner: 'Shop.Book', name: 'cover' })).toContain('Values: hard, soft');
  expect(told({ kind: 'enum', name: 'Shop.Cover' })).toEqual([
    'Cover: Choices, one of them at a time',
    'Full name: Shop.Cover',
    'Choices: hard (0), soft (1)',
    'Held by: cover (of Book)',
  ]);
});

test('a link', () =>
  expect(told({ kind: 'member', owner: 'Shop.Book', name: 'author' })).toEqual([
    'author: A link of [Books] to one [Authors]',
    'Null: It may lead to none.',
    'Also called: writer',
    'The way back: [books]',
    'Where: [ID] equals ID',
    'Deleting: What it leads to is deleted too.',
    'Resource: Books → [Authors]',
    'Properties: fullTitle (text), ID (number · key)',
    'Links: books (many Books)',
  ]));

test('operations', () => {
  expect(told({ kind: 'operation', name: 'Shop.discounted' })).toEqual([
    'discounted: A function: it changes nothing',
    'Full name: Shop.discounted',
    'Called on: one [Books]',
    'Takes: percent number',
    'Gives: number',
  ]);
  expect(told({ kind: 'operation', name: 'Shop.order' })).toContain(
    'Takes: title text, may be null | count number, may be null, may be left out (then 1)',
  );
});

test.each<Subject>([
  { kind: 'resource', name: 'toString' },
  { kind: 'type', name: 'constructor' },
  { kind: 'enum', name: '__proto__' },
  { kind: 'type-definition', name: 'x' },
  { kind: 'operation', name: 'hasOwnProperty' },
  { kind: 'member', owner: 'Shop.Book', name: 'toString' },
  { kind: 'member', owner: '__proto__', name: 'x' },
])('nothing is told of what is not there: %j', (subject) => expect(told(subject)).toEqual([]));

test('every name of the balena model has details, and every name in them leads on', () => {
  const service = balena('v7');
  const missing: string[] = [];
  const follow = (subject: Subject | undefined) => subject && !detailsOf(service, subject) && missing.push(JSON.stringify(subject));
  for (const { name } of service.resources.values()) {
    const details = detailsOf(service, { kind: 'resource', name });
    if (!details) missing.push(name);
    for (const { items } of details?.lists ?? []) for (const { to } of items) follow(to);
  }
  for (const type of service.types.values())
    for (const { name } of [...type.properties.values(), ...type.navigations.values()])
      for (const { lines } of detailsOf(service, { kind: 'member', owner: type.name, name })?.facts ?? [])
        for (const piece of lines.flat()) if (typeof piece !== 'string') follow(piece.to);
  expect(missing).toEqual([]);
});
