/** Half-typed and damaged text, a model that is not what it was, and long documents: every feature answers, within the text. */
import { describe, expect, test } from 'vitest';
import { createLanguageService, type LanguageService } from '../../../src/language/index.ts';
import { balena, openService, type Service } from '../../../src/schema/index.ts';
import { mutate } from '../../fuzz/mutate.ts';
import { Choices } from '../../support/choices.ts';
import { walkedQueries } from '../prefix-walk/corpus.ts';
import { walkedServices } from '../walk/services.ts';
import { atPlace, ofText, outside } from './features.ts';

/** `PLAYGROUND_WALK=all` takes every query, and more damage. */
const all = process.env.PLAYGROUND_WALK === 'all';
const every = all ? 1 : 20;

const queries = walkedQueries().filter((_, index) => index % every === 0);

const documentOf = (path: string, name: string): string => `# a comment, with https://host.example/a(b)
### A name
// another comment
GET /${path}
  ?$filter=${name} eq 'a' and not (${name} ne @p)
  # within
  &$select=${name}
  &@p='b'
Accept: application/json

###
PATCH /${path}(1)?$filter=${name} in ('a','b')
Content-Type: application/json

{ "${name}": "a", "x": [1, { "y": null }] }
`;

const check = (language: LanguageService, text: string, offset: number): void => {
  const found = [...outside(language, text, offset, atPlace), ...outside(language, text, offset, ofText)];
  if (found.length > 0) expect.fail(found.join('\n'));
};

test('the end of every prefix of a sample of queries', () => {
  const choices = new Choices(7);
  for (const { language, query } of queries) {
    for (let end = choices.below(4); end <= query.length; end += all ? 1 : 5) check(language, query.slice(0, end), end);
  }
});

test('any place of a sample of queries that are damaged', () => {
  const choices = new Choices(11);
  for (const { language, query } of queries) {
    for (let round = 0; round < (all ? 20 : 6); round++) {
      const text = mutate(query, choices.oneOf(queries).query, choices);
      check(language, text, choices.below(text.length + 1));
    }
  }
});

describe.each([...walkedServices])('%s', (_, service) => {
  const [resource] = service.resources.values();
  const type = service.types.get(resource!.type)!;
  const [property] = type.properties.keys();
  const text = documentOf(resource!.name, property!);

  test('a caret in comments, headers, bodies and between them', () => {
    const language = createLanguageService(service);
    for (let offset = 0; offset <= text.length; offset += all ? 1 : 7) check(language, text, offset);
  });

  test('a model that changes, shrinks and goes while the text stays', () => {
    for (const changed of changesOf(service, resource!.type, property!)) {
      const language = createLanguageService(changed);
      for (let offset = 0; offset <= text.length; offset += 41) check(language, text, offset);
    }
  });
});

/** The model without a property, without a type that others lead to, without types, without resources, and none. */
function changesOf(service: Service, type: string, property: string): readonly Service[] {
  const entity = service.types.get(type)!;
  const without = <Value>(map: ReadonlyMap<string, Value>, name: string) => new Map([...map].filter(([key]) => key !== name));
  return [
    { ...service, types: new Map(service.types).set(type, { ...entity, properties: without(entity.properties, property) }) },
    { ...service, types: without(service.types, type) },
    { ...service, types: new Map(), enums: new Map(), operations: new Map() },
    { ...service, resources: new Map(), imports: new Map() },
    openService('OData'),
    service,
  ];
}

test.each([['GET /Books?$orderb?$orderby=title'], ['GET /device?$expand=a;$expand&$expand=b'], ['GET /device?$select&$select=id']])(
  'an option twice, once without a value: %s',
  (text) => {
    check(createLanguageService(balena('v7')), text, text.length);
  },
);

describe('100 kB', () => {
  const language = createLanguageService(balena('v7'));
  const condition = (index: number): string => `device_name eq 'attic-${index}'`;
  const long: readonly (readonly [string, string])[] = [
    ['of requests', Array.from({ length: 600 }, (_, index) => `### ${index}\n${documentOf('device', 'note').slice(0, 130)}`).join('\n\n')],
    ['in one filter', `GET /device?$filter=${Array.from({ length: 3500 }, (_, index) => condition(index)).join(' or ')}`],
    ['in one list', `GET /device?$filter=device_name in (${Array.from({ length: 9000 }, (_, index) => `'a-${index}'`).join(',')})`],
    ['in one body', `PATCH /device(1)\n\n{ "note": "${'a'.repeat(100_000)}" }`],
    ['of nothing but text', 'lorem ipsum '.repeat(8500)],
  ];

  test.each(long)('%s', (_, text) => {
    expect(text.length).toBeGreaterThan(75_000);
    for (const offset of [0, text.length >> 1, text.length]) check(language, text, offset);
  });
});
