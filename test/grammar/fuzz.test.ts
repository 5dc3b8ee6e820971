import { describe, expect, test } from 'vitest';
import { Fuzzer } from '../fuzz/fuzzer.ts';
import { documents } from '../fuzz/generate.ts';
import { examine } from '../fuzz/invariants.ts';

/** What fuzzing found, as short as it can be; each mended. */
const found: readonly (readonly [what: string, input: string])[] = [
  ['a hole behind what a path skips', '{"""'],
  ['an ampersand in a path, printed encoded', '&$top='],
  ['braces in a path, printed decoded', 'a{%6E}'],
  ['a quote at the start of a path', "'x%27"],
  ['an option without a name', '?&&='],
  ['not as a name before the next line', "g(6,m='')?filter=not&n"],
  ['a blank of a web page before "="', '?$a%C2%A0%3D'],
  ['text that was encoded twice', '%25%33%44'],
  ['half of a surrogate pair', '2%73g\ud83d$order=by?'],
  ['a filter in an encoded path', '$crossjoin(B)/$filter(a%20eq%20b)?'],
];

test.each(found)('%s: %j', (_, input) => {
  expect(examine(input).findings).toEqual([]);
});

describe.each(documents.map((text, index) => [index, text] as const))('document %i', (_, text) => {
  test('every truncation holds what any text does', () => {
    for (let end = 0; end <= text.length; end++) expect(examine(text.slice(0, end)).findings, text.slice(0, end)).toEqual([]);
  });
});

// `npm run fuzz` goes on for as long as it is told.
test('a short run finds nothing', () => {
  const fuzzer = new Fuzzer(1);
  for (let count = 0; count < 2500; count++) fuzzer.try(fuzzer.next());
  expect([...fuzzer.found.values()]).toEqual([]);
  expect(fuzzer.features.size).toBeGreaterThan(400);
});
