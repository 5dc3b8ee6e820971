import { describe, expect, test } from 'vitest';
import type { Stretch } from '../../grammar/index.ts';
import { encodeUrl } from '../../src/request/encode.ts';
import type { LiteralSpan } from '../../src/request/literals.ts';

/** Path and query, percent-encoded as a whole. */
function wholly(text: string): readonly Stretch[] {
  const mark = text.includes('?') ? text.indexOf('?') : text.length;
  return [
    { start: 0, end: mark, encoding: 'percent' },
    { start: mark + 1, end: text.length, encoding: 'url' },
  ];
}

/** Literals are marked with «…» in the text. */
function encode(marked: string, encoded = false): string {
  const literals: LiteralSpan[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '«') literals.push({ start: text.length, end: text.length, free: false });
    else if (character === '»') literals.push({ ...literals.pop()!, end: text.length });
    else text += character;
  }
  const { path, query } = encodeUrl({ text, stretches: encoded ? wholly(text) : [], literals });
  return query === undefined ? path : `${path}?${query}`;
}

describe('decoded text', () => {
  test.each([
    ['/device', '/device'],
    ["/device(uuid=«'a/b?c#d&e'»)", "/device(uuid='a%2Fb%3Fc%23d%26e')"],
    ["/x?$filter=a eq «'b&c'»", '/x?$filter=a%20eq%20%27b%26c%27'],
    ["/x?$filter=a eq «'1+1=2'»", '/x?$filter=a%20eq%20%271%2B1=2%27'],
    ["/x?$filter=a eq «'100%'»", '/x?$filter=a%20eq%20%27100%25%27'],
    ["/x?$filter=a eq «'%41'»", '/x?$filter=a%20eq%20%27%2541%27'],
    ["/x?$filter=a eq «'#1'»", '/x?$filter=a%20eq%20%27%231%27'],
    ["/x?$filter=a eq «'é屋🏠'»", '/x?$filter=a%20eq%20%27%C3%A9%E5%B1%8B%F0%9F%8F%A0%27'],
    ["/x?$filter=a eq «'acme/sensors:1'»", '/x?$filter=a%20eq%20%27acme/sensors:1%27'],
    ["/x?$filter=a eq «'\uD83D'»", '/x?$filter=a%20eq%20%27%EF%BF%BD%27'],
    ["/x?$filter=a eq «'b,  c'»", '/x?$filter=a%20eq%20%27b,%20%20c%27'],
    ['/x?$select=a, b,  c', '/x?$select=a,b,c'],
    ['/x?$orderby=a asc , b desc  ', '/x?$orderby=a%20asc,b%20desc'],
    ['/x?$expand=a( $select=b ; $top=1 ),c', '/x?$expand=a($select=b;$top=1),c'],
    ['/x?$expand=a($select=b&$top=1)', '/x?$expand=a($select=b&$top=1)'],
    ['/x\n  ?$top=1\n  &$skip=2\n', '/x?$top=1&$skip=2'],
    ['/x\r\n\t?$top=1\r\n\t&$skip=2', '/x?$top=1&$skip=2'],
    ['/x?$filter=a  eq   b', '/x?$filter=a%20eq%20b'],
    ['/x?$filter=a in (1, 2)', '/x?$filter=a%20in%20(1,2)'],
    ['/x?$filter=not (a)', '/x?$filter=not%20(a)'],
    ['/x?', '/x?'],
    ['/x?$top=1&', '/x?$top=1&'],
    ['/x?a=b?c', '/x?a=b%3Fc'],
    ['/x?a=1+1', '/x?a=1%2B1'],
    ['/x#y', '/x%23y'],
    ['/{a}|^`"<>\\[b]', '/%7Ba%7D%7C%5E%60%22%3C%3E%5C%5Bb%5D'],
    ['', ''],
  ])('%j', (text, expected) => expect(encode(text)).toBe(expected));
});

describe('encoded text comes out with the same meaning', () => {
  test.each([
    ['/device%28uuid%3D«%27abc%27»%29', "/device(uuid='abc')"],
    ['/device(uuid=«%27a%2Fb%27»)', "/device(uuid='a%2Fb')"],
    ['/Products/a%2Fb', '/Products/a%2Fb'],
    ['/x?%24filter=a%20eq%20«%27b%26c%27»', '/x?$filter=a%20eq%20%27b%26c%27'],
    ['/x?$filter=a+eq+«%27b%2Bc+d%27»', '/x?$filter=a%20eq%20%27b%2Bc%20d%27'],
    ['/x?$select=a%2C%20b%2Cc', '/x?$select=a,b,c'],
    ['/x?$filter=a%2Fb%3Ac', '/x?$filter=a/b:c'],
    ['/x?a=b%26c%23d%3Fe', '/x?a=b%26c%23d%3Fe'],
    ['/x?a=%c3%a9', '/x?a=%C3%A9'],
    ['/x?a=%FF%c3', '/x?a=%FF%C3'],
    ['/x?a=%e5%b1', '/x?a=%E5%B1'],
    ['/x?a=%zz%', '/x?a=%25zz%25'],
    ['/a+b?a=b+c', '/a%2Bb?a=b%20c'],
    ['/x?a=%41%7E', '/x?a=A~'],
    ['/x?a=%00%0A', '/x?a=%00%0A'],
    ['/x?$filter=a%20e\n  q%201', '/x?$filter=a%20eq%201'],
    ['/x?a=%F0%9F%8F%A0', '/x?a=%F0%9F%8F%A0'],
  ])('%j', (text, expected) => expect(encode(text, true)).toBe(expected));
});

describe('whatever the text', () => {
  const parts = [
    '/x',
    '?',
    '&',
    '%',
    '%2',
    '%28',
    '+',
    ' ',
    '\n',
    "'",
    '«',
    '»',
    '\uD83D',
    '\uDE00',
    '\0',
    '\\',
    '#',
    'é',
    '(',
    ',',
    ';',
    '=',
  ];
  /** Every text of three parts behind a path. */
  const texts = parts
    .flatMap((a) => parts.flatMap((b) => parts.map((c) => `/d${a}${b}${c}`)))
    .filter((text) => !/»[^«]*»|^[^«]*»/.test(text));

  test('URL parsers leave the result as it is, so that every client sends the same', () => {
    for (const text of texts) {
      for (const encoded of [false, true]) {
        const url = `https://example.org${encode(text, encoded)}`;
        expect(new URL(url).href, text).toBe(url);
      }
    }
  });

  test('the result, read as encoded text, says the same again', () => {
    for (const text of texts.filter((text) => !/[«»]/.test(text))) {
      const once = encode(text);
      expect(encode(once, true), text).toBe(once);
    }
  });

  test('a character that no dialect may let through stays encoded', () => {
    const { query } = encodeUrl({ text: "/x?a='&#%+'", stretches: [], literals: [{ start: 5, end: 11, free: false }] }, '&#%+');
    expect(query).toBe('a=%27%26%23%25%2B%27');
  });
});
