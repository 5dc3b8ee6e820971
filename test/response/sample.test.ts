import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/schema/index.ts';
import { treeOf } from './drawing.ts';

const sample = (body: string, contentType = 'application/json'): unknown => treeOf(body, { contentType }).sample();
/** With prototypes, as the expected values have them. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

describe('a small answer is sampled whole', () => {
  it.each([
    '{"d":[{"id":1,"name":"attic","note":null,"is_online":true,"off":false}]}',
    '[]',
    '{}',
    '[[1,[2]],{"a":{}}]',
    '-1.5e3',
    '"text"',
    'null',
    '{"__proto__":1,"constructor":{"__proto__":2}}',
    '{"":"","a\\"b":"\\u0041\\n\\ud83d\\ude00"}',
  ])('%s', (body) => {
    expect(plain(sample(body))).toEqual(JSON.parse(body));
  });
});

describe('what is no JSON has none', () => {
  it.each([
    ['<html>no</html>', 'text/html'],
    ['', 'application/json'],
    ['plain words', 'text/plain'],
    ['{"d": oops, this is not JSON', 'application/json'],
  ])('%s', (body, type) => {
    expect(sample(body, type)).toBeUndefined();
  });
});

const list = (count: number): string => JSON.stringify(Array.from({ length: count }, (_, at) => at));
const nested = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.values(value).reduce((total, inner) => total + sizeOf(inner), 1) : 1;

describe('of a long answer there is a part', () => {
  it('with items from everywhere', () => {
    const items = sample(list(100_000)) as number[];
    expect(items.length).toBeLessThanOrEqual(250);
    expect(items.slice(0, 2)).toEqual([0, 400]);
    expect(items.at(-1)).toBeGreaterThan(99_000);
  });

  it.each<readonly [name: string, body: () => string]>([
    [
      'rows',
      () =>
        JSON.stringify({
          d: Array.from({ length: 5000 }, () => Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`n${at}`, at]))),
        }),
    ],
    ['names', () => JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`n${at}`, at])))],
    ['levels', () => nested(10_000)],
    ['lists of lists', () => `[${Array.from({ length: 300 }, () => list(300)).join()}]`],
  ])('bounded in its %s', (_, body) => {
    expect(sizeOf(sample(body()))).toBeLessThanOrEqual(25_001);
  });

  it('with long texts cut, and without members of long names', () => {
    const long = 'x'.repeat(5000);
    expect(plain(sample(JSON.stringify({ [long]: 1, a: long, b: 1 })))).toEqual({ a: 'x'.repeat(999), b: 1 });
  });

  it('without what lies deeper, which is not null for that', () => {
    expect(JSON.stringify(sample(`{"a":${nested(40)}}`))).toMatch(/^\{"a":\[+\]+\}$/);
  });
});

it('a question is plain data, for the worker has no grammar', () => {
  const question = readQuestion('https://host.example/v7/device?$expand=a($select=b)', 'https://host.example/v7/');
  expect(structuredClone(question)).toEqual(question);
});
