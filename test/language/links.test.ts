import { expect, test } from 'vitest';
import { v7 } from './support.ts';

const api = 'https://api.balena-cloud.com/v7/device';

test.each([
  [`# see ${api}.\nGET /device`, [api]],
  [`// (${api}?$top=1), or http://a.example/b\nGET /device`, [`${api}?$top=1`, 'http://a.example/b']],
  [`GET ${api}?$top=1`, [`${api}?$top=1`]],
  [`GET ${api}\n\n### Two\n# ${api}/2\nGET /device`, [api, `${api}/2`]],
  // Nothing that opening would send to others than was meant, or that changes something.
  [`DELETE ${api}(1)`, []],
  ['GET {{host}}/v7/device', []],
  ['GET /device', []],
  ['PATCH /device(1)\n\n{ "note": "https://a.example" }', []],
  ['# https://\nGET /device', []],
])('%s', (text, urls) => {
  const found = v7.links(text);
  expect(found.map(({ url }) => url)).toEqual(urls);
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(urls);
});
