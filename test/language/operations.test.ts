import { describe, expect, test } from 'vitest';
import { createLanguageService } from '../../src/language/index.ts';
import type { Operation, Parameter } from '../../src/schema/index.ts';
import { createImport, createOperation, createParameter, createReturnType, createService } from '../../src/schema/make.ts';
import { cursorIn } from './completing.ts';
import { shop } from './pointing/services.ts';
import { found, unmark } from './support.ts';

/** `name: type`, a list with `*`, an optional one with `?`. */
function parameters(...written: readonly string[]): readonly Parameter[] {
  return written.map((text) => {
    const [, name = '', optional, many, type = ''] = /^(\w+)(\?)?: (\*)?(.*)$/.exec(text) ?? [];
    return createParameter({ name, type, collection: many !== undefined, optional: optional !== undefined, nullable: false });
  });
}

const returns = (type: string, collection = false) => createReturnType({ type, collection });

const functionOf = (name: string, given: Partial<Operation>): Operation => createOperation({ name, kind: 'Function', ...given });

const operations: ReadonlyMap<string, readonly Operation[]> = new Map([
  [
    'shop.discounted',
    [
      functionOf('shop.discounted', {
        bound: true,
        parameters: parameters('it: shop.Book', 'percent: Edm.Int32'),
        returns: returns('Edm.Decimal'),
      }),
      functionOf('shop.discounted', {
        ...{ bound: true, composable: true, returns: returns('shop.Book', true) },
        parameters: parameters('them: *shop.Book', 'percent: Edm.Int32', 'from: Edm.Date', 'note?: Edm.String'),
      }),
    ],
  ],
  [
    'shop.boss',
    [
      functionOf('shop.boss', {
        bound: true,
        composable: true,
        parameters: parameters('of: shop.Person'),
        returns: returns('shop.Manager'),
      }),
    ],
  ],
  [
    'shop.order',
    [
      createOperation({
        name: 'shop.order',
        kind: 'Action',
        bound: true,
        parameters: parameters('it: shop.Book', 'amount: Edm.Int32', 'to: shop.Address'),
      }),
    ],
  ],
  [
    'shop.best',
    [
      functionOf('shop.best', {
        parameters: parameters('year: Edm.Int32'),
        returns: returns('shop.Book', true),
        documentation: 'The best of a year.',
      }),
      functionOf('shop.best', { parameters: parameters('from: Edm.Int32', 'until: Edm.Int32'), returns: returns('shop.Book', true) }),
    ],
  ],
]);

const service = createService({
  ...shop('4.01'),
  operations,
  imports: new Map([['best', createImport({ name: 'best', operation: 'shop.best', kind: 'Function' })]]),
});
const language = createLanguageService(service);

describe('names behind a call are those of what it gives', () => {
  test.each([
    ['GET /Books(1)/shop.discounted(percent=10)', []],
    ['GET /Books(1)/Self.discounted(percent=10)', []],
    ["GET /Books/shop.discounted(percent=10,from=2026-01-01)?$filter=title eq 'a'&$expand=author", []],
    ["GET /Books/shop.discounted(percent=10,from=2026-01-01,note='x')(1)/author/name", []],
    [
      'GET /Books/shop.discounted(percent=10,from=2026-01-01)?$select=nope',
      ['unknown-property: GET /Books/shop.discounted(percent=10,from=2026-01-01)?$select=|nope|'],
    ],
    ['GET /People(1)/shop.boss()?$select=level', []],
    ['GET /People(1)/shop.boss()/staff?$select=level', ['unknown-property: GET /People(1)/shop.boss()/staff?$select=|level|']],
    ['GET /People(1)/shop.Manager/shop.boss()/level', []],
    ['GET /best(year=2026)?$select=title', []],
    ['GET /best(from=1,until=2)?$orderby=titel asc', ['unknown-property: GET /best(from=1,until=2)?$orderby=|titel| asc']],
    ['GET /Books?$filter=shop.discounted(percent=10) gt 5', []],
    ['GET /Books?$filter=author/Self.boss()/level gt 5', []],
    ['POST /Books(1)/shop.order\n\n{ "amount": 1, "to": { "city": "Bonn" } }', []],
    ['POST /Books(1)/shop.order\n\n{ "title": "x" }', ['unknown-property: POST /Books(1)/shop.order\n\n{ |"title"|: "x" }']],
    ['POST /Books(1)/shop.order\n\n{ "amount": "x" }', ['body-value-type: POST /Books(1)/shop.order\n\n{ "amount": |"x"| }']],
    [
      'POST /Books(1)/shop.order\n\n{ "to": { "citty": 1 } }',
      ['unknown-property: POST /Books(1)/shop.order\n\n{ "to": { |"citty"|: 1 } }'],
    ],
  ])('%s', (text, expected) => {
    expect(found(language, text)).toEqual(expected);
  });
});

