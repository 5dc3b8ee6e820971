import { describe, expect, test } from 'vitest';
import { parseDocument, print } from '../../grammar/index.ts';
import { bare, show } from './show.ts';

const documents: readonly (readonly [name: string, text: string, tree: string])[] = [
  ['empty', '', ''],
  ['blank', ' \n\n', ''],
  ['a URL alone', '/device', '/device'],
  ['a method', 'GET /device', 'GET | /device'],
  ['a method in lower case', 'get /device', 'get | /device'],
  ['a method that does not exist', 'FETCH /device', 'FETCH | /device'],
  ['a version of HTTP', 'GET /device HTTP/1.1', 'GET | /device'],
  ['CRLF', 'GET /device\r\n  ?$top=1\r\n  &$skip=2\r\nA: b\r\n\r\ntext\r\n', 'GET | /device ? ($top 1) ($skip 2) | A=b | text "text"'],
  ['options on lines', 'GET /d\n  ?$top=1\n  &$skip=2', 'GET | /d ? ($top 1) ($skip 2)'],
  ['options without indentation', 'GET /d\n?$top=1\n&$skip=2', 'GET | /d ? ($top 1) ($skip 2)'],
  [
    'parentheses over lines',
    'GET /d\n ?$expand=a(\n    $select=b;\n    $top=1\n  )\n &$top=2',
    'GET | /d ? (expand a((select b); ($top 1))) ($top 2)',
  ],
  ['conditions over lines', 'GET /d\n ?$filter=(a eq 1\n    or b eq 2)', 'GET | /d ? (filter (group (or (eq a 1) (eq b 2))))'],
  ['encoded options on lines', 'GET /d\n  ?$filter=a%20eq%201\n  &$top=1', 'GET | /d ? (filter (eq a 1)) ($top 1)'],
  ['comments', '# a\n// b\nGET /d\n# c\n  ?$top=1\n# d\nA: b', 'GET | /d ? ($top 1) | A=b | 4 comment'],
  ['names', '### one\nGET /a\n### two\n/b\n###\n/c', '"one" | GET | /a\n"two" | /b\n/c'],
  ['an indented ###, as it is typed below an option', 'GET /a\n  ?$top=1\n  ###two\n  /b', 'GET | /a ? ($top 1)\n"two" | /b'],
  [
    '### behind a comment sign or text',
    "# ###\nGET /a?$filter=b eq '###'\n#### ### b ###\n/b",
    `GET | /a ? (filter (eq b '###')) | 1 comment\n"### b ###" | /b`,
  ],
  ['a first request without ###', 'GET /a\n\n###\nGET /b', 'GET | /a\nGET | /b'],
  ['comments before the first ###', '# file\n### one\n/a', '"one" | /a | 1 comment'],
  ['a last ### alone', '/a\n###\n', '/a\n?url'],
  ['headers', 'GET /d\nA: b\nC:d', 'GET | /d | A=b | C=d'],
  ['a JSON body', 'POST /d\n\n{ "a": [1, null, {{v}}, "<NAME>"] }\n', `POST | /d | {"a":[1,null,{{v}},'<NAME>']}`],
  ['a body over lines', 'POST /d\n\n{\n\n  "a": 1\n}\n\n### x\n/b', 'POST | /d | {"a":1}\n"x" | /b'],
  ['a body that is not JSON', 'POST /d\nContent-Type: text/plain\n\n{x', 'POST | /d | Content-Type=text/plain | text "{x"'],
  ['a comment before the body', 'POST /d\n\n# c\n{}', 'POST | /d | {} | 1 comment'],
];

describe('parseDocument', () => {
  test.each(documents)('%s', (_, text, tree) => {
    const parsed = parseDocument(text);
    expect(show(parsed.tree)).toBe(tree);
    expect(parsed.problems).toEqual([]);
  });

  test.each(documents)('%s, printed, parses to the same tree', (name, text) => {
    const { tree } = parseDocument(text);
    const printed = print(tree);
    expect(show(parseDocument(printed).tree)).toBe(name === 'a last ### alone' ? '/a\n?url' : show(tree));
    expect(print(parseDocument(printed).tree)).toBe(printed);
  });
});

test('the canonical form has one option a line', () => {
  const text = "### x\nGET /d?$filter=a%20eq%20'b'&$expand=c($select=d,%20e)\nA:b\n\n{}";
  expect(print(parseDocument(text).tree)).toBe("### x\nGET /d\n  ?$filter=a eq 'b'\n  &$expand=c($select=d,e)\nA: b\n\n{}\n");
});

test('what only percent-encoding can say stays encoded', () => {
  for (const url of ["/d?$filter=a%20eq%20'x%0Ay'", '/d?$search=a%26b', "/d?x='%2541'", '/d/a%2Fb']) {
    const { tree } = parseDocument(url);
    expect(bare(parseDocument(print(tree)).tree)).toBe(bare(tree));
  }
});

test.each([
  ['{', '{}', 1],
  ['[1,,2]', '[1,?json,2]', 1],
  ['{"a":,"b":2}', '{"a":?json,"b":2}', 1],
  ['{"a" 1}', '{"a":1}', 1],
  ['{"a":1 "b":2}', '{"a":1,"b":2}', 1],
  ['[1 2]', '[1,2]', 1],
  ['{a:1}', '{"a":1}', 1],
  ['[1,]', '[1]', 1],
  ['{"a":"x}', '{"a":"x"}', 1],
  ['{"a":tru}', '{"a":"tru"}', 1],
  ['{"a":%}', '{"a":?json}', 1],
  ['[01]', '[1]', 1],
  ['{}}', '{}', 1],
  ['["\\x"]', '["\\\\x"]', 1],
])('JSON body %s ==> %s', (body, tree, problems) => {
  const parsed = parseDocument(`POST /d\n\n${body}`);
  expect(show(parsed.tree)).toBe(`POST | /d | ${tree}`);
  expect(parsed.problems.map(({ code }) => code)).toEqual(Array.from({ length: problems }, () => 'malformed-json'));
});

test('a body of 10,000 levels is read and printed', () => {
  const body = '['.repeat(10_000) + ']'.repeat(10_000);
  const { tree, problems } = parseDocument(`POST /d\n\n${body}`);
  expect(problems).toEqual([]);
  const json = tree.requests[0]?.body?.json;
  expect(json === undefined ? '' : print(json)).toBe(body);
});
