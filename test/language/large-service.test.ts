import { expect, test } from 'vitest';
import { createLanguageService } from '../../src/language/index.ts';
import { findRoutes, type Service } from '../../src/schema/index.ts';
import { createNavigation, createProperty, createResource, createService, createType } from '../../src/schema/make.ts';

const size = 5000;

const typeOf = (index: number): string => `erp.Entity${index % size}`;

const types = Array.from({ length: size }, (_, index) =>
  createType({
    ...{ name: typeOf(index), kind: 'EntityType', key: ['id'] },
    properties: new Map(
      ['id', 'name', 'amount'].map((name) => [name, createProperty({ name, type: name === 'name' ? 'Edm.String' : 'Edm.Int32' })]),
    ),
    navigations: new Map(
      [1, 7, 31].map((step) => [
        `to${step}`,
        createNavigation({ name: `to${step}`, target: typeOf(index * 3 + step), collection: step === 7 }),
      ]),
    ),
  }),
);

/** Counts the walks over a map: looking one name up is none. */
function counting<Value>(entries: Iterable<readonly [string, Value]>, walks: string[], label: string): Map<string, Value> {
  const map = new Map(entries);
  for (const way of ['entries', 'keys', 'values', 'forEach', Symbol.iterator] as const) {
    const walk = map[way].bind(map) as () => never;
    Object.defineProperty(map, way, {
      value: (...given: []) => {
        walks.push(label);
        return walk(...given);
      },
    });
  }
  return map;
}

function largeService(walks: string[]): Service {
  return createService({
    ...{ name: 'erp', version: '4.0', origin: 'metadata', namespaces: new Map([['erp', 'erp']]) },
    types: counting(
      types.map((type) => [type.name, type]),
      walks,
      'types',
    ),
    resources: counting(
      types.map(({ name }, index) => [`Set${index}`, createResource({ name: `Set${index}`, type: name })]),
      walks,
      'resources',
    ),
    operations: counting([], walks, 'operations'),
  });
}

test('a key walks over no part of a service of 5,000 types', () => {
  const walks: string[] = [];
  const language = createLanguageService(largeService(walks));
  const ask = (query: string): void => {
    const text = `GET /Set7?${query}`;
    language.diagnose(text);
    language.tokens(text);
    language.complete(text, text.length);
    language.hover(text, 6);
    language.hover(text, text.length - 1);
    language.signature(text, text.length);
    language.explain(text, 6);
    language.selection(text, 0);
    language.tick(text, 0, 'to1/to7/name', true);
    language.insertion(text, text.length, text.length, 'to7/name');
    language.complete('GET /Se', 7);
    language.complete('GET /Set7(1)/', 13);
    language.diagnose("GET /Set7(name='a')");
  };
  // What is asked of all is made once: when a name is described, say, or a key is not one of its resource.
  ask('$filter=name');
  expect(walks.length).toBeLessThan(12);
  walks.length = 0;
  for (const query of ['$filter=n', "$filter=name eq 'a'", '$filter=nam eq 1', '$expand=to1($select=nope)', '$select=', '$orderby=amount'])
    ask(query);
  expect(walks).toEqual([]);
});

test('ways through 5,000 types are found without a walk over them', () => {
  const walks: string[] = [];
  const service = largeService(walks);
  findRoutes(service, typeOf(0), typeOf(1));
  walks.length = 0;
  const routes = findRoutes(service, typeOf(2), typeOf(4000), { longest: 12 });
  expect(routes.length).toBeGreaterThan(0);
  expect(walks).toEqual([]);
});