describe('hover tells the form that is called', () => {
  test.each([
    [
      'GET /Books(1)/|shop.discounted|(percent=10)',
      /^`shop\.discounted\(percent: integer\)`: function, called on `Book`, gives number\n\nOther forms: `shop\.discounted\(percent: integer, from: date, note\?: text\)`\.$/,
    ],
    [
      'GET /Books/|shop.discounted|(percent=10,from=2026-01-01)',
      /^`shop\.discounted\(percent: integer, from: date, note\?: text\)`: function, called on a list of `Book`, gives a list of Book/,
    ],
    ['GET /|best|(year=1)', /^`shop\.best\(year: integer\)`: function, gives a list of Book\n\nThe best of a year\.\n\nOther forms/],
    ['GET /|best|(from=1,until=2)', /^`shop\.best\(from: integer, until: integer\)`/],
    ['GET /Books(1)/shop.discounted(|percent|=10)', /^`percent`: integer, parameter of `shop\.discounted`\n\nnever null$/],
    [
      "GET /Books/shop.discounted(percent=1,from=2026-01-01,|note|='a')",
      /^`note`: text, parameter of `shop\.discounted`\n\nmay be left out · never null$/,
    ],
    ['POST /Books(1)/|shop.order|', /^`shop\.order\(amount: integer, to: Address\)`: action, called on `Book`$/],
    ['GET /People(1)/|Self.Manager|', /^`shop\.Manager`: type|^`Self\.Manager`: type/],
  ])('%s', (marked, expected) => {
    const { text, start, end } = unmark(marked);
    const hover = language.hover(text, start + 1);
    expect(hover?.span).toEqual({ start, end });
    expect(hover?.markdown).toMatch(expected);
  });
});

describe('completion', () => {
  test.each([
    ['GET /be|', ['best(year)', 'best(from, until)']],
    ['GET /Books(1)/shop|', ['shop.discounted(percent)', 'shop.order(amount, to)']],
    ['GET /Books/|', ['$count', 'shop.discounted(percent, from, note)', '$ref', '$filter', '$each']],
    ['GET /People(1)/shop|', ['shop.boss()', 'shop.Manager']],
    ['GET /People/shop|', ['shop.Manager']],
    ['GET /Books(1)/shop.discounted(|)', ['percent']],
    ['GET /Books/shop.discounted(|)', ['percent,from', 'percent', 'from', 'note']],
    ['GET /Books/shop.discounted(percent=1,|)', ['from', 'note']],
    ['GET /best(|)', ['year']],
    ['GET /best(from=1,|)', ['until']],
  ])('%s', (marked, expected) => {
    const { text, offset } = cursorIn(marked);
    expect(language.complete(text, offset).map(({ label }) => label)).toEqual(expected);
  });

  test.each([
    ['GET /b|', 'best(from, until)', `best(from=\${1},until=\${2})`],
    ['GET /People(1)/|', 'shop.boss()', 'shop.boss()'],
    ['GET /Books(1)/|', 'shop.order(amount, to)', 'shop.order'],
    ['GET /Books/shop.d|(percent=1)', 'shop.discounted(percent, from, note)', 'shop.discounted'],
    ['GET /Books/shop.discounted(percent=1,from=2026-01-01,|)', 'note', `note='\${1}'`],
  ])('%s: %s puts %s', (marked, label, text) => {
    const cursor = cursorIn(marked);
    expect(language.complete(cursor.text, cursor.offset).find((item) => item.label === label)?.edit.text).toBe(text);
  });
});

describe('signature', () => {
  test.each([
    ['GET /Books/shop.discounted(|)', 'shop.discounted(percent, from, note?) → percent'],
    ['GET /Books/shop.discounted(percent=1,from=|)', 'shop.discounted(percent, from, note?) → from'],
    ['GET /Books(1)/shop.discounted(|)', 'shop.discounted(percent) → percent'],
    ['GET /best(until=1,from=|)', 'shop.best(from, until) → from'],
    ['GET /Books?$filter=shop.discounted(percent=|) gt 1', 'shop.discounted(percent) → percent'],
  ])('%s', (marked, expected) => {
    const { text, offset } = cursorIn(marked);
    const signature = language.signature(text, offset);
    expect(`${signature?.label} → ${signature?.parameters[signature.activeParameter]?.label}`).toBe(expected);
  });
});
