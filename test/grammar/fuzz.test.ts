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
  ['a string for what is two tokens', '?$fter"=le "'],
  ['a string for a call', '?$fter"=le d"(S'],
  ['a string behind a name', '?$fter=a"=le "'],
  ['quotes around what opens brackets', '=g"[/any(y"((]'],
  ['a quoted text of encoded options', 'd?$filter=%C3%A9"%3B%24filter%24filter%29)%C3%A9%26,%24filter$search="'],
  ['a line break in an encoded option', 'd?$filter=%C3%A9%26%24filter"<%24filterhttps://\n%3Da?{{"'],
  ['an object as the whole of a filter', 't?g=&$expand=a($orderby=e;$filter={ "a" : 1 , "b" : 2 })'],
  ["a key with an option's name", 's/3$compute='],
  ['a blank between segments', 'r() /'],
  ['an empty query on lines', 'NGS?'],
  ['not as a name before a blank and ")"', 'd?$filter=(not )'],
  ['a hole behind a type and a blank', '?$apply=group(b.r '],
  ['an ampersand as the whole path', '/&'],
  ['a path as a method is written', 'FA%45'],
  ['such a path before options', 'NGS?$top=1'],
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
