import { expect, test } from 'vitest';
import { createLanguageService, type ValueQuestion } from '../../src/language/index.ts';
import { balena } from '../../src/schema/index.ts';
import { cursorIn } from './completing.ts';
import { shop } from './pointing/services.ts';

const services = { balena: balena('v7'), shop4: shop('4.01'), shop2: shop('2.0') };
type Name = keyof typeof services;
type Rows = readonly Readonly<Record<string, unknown>>[];

/** What is offered of a service that has told these rows, whatever the question was. */
function offered(name: Name, marked: string, rows?: Rows) {
  const { text, offset } = cursorIn(marked);
  return createLanguageService(services[name], { samples: () => rows }).complete(text, offset);
}

const asked = (name: Name, marked: string): ValueQuestion | undefined => offered(name, marked).find(({ ask }) => ask)?.ask;

const questions: readonly (readonly [service: Name, marked: string, request: string])[] = [
  ['balena', 'GET /device?$filter=device_name eq |', 'GET /device?$select=device_name&$orderby=device_name asc&$top=50'],
  ['balena', "GET /device?$filter=device_name eq '|'", 'GET /device?$select=device_name&$orderby=device_name asc&$top=50'],
  ['balena', 'GET /device?$filter=note in (|', 'GET /device?$select=note&$orderby=note asc&$top=50'],
  ['balena', "GET /device?$filter=note in ('a',|", 'GET /device?$select=note&$orderby=note asc&$top=50'],
  ['balena', 'GET /device?$filter=id eq |', 'GET /device?$select=id,device_name&$orderby=device_name asc&$top=50'],
  ['balena', 'GET /device?$filter=created_at gt |', 'GET /device?$select=created_at&$orderby=created_at asc&$top=50'],
  [
    'balena',
    'GET /device?$filter=belongs_to__application/slug eq |',
    'GET /application?$select=slug,app_name&$orderby=app_name asc&$top=50',
  ],
  ['balena', 'GET /application?$filter=owns__device/any(d:d/note eq |', 'GET /device?$select=note&$orderby=note asc&$top=50'],
  ['balena', 'GET /device?$filter=belongs_to__application eq |', 'GET /application?$select=id,app_name&$orderby=app_name asc&$top=50'],
  ['balena', 'GET /device(|)', 'GET /device?$select=id,device_name&$orderby=device_name asc&$top=50'],
  ['balena', 'GET /device(uuid=|)', 'GET /device?$select=uuid,device_name&$orderby=device_name asc&$top=50'],
  ['balena', 'PATCH /device(1)\n\n{ "belongs_to__application": |', 'GET /application?$select=id,app_name&$orderby=app_name asc&$top=50'],
  ['balena', 'PATCH /device(1)\n\n{ "device_name": |', 'GET /device?$select=device_name&$orderby=device_name asc&$top=50'],
  ['shop4', 'GET /Books?$filter=title eq |', 'GET /Books?$select=title&$orderby=title asc&$top=50'],
  ['shop4', 'POST /Books\n\n{ "author@odata.bind": |', 'GET /People?$select=id,name&$orderby=name asc&$top=50'],
  ['shop2', 'GET /Books?$filter=author/name eq |', 'GET /People?$select=name&$orderby=name asc&$top=50'],
];

test.each(questions)('%s: %s asks %s', (service, marked, request) => {
  expect(asked(service, marked)?.request).toBe(`${request}\nAccept: application/json`);
});

