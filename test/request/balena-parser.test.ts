import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { toRequests } from '../../src/request/index.ts';
import { connectionTo } from './connection.ts';

const base = 'https://api.balena-cloud.com/v7/';
const parser: { parse(url: string): { readonly binds: readonly unknown[] } } = createRequire(import.meta.url)('@balena/odata-parser');

describe("the API's own parser reads what is sent, value for value", () => {
  test.each<readonly [text: string, values: readonly unknown[]]>([
    ["GET /device(uuid='a/b?c#d')", ['a/b?c#d']],
    ["GET /application(slug='acme/sensors')?$select=id, slug", ['acme/sensors']],
    ["GET /device(device_name='100% (o''hara) + é 🏠')", ["100% (o'hara) + é 🏠"]],
    [`GET /device?$filter=device_name eq 'a&b#c+d%e''f "x" é 🏠 \\ ^ | {} [] <> ?'`, [`a&b#c+d%e'f "x" é 🏠 \\ ^ | {} [] <> ?`]],
    ["GET /device?$filter=device_name eq '%41%2'", ['%41%2']],
    ['GET /device?$filter=device_name%20eq%20%27a%26b%252%27', ['a&b%2']],
    ['GET /device?$filter=device_name+eq+%27a%2Bb+c%27', ['a+b c']],
    ['GET /device%28uuid%3D%27abc%27%29?$top=5', ['abc', 5]],
    [
      "GET /device?$filter=belongs_to__application/any(a:a/slug eq 'acme/sensors')\n  &$orderby=device_name asc , id desc ",
      ['acme/sensors'],
    ],
    ["GET /application?$expand=owns__device( $filter=device_name eq 'a;b&c)'; $select=uuid, id;$top=2 )", ['a;b&c)', 2]],
    ["GET /application?$expand=owns__device($filter=device_name eq 'x'&$top=2)", ['x', 2]],
    ["GET /device?$filter=contains( device_name , 'x, y' )", ['x, y']],
    [
      'GET /device?$filter=id  in  (1, 2)',
      [
        [
          ['Real', 1],
          ['Real', 2],
        ],
      ],
    ],
    ['GET /device/$count?$filter=( id eq 1 ) and not (id eq 2)', [1, 2]],
    ["GET /device?$top=1&note=a b, c's (d)/e=f:g;h@i!j*k?l$m", [1]],
  ])('%j', (text, values) => {
    const { url, refusals } = toRequests(text, connectionTo(base))[0]!;
    expect(refusals).toEqual([]);
    const { binds } = parser.parse(url.slice(base.length - 1));
    expect(binds.map((bind) => (bind as readonly unknown[])[1])).toEqual(values);
  });
});
