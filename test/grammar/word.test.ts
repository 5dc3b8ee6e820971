import { expect, test } from 'vitest';
import { requestSpanAt, wordBefore } from '../../grammar/index.ts';

/** Cursor at `|`; the word as it stands in the text, then as it reads, then the quote that is open and the character before it. */
const words: readonly (readonly [marked: string, raw: string, text: string, quote: string | undefined, preceding: string])[] = [
  ['|', '', '', undefined, ''],
  ['GE|', 'GE', 'GE', undefined, ''],
  ['GET |', '', '', undefined, ' '],
  ['GET /dev|ice', 'dev', 'dev', undefined, '/'],
  ['GET /device?$fil|', '$fil', '$fil', undefined, '?'],
  ['GET /device?$filter=@i|', '@i', '@i', undefined, '='],
  ['GET /device?$top=1|', '1', '1', undefined, '='],
  ['GET /device?$filter=id |', '', '', undefined, ' '],
  ["GET /device?$filter=note eq 'a b|'", "'a b", "'a b", "'", ' '],
  ["GET /device?$filter=note eq 'a'|", '', '', undefined, "'"],
  ['GET /device?%24fil|', '%24fil', '$fil', undefined, '?'],
  ['GET /device?$filter=%69d|%20eq%201', '%69d', 'id', undefined, '='],
  ['GET /device?$filter=id%20|', '', '', undefined, ' '],
  ['GET /device?$filter=id+e|', 'e', 'e', undefined, ' '],
  ['GET /device?$filter=note%20eq%20%27a%20b|', '%27a%20b', "'a b", "'", ' '],
  ['GET /device?%24filter=%69d| eq 1', '%69d', 'id', undefined, '='],
  ['GET /device?%24filter=id%20e| 1', 'e', 'e', undefined, ' '],
  ["GET /device?$filter=note%20eq 'a%20b|'", "'a%20b", "'a%20b", "'", ' '],
  ["GET /device?$filter=note eq %27a%20b|' or x", '%27a%20b', "'a b", "'", ' '],
  ["GET /device?$filter=note eq 'a%20b' or%20i|", 'i', 'i', undefined, ' '],
  ['GET /device?$filter=a%2520eq%2520b|', 'b', 'b', undefined, ' '],
  ['GET /device(%27a|', '%27a', "'a", "'", '('],
  ['GET /device\n  # no|\n  ?$top=1', '', '', undefined, ' '],
  ['POST /x\nContent-Ty|', 'Content-Ty', 'Content-Ty', undefined, '\n'],
  ['POST /x\n\n{ "no|', '"no', '"no', '"', ' '],
  ['POST /x\n\n{ "note"|', '', '', undefined, '"'],
  ['POST /x\n\n{ "a": tr|', 'tr', 'tr', undefined, ' '],
  ['POST /x\n\n{|', '', '', undefined, '{'],
];

test.each(words)('%s', (marked, raw, text, quote, preceding) => {
  const offset = marked.indexOf('|');
  const document = marked.replace('|', '');
  const word = wordBefore(document, offset);
  expect([document.slice(word.span.start, word.span.end), word.text, word.quote, word.preceding]).toEqual([raw, text, quote, preceding]);
});

const requests: readonly (readonly [marked: string, request: string])[] = [
  ['|', ''],
  ['GET /a|', 'GET /a'],
  ['GET /a\n\n###\n|GET /b\n### c\nGET /c', '###\nGET /b'],
  ['GET /a|\n###\nGET /b', 'GET /a'],
  ['GET /a\n|###\nGET /b', '###\nGET /b'],
  ['### a\r\nGET /a\r\n|\r\n### b', '### a\r\nGET /a\r\n\r'],
];

test.each(requests)('the request at %s', (marked, request) => {
  const document = marked.replace('|', '');
  const { start, end } = requestSpanAt(document, marked.indexOf('|'));
  expect(document.slice(start, end)).toBe(request);
});
