import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLanguageService } from '../../../src/language/index.ts';
import { learn, nothingLearned, type Observation, observe, toService } from '../../../src/schema/index.ts';
import { draw } from './drawing.ts';

const baseUrl = 'https://host.example/svc/';
const look = (answer: unknown, path = 'Books'): Observation => observe(`${baseUrl}${path}`, baseUrl, answer);
const drawn = (answer: unknown) => draw(toService('host', learn(nothingLearned, look(answer))));
const drawnFrom = (path: string, answer: unknown) => draw(toService('host', learn(nothingLearned, look(answer, path))));
const rows = (text: string): unknown => JSON.parse(`{"value":[${text}]}`);

it.each([
  ['names of objects', '{"__proto__":1,"constructor":true,"toString":"a b"}', '__proto__ Int32~ constructor Boolean toString String'],
  ['__proto__ that holds an object', '{"ID":1,"__proto__":{"x":1}}', 'ID Int32~ __proto__ Books/__proto__~'],
  ['markup', '{"<b>x</b>":1}', '<b>x</b> Int32~'],
  ['blanks', '{"a b":1}', 'a b Int32~'],
  ['an empty name', '{"":1,"ID":1}', 'ID Int32~'],
  ['names longer than names may be', `{"${'n'.repeat(10_000)}":1,"ID":1}`, 'ID Int32~'],
  ['the same name twice', '{"x":1,"x":true}', 'x Boolean'],
  ['annotations of nothing', '{"@":1,"@odata.type":5,"@odata.id":{},"x@":1,"ID":1}', 'x Untyped~ ID Int32~'],
  ['control information of the wrong kind', '{"__metadata":"x","__deferred":1,"ID":1}', '__deferred Int32~ ID Int32~'],
  ['an error amid rows', '{"error":{"code":1}}', 'error Books/error~'],
])('%s', (_, row, members) => {
  expect(drawn(rows(row))[0]).toBe(`Books: ${members}`);
});

it('no entities among the rows', () => {
  expect(drawn({ value: [null, 1, 'x', [], [{ ID: 1 }]] })).toEqual(['Books:']);
});

it('a resource of a hostile name is a name like any other', () => {
  const evidence = look({ value: [{ ID: 1 }] }, '__proto__');
  expect([...evidence.resources.keys()]).toEqual(['__proto__']);
  expect(draw(toService('host', learn(nothingLearned, evidence)))).toEqual(['__proto__: ID Int32~']);
});

const size = (evidence: Observation): number =>
  JSON.stringify(evidence, (_, value) => (value instanceof Map ? [...value] : value instanceof Set ? [...value] : value)).length;

it.each<readonly [name: string, make: () => unknown]>([
  ['a million rows', () => ({ value: Array.from({ length: 1_000_000 }, (_, ID) => ({ ID })) })],
  ['a million names', () => ({ value: [Object.fromEntries(Array.from({ length: 1_000_000 }, (_, at) => [`n${at}`, at]))] })],
  ['rows that have other names each', () => ({ value: Array.from({ length: 10_000 }, (_, at) => ({ [`a${at}`]: 1, [`b${at}`]: 1 })) })],
  ['lists in lists', () => rows('['.repeat(5000) + ']'.repeat(5000))],
  ['objects in objects', () => rows(`${'{"x":'.repeat(5000)}1${'}'.repeat(5000)}`)],
  ['wide at every level', () => ({ value: [wide(6)] })],
  ['a text of megabytes', () => ({ value: [{ text: 'x'.repeat(5_000_000), url: `${baseUrl}${'('.repeat(1_000_000)}` }] })],
])('%s: what is kept of it is bounded', (_, make) => {
  expect(size(look(make()))).toBeLessThan(3_000_000);
});

const wide = (depth: number): unknown =>
  depth === 0 ? 1 : Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`n${at}`, wide(depth - 1)]));

const json = fc.jsonValue({ maxDepth: 6 });
const member = fc.constantFrom(
  'd',
  'value',
  'results',
  '__metadata',
  '__deferred',
  '__id',
  'uri',
  'type',
  '@odata.context',
  '@odata.type',
  '@odata.id',
  'x',
  'x@odata.type',
  'ID',
);
const like = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    json,
    fc.constantFrom('NS.Book', `${baseUrl}Books(1)`, `${baseUrl}$metadata#Books`, 1, null),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(member, tie('any'), { maxKeys: 5 }),
  ),
})).any;
const path = fc.oneof(
  fc.constantFrom('Books', 'Books(1)', 'Books?$expand=x($expand=x)', 'Books(1)/x', 'Books/$count', '', 'x?$select=x'),
  fc.string(),
);

it('any JSON is observed, and learned in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(path, like), { maxLength: 4 }), (answers) => {
      const seen = answers.map(([asked, answer]) => look(answer, asked));
      const forth = seen.reduce(learn, nothingLearned);
      const back = [...seen.toReversed(), ...seen].reduce(learn, nothingLearned);
      expect(draw(toService('host', back)).map(sorted).sort()).toEqual(draw(toService('host', forth)).map(sorted).sort());
      expect(structuredClone(forth)).toEqual(forth);
    }),
    { numRuns: 400, seed: 4 },
  );
});

/** The order of members is that in which they were first seen. */
const sorted = (line: string): string => [...line].sort().join('');

it('a model of hostile names can be asked', () => {
  const service = toService('host', learn(nothingLearned, look(rows('{"__proto__":1,"a b":{"c":1},"<i>":[{"x":1}]}'))));
  const language = createLanguageService(service);
  expect(language.diagnose('GET /Books?$filter=__proto__ eq 1').filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(language.complete('GET /Books?$select=', 19).map(({ label }) => label)).toContain('__proto__');
});

it('an entity asked for by key that holds an object without a text', () => {
  expect(drawnFrom('Books(1)', { ID: 1, author: Object.assign(Object.create(null), { ID: 7 }) })).toEqual(
    drawnFrom('Books(1)', { ID: 1, author: { ID: 7 } }),
  );
});
