import { expect, test } from 'vitest';
import { apply, v7 } from './support.ts';

const formatted = (text: string): string => apply(text, v7.format(text));

const cases: readonly (readonly [text: string, after: string])[] = [
  // one option a line, one blank between words
  ['GET /device?$select=id&$top=1', 'GET /device\n  ?$select=id\n  &$top=1'],
  ['GET   /device?$filter=id  eq   1', 'GET /device\n  ?$filter=id eq 1'],
  ['GET /device\n?$top=1\n      &$skip=2\n', 'GET /device\n  ?$top=1\n  &$skip=2\n'],
  ['GET /device?%24filter=id%20eq%201', 'GET /device\n  ?$filter=id eq 1'],
  ['/device?$top=1', '/device\n  ?$top=1'],
  ['GET /device', 'GET /device'],

  // headers and bodies
  ['GET /device\nAccept:application/json', 'GET /device\nAccept: application/json'],
  [
    'POST /device\n\n{"a":1,"b":[true,null],"c":{},"d":[]}',
    'POST /device\n\n{\n  "a": 1,\n  "b": [\n    true,\n    null\n  ],\n  "c": {},\n  "d": []\n}',
  ],
  ['POST /device\n\n{ "n": 1.50e3, "big": 12345678901234567890 }', 'POST /device\n\n{\n  "n": 1.50e3,\n  "big": 12345678901234567890\n}'],
  ['POST /device\nContent-Type: text/plain\n\nplain  text', 'POST /device\nContent-Type: text/plain\n\nplain  text'],

  // names and comments stay
  ['### Name\n# note\nGET /device?$top=1\n\n# end\n', '### Name\n# note\nGET /device\n  ?$top=1\n\n# end\n'],
  ['GET /device\n # why\n  ?$top=1', 'GET /device\n  # why\n  ?$top=1'],
  ['GET /device?$top=1\n# why\n&$skip=2\n# after\nAccept: a/b', 'GET /device\n  ?$top=1\n  # why\n  &$skip=2\n# after\nAccept: a/b'],

  // only options and bodies are indented
  ['GET /device\n  ?$top=1\n  ### Next\n  GET /device\n  Accept: a/b', 'GET /device\n  ?$top=1\n### Next\nGET /device\nAccept: a/b'],

  // what is long is wrapped
  [
    'GET /device?$filter=is_online%20eq%20false%20and%20(device_name%20eq%20%27attic%27%20or%20device_name%20eq%20%27a%20cellar%20with%20a%20name%27)&$select=id',
    "GET /device\n  ?$filter=is_online eq false\n    and (device_name eq 'attic' or device_name eq 'a cellar with a name')\n  &$select=id",
  ],
  ['GET /device?$filter=id%20eq%201%20and%20note%20eq%20%27x%0Ay%27', "GET /device\n  ?$filter=id%20eq%201%20and%20note%20eq%20'x%0Ay'"],

  // what has an error stays as it is, the others do not
  ['GET /device?$filter=id  eq', 'GET /device?$filter=id  eq'],
  ['POST /device\n\n{"a":', 'POST /device\n\n{"a":'],
  ['GET /device?$filter=id  eq\n\n###\nGET /device?$top=1', 'GET /device?$filter=id  eq\n\n###\nGET /device\n  ?$top=1'],
  ['', ''],
  ['# only a comment', '# only a comment'],
];

test.each(cases)('%s', (text, after) => {
  expect(formatted(text)).toBe(after);
  expect(v7.format(formatted(text))).toEqual([]);
});

test('there is one edit a request, of what changes alone', () => {
  const text = 'GET /device?$top=1\n\n###\nGET /device\n\n###\nGET /device?$filter=id eq 1\n';
  const edits = v7.format(text);
  expect(edits.map(({ span, text: added }) => [text.slice(span.start, span.end), added])).toEqual([
    ['', '\n  '],
    ['', '\n  '],
  ]);
});

test('a body that is nested beyond reason is left alone', () => {
  const text = `POST /device\n\n${'['.repeat(1000)}${']'.repeat(1000)}`;
  expect(formatted(text)).toBe(text);
});
