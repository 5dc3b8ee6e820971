import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Node, walk } from '../../grammar/index.ts';
import { readRequest } from '../../grammar/request.ts';
import { bindRequest } from '../../src/language/bind/index.ts';
import { createLanguageService, type LanguageService } from '../../src/language/index.ts';
import { createOperandWalk } from '../../src/language/operands.ts';
import { balena, dialects, openService, type Service } from '../../src/schema/index.ts';
import { seed } from '../grammar/property.ts';
import { type Edit, edited } from '../grammar/typing.ts';
import { groups } from './bad/groups.ts';
import { fixCases } from './fix-cases.ts';
import { goodQueries } from './good-queries.ts';

/** All that stands in a `$filter` in the tests of checks, right and wrong. */
const conditions = [
  ...new Set(
    [
      ...goodQueries,
      ...fixCases.map(([text]) => text),
      ...groups.flatMap(({ bad, good }) => [...bad.map(([text]) => text), ...good]),
    ].flatMap((text) => [...text.replaceAll('|', '').matchAll(/\$filter=([^&\n;]*)/g)].map(([, condition]) => condition!)),
  ),
].filter((condition) => condition.length < 200);

const services: Readonly<Record<string, Service>> = {
  'balena v7': balena('v7'),
  'balena as OData 4.0': { ...balena('v7'), dialect: dialects['odata-4.0'], version: '4.0' },
  'a service of which nothing is known': openService('OData'),
};

/** What is remembered belongs to the service: another one, of the same names, remembers nothing. */
const asNew = (service: Service) => createLanguageService({ ...service });

function expectSame(language: LanguageService, service: Service, text: string): void {
  expect(language.diagnose(text), text).toEqual(asNew(service).diagnose(text));
  expect(language.tokens(text), text).toEqual(asNew(service).tokens(text));
}

/** Long enough to be remembered by its operands, whatever these are. */
const filler = Array.from({ length: 9 }, (_, index) => `(device_name eq 'a${index}' or not (contains(note,'${index}')))`).join(' and ');

const request = (operands: readonly string[], join: string, { path = '/device', behind = '' } = {}) =>
  `GET ${path}?$filter=${[...operands, filler].join(` ${join} `)}${behind}`;

describe.each(Object.entries(services))('what is found in a long filter of %s is as if it were new', (_, service) => {
  const parts = Array.from({ length: Math.ceil(conditions.length / 6) }, (_, index) => conditions.slice(6 * index, 6 * index + 6));

  test.each(parts)('%s …', (...operands) => {
    const language = createLanguageService(service);
    const turned = operands.toReversed();
    for (const text of [
      request(operands, 'or'),
      request(operands, 'or', { behind: '&$select=id,' }),
      request(['id gt 5', ...operands], 'or'),
      request(turned, 'or'),
      request(turned, 'and'),
      request([...turned, ...operands], 'and'),
      request(operands, 'and', { behind: '&@a=1&$compute=id add 1 as one' }),
      request(operands, 'and', { path: '/application' }),
      request(operands, 'and', { path: '/device/$count', behind: '&$select=id' }),
    ])
      expectSame(language, service, text);
  });
});

const typed: fc.Arbitrary<Edit> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(8),
  text: fc.oneof(
    fc.constantFrom('', ' ', "'", '(', ')', ' or ', ' and ', 'not ', '&', '%20', '+', '\n', '@a', '&@a=1'),
    fc.string({ maxLength: 3 }),
  ),
});

test('a key finds anew what is in its own operand only', () => {
  const service = balena('v7');
  const walkPaths = createOperandWalk((path: string) => path);
  const visited: Node[] = [];
  const check = (text: string): readonly string[] => {
    const bound = bindRequest(readRequest(text)!, service);
    const found: string[] = [];
    walkPaths(bound, found, (node) => {
      if (node.kind !== 'Path') return;
      visited.push(node);
      found.push(text.slice(node.span.start, node.span.end));
    });
    const all: string[] = [];
    walk(bound.request, (node) => node.kind === 'Path' && all.push(text.slice(node.span.start, node.span.end)));
    expect(found).toEqual(all);
    return visited.splice(0).map(({ span }) => text.slice(span.start, span.end));
  };
  const text = request(['id eq 1', '(id gt 2 or note eq null)', 'not is_online'], 'or');
  expect(check(text)).toHaveLength(22);
  expect(check(text)).toEqual([]);
  expect(check(text.replace('gt 2', 'gt 25'))).toEqual(['id', 'note']);
  expect(check(`${text}&$select=uuid`)).toEqual(['id', 'note', 'uuid']);
  expect(check(`${text}&@a=1`)).toHaveLength(22);
});

test('a long filter typed by any edits is checked and coloured as if it were new', () => {
  const service = balena('v7');
  const chain = fc.tuple(fc.array(fc.constantFrom(...conditions), { maxLength: 12 }), fc.constantFrom('or', 'and'));
  fc.assert(
    fc.property(chain, fc.array(typed, { maxLength: 6 }), ([operands, join], made) => {
      const language = createLanguageService(service);
      let text = request(operands, join, { behind: '&$select=id' });
      expectSame(language, service, text);
      for (const edit of made) {
        text = edited(text, edit);
        expectSame(language, service, text);
      }
    }),
    { numRuns: 60, seed },
  );
});
