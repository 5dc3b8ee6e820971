import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../grammar/index.ts';
import { edited, editsOf, marked, ordered } from './broken.ts';
import { show } from './show.ts';

const head = 'POST /d\nContent-Type: application/json\n\n';

/** JSON as people break it: what is said, the text after the fixes (undefined where a person has to decide), and what is read all the same. */
const bodies: readonly (readonly [marked: string, messages: readonly string[], mended: string | undefined, json: string])[] = [
  ['{"a":1«» "b":2}', ['Expected "," before "b".'], '{"a":1, "b":2}', '{"a":1,"b":2}'],
  ['{"a":1«» «b»:2}', ['Expected "," before "b".', 'JSON writes names in double quotes: write "b".'], '{"a":1, "b":2}', '{"a":1,"b":2}'],
  ['{"a":1«,»}', ['JSON has no "," before "}": remove it.'], '{"a":1}', '{"a":1}'],
  ['[1,2«,»]', ['JSON has no "," before "]": remove it.'], '[1,2]', '[1,2]'],
  [
    "{«'a'»:«'x y'»}",
    ['JSON writes names in double quotes: write "a".', 'JSON writes strings in double quotes: write "x y".'],
    '{"a":"x y"}',
    '{"a":"x y"}',
  ],
  [
    "{«'a'»:«'it\\'s'»}",
    ['JSON writes names in double quotes: write "a".', 'JSON writes strings in double quotes: write "it\'s".'],
    '{"a":"it\'s"}',
    '{"a":"it\'s"}',
  ],
  ['{«a»: 1}', ['JSON writes names in double quotes: write "a".'], '{"a": 1}', '{"a":1}'],
  ['{"a":1, «// one»\n"b":2}', ['JSON has no comments: remove it.'], '{"a":1, \n"b":2}', '{"a":1,"b":2}'],
  ['«/* one */»{"a":1}', ['JSON has no comments: remove it.'], '{"a":1}', '{"a":1}'],
  ['{"a"«» 1}', ['Expected ":" before "1".'], '{"a": 1}', '{"a":1}'],
  ['{"a"«=»1}', ['Expected ":" here, not "=".'], '{"a":1}', '{"a":1}'],
  ['{"a" «=>» 1}', ['Expected ":" here, not "=>".'], '{"a" : 1}', '{"a":1}'],
  ['{"a":«»}', ['Expected a JSON value here.'], undefined, '{"a":?json}'],
  ['{"a":1,"b":«»}', ['Expected a JSON value here.'], undefined, '{"a":1,"b":?json}'],
  [
    '{"a":«True»,"b":«None»}',
    ['JSON writes true, not "True".', 'JSON writes null, not "None".'],
    '{"a":true,"b":null}',
    '{"a":true,"b":null}',
  ],
  ['{"a":«undefined»}', ['JSON writes null, not "undefined".'], '{"a":null}', '{"a":null}'],
  ['{"a":«hello»}', ['JSON writes strings in double quotes: write "hello".'], '{"a":"hello"}', '{"a":"hello"}'],
  ['[1«» 2]', ['Expected "," before "2".'], '[1, 2]', '[1,2]'],
  ['["a"«» "b"]', ['Expected "," before "b".'], '["a", "b"]', '["a","b"]'],
  ['«{»"a":1', ['Expected "}" for this "{".'], '{"a":1}', '{"a":1}'],
  ['{"a":«[»1}', ['Expected "]" for this "[".'], '{"a":[1]}', '{"a":[1]}'],
  ['«{»"a":{"b":1}', ['Expected "}" for this "{".'], '{"a":{"b":1}}', '{"a":{"b":1}}'],
  ['«[»[1]', ['Expected "]" for this "[".'], '[[1]]', '[[1]]'],
  ['{"a":«"x»}', ['Expected a double quote at the end of this string.'], '{"a":"x"}', '{"a":"x"}'],
  ['{"a":«"x»,\n"b":1}', ['Expected a double quote at the end of this string.'], '{"a":"x",\n"b":1}', '{"a":"x","b":1}'],
  [
    '{«“a”»:«“x”»}',
    ['JSON writes names in double quotes: write "a".', 'JSON writes strings in double quotes: write "x".'],
    '{"a":"x"}',
    '{"a":"x"}',
  ],
  ['{"a":1}«}»', ['Nothing may follow the JSON value: remove it.'], '{"a":1}', '{"a":1}'],
  ['{"a":1«]»', ['Expected "}" here, not "]".'], '{"a":1}', '{"a":1}'],
  ['{"a":«"\\x"»}', ['This string holds an escape that JSON does not have.'], undefined, '{"a":"\\\\x"}'],
  ['{«,»"a":1}', ['Nothing stands before this ",": remove it.'], '{"a":1}', '{"a":1}'],
  ['{"a":1,«,»"b":2}', ['Nothing stands before this ",": remove it.'], '{"a":1,"b":2}', '{"a":1,"b":2}'],
  ['{"a":«01»}', ['JSON writes 1, not "01".'], '{"a":1}', '{"a":1}'],
  ['{"a":«.5»}', ['JSON writes 0.5, not ".5".'], '{"a":0.5}', '{"a":0.5}'],
  ['{"a":«+5»}', ['JSON writes 5, not "+5".'], '{"a":5}', '{"a":5}'],
  ['{"a":«5.»}', ['JSON writes 5, not "5.".'], '{"a":5}', '{"a":5}'],
  ['{"a":1«;»"b":2}', ['Expected "," here, not ";".'], '{"a":1,"b":2}', '{"a":1,"b":2}'],
  ['{"a":1}«{"b":2}»', ['Nothing may follow the JSON value: remove it.'], '{"a":1}', '{"a":1}'],
  ['«{»', ['Expected "}" for this "{".'], '{}', '{}'],
  ['«[»', ['Expected "]" for this "[".'], '[]', '[]'],
  ['«{»"a"', ['Expected "}" for this "{".'], '{"a"}', '{"a":?json}'],
  ['{"a":1«» "b":2«» "c":3}', ['Expected "," before "b".', 'Expected "," before "c".'], '{"a":1, "b":2, "c":3}', '{"a":1,"b":2,"c":3}'],
];

function mend(text: string): string {
  let result = text;
  for (let round = 0; round < 20; round++) {
    const problem = parseDocument(result).problems.find((candidate) => editsOf(candidate).length > 0);
    if (problem === undefined) return result;
    result = edited(result, editsOf(problem), false);
  }
  return result;
}

describe('bodies as people break them', () => {
  test.each(bodies)('%s: %j', (text, messages, mended, json) => {
    const { input, spans } = marked(head + text);
    const { tree, problems } = parseDocument(input);
    const found = ordered(problems);
    expect(found.map(({ message }) => message)).toEqual(messages);
    expect(found.map(({ span }) => span)).toEqual(spans);
    expect(show(tree.requests[0]!.body!)).toBe(json);
    expect(mend(input)).toBe(mended === undefined ? input : head + mended);
  });

  test.each([
    ['Accept application/json', 'Accept: application/json'],
    ['Accept=application/json', 'Accept: application/json'],
    ['X-Custom : 1', 'X-Custom: 1'],
    ['no header at all?', 'no: header at all?'],
    ['???', '???'],
  ])('the header %s', (line, mended) => {
    const text = `GET /d\nAccept: */*\n${line}`;
    const { tree, problems } = parseDocument(text);
    expect(problems.map(({ message }) => message)).toEqual(['A header is written as "Name: value".']);
    expect(tree.requests[0]?.headers.length).toBe(2);
    expect(mend(text)).toBe(`GET /d\nAccept: */*\n${mended}`);
  });
});