const silent: readonly (readonly [service: Name, marked: string])[] = [
  // All that there are are known.
  ['balena', 'GET /device?$filter=is_online eq |'],
  ['balena', 'GET /device?$filter=api_heartbeat_state eq |'],
  // Nothing that the service has values of.
  ['balena', 'GET /device?$filter=|'],
  ['balena', 'GET /device?$filter=nope eq |'],
  ['balena', 'GET /nope?$filter=device_name eq |'],
  ['balena', 'GET /device?$filter=length(device_name) eq |'],
  ['balena', 'GET /device?$filter=memory_usage add |'],
  ['balena', 'GET /device?$top=|'],
  ['balena', 'GET /device?$select=|'],
  // Whoever types on does not want to be asked.
  ['balena', 'GET /device?$filter=id eq 1|'],
  ['balena', "GET /device?$filter=device_name eq 'a|"],
  ['balena', 'PATCH /device(1)\n\n{ "device_name": "a|'],
  // A link does not compare with a key in the standard.
  ['shop4', 'GET /Books?$filter=author eq |'],
];

test.each(silent)('%s: %s asks nothing', (service, marked) => {
  expect(asked(service, marked)).toBeUndefined();
});

test('without samples nobody is offered to ask', () => {
  const text = 'GET /device?$filter=device_name eq ';
  expect(
    createLanguageService(services.balena)
      .complete(text, text.length)
      .filter(({ ask }) => ask),
  ).toEqual([]);
});

const rows: Rows = [
  { id: 1, device_name: 'attic 7', note: "it's", app_name: 'sensors', created_at: '2024-01-31T00:00:00.000Z' },
  { id: 2, device_name: 'cellar', note: null, app_name: 'cameras', created_at: '2024-02-29T00:00:00.000Z' },
  { id: 2, device_name: 'cellar', note: '', app_name: 'cameras', created_at: '2024-02-29T00:00:00.000Z' },
];
const books: Rows = [{ id: 5, name: 'Emily', title: 'Dune', price: '9.50' }];

const told: readonly (readonly [service: Name, rows: Rows, marked: string, ...values: string[]])[] = [
  ['balena', rows, 'GET /device?$filter=device_name eq |', "'attic 7'", "'cellar'"],
  ['balena', rows, "GET /device?$filter=device_name eq '|", "'attic 7'", "'cellar'"],
  ['balena', rows, "GET /device?$filter=device_name eq 'ce|'", "'cellar'"],
  ['balena', rows, 'GET /device?$filter=note eq |', "'it''s'", "''"],
  ['balena', rows, 'GET /device?$filter=created_at gt |', "'2024-01-31T00:00:00.000Z'", "'2024-02-29T00:00:00.000Z'"],
  ['balena', rows, 'GET /device(|)', '1 attic 7', '2 cellar'],
  ['balena', rows, 'GET /device?$filter=belongs_to__application eq |', '1 sensors', '2 cameras'],
  ['balena', rows, 'PATCH /device(1)\n\n{ "belongs_to__application": |', '1 sensors', '2 cameras'],
  ['balena', rows, 'PATCH /device(1)\n\n{ "note": |', '"it\'s"', '""'],
  ['balena', rows, 'PATCH /device(1)\n\n{ "device_name": "|"', '"attic 7"', '"cellar"'],
  ['shop4', books, 'GET /Books?$filter=price gt |', '9.50'],
  ['shop4', books, 'POST /Books\n\n{ "author@odata.bind": |', '"People(5)" Emily'],
  ['shop2', books, 'GET /Books?$filter=title eq |', "'Dune'"],
];

test.each(told.map((row) => [row] as const))('%o', ([service, known, marked, ...values]) => {
  const before = new Set(offered(service, marked).map(({ label }) => label));
  const added = offered(service, marked, known).filter(({ label, ask }) => !ask && !before.has(label));
  expect(added.map(({ label, detail }) => `${label} ${detail}`.trim())).toEqual(values);
});

test('a question leaves the text as it is', () => {
  for (const [, marked] of questions.map(([service, marked]) => [service, marked] as const)) {
    const { text, offset } = cursorIn(marked);
    const item = offered('balena', marked).find(({ ask }) => ask);
    if (item) expect(text.slice(item.edit.span.start, offset)).toBe(item.edit.text);
  }
});

test('values can be found by what their entities are called', () => {
  const found = offered('balena', 'GET /device(|)', rows).find(({ label }) => label === '2');
  expect(found?.filter).toBe('2 cellar');
});
