import { describe, expect, test } from 'vitest';
import { apply, unmark, v7 } from './support.ts';

/** What was typed last stands before `|`. */
const typed: readonly (readonly [what: string, before: string, after: string | undefined])[] = [
  ['a line ends', 'GET /device?$select=id&$top=5\n|', 'GET /device\n  ?$select=id\n  &$top=5\n|'],
  ['a line ends, indented', 'GET /device?$select=id&$top=5\n  |', 'GET /device\n  ?$select=id\n  &$top=5\n  |'],
  ['blanks go', 'GET   /device?$filter=id   eq  1\n|', 'GET /device\n  ?$filter=id eq 1\n|'],
  ['what stands behind stays', 'GET  /device\n|?$filter=id  eq 1', 'GET /device\n|?$filter=id  eq 1'],
  [
    'in the midst of an option nothing is joined again',
    'GET /device?$filter=id eq 1 and\n| id eq 2',
    'GET /device\n  ?$filter=id eq 1 and\n| id eq 2',
  ],
  ['another request stays', 'GET  /application\n\n###\nGET /device?$top=1\n|', 'GET  /application\n\n###\nGET /device\n  ?$top=1\n|'],
  ['the request is not whole', 'GET /device?$filter=id   eq\n|', undefined],
  [
    'a parenthesis closes',
    'GET /device?$expand=device_tag(  $select=id;  $top=1  )|',
    'GET /device?$expand=device_tag($select=id;$top=1)|',
  ],
  ['only what it holds', "GET   /device?$filter=contains(note,  'a')|", "GET   /device?$filter=contains(note,'a')|"],
  ['within a text it is a letter', "GET /device?$filter=note eq 'a  )|'", undefined],
  ['blanks of a text stay', "GET /device?$filter=contains(note, 'a (  b')|", "GET /device?$filter=contains(note,'a (  b')|"],
  ['a key closes', 'GET /device( 1 )|?$top=1', 'GET /device(1)|?$top=1'],
  ['in a comment', '# GET  /device( 1 )|', undefined],
  ['nothing', '|', undefined],
  ['a letter', 'GET  /device|', undefined],
];

test.each(typed)('%s: %s', (_, before, after) => {
  const { text, start } = unmark(`${before}|`);
  const edits = v7.formatTyped(text, start);
  expect(apply(text, edits)).toBe((after ?? before).replace('|', ''));
  // What was typed, and all behind it, is as it was.
  expect(Math.max(0, ...edits.map(({ span }) => span.end))).toBeLessThanOrEqual(text.slice(0, start).trimEnd().length + 1);
});

describe('a stretch', () => {
  test.each([
    ['|GET  /device?$top=1|', 'GET /device\n  ?$top=1'],
    ['GET  /device|?$select=id&$top=1|', 'GET  /device\n  ?$select=id\n  &$top=1'],
    ['GET /device?$filter=id|  eq  1  and  |id   eq 2', 'GET /device?$filter=id eq 1 and id   eq 2'],
    [
      'GET /a\n\n###\n|GET  /device\n\n###\nGET  /application|\n\n###\nGET  /x',
      'GET /a\n\n###\nGET /device\n\n###\nGET /application\n\n###\nGET  /x',
    ],
    ['|GET /device?%24filter=id%20eq%201|', 'GET /device\n  ?$filter=id eq 1'],
    ['GET /device?%24filter=id|%20eq%201|', undefined],
    ['GET /device?$filter=id  |eq|', undefined],
    ['||', undefined],
  ])('%s', (marked, after) => {
    const { text, start, end } = unmark(marked);
    expect(apply(text, v7.formatRange(text, { start, end }))).toBe(after ?? text);
  });
});
