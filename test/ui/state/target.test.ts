import { expect, test } from 'vitest';
import { readBaseUrl } from '../../../src/ui/state/target.ts';

const typed: readonly (readonly [typed: unknown, baseUrl: string | undefined])[] = [
  ['https://api.example.com/v7/', 'https://api.example.com/v7/'],
  [' https://api.example.com/v7 ', 'https://api.example.com/v7/'],
  ['https://api.example.com//', 'https://api.example.com/'],
  ['HTTPS://API.example.com', 'https://api.example.com/'],
  ['https://me:secret@api.example.com/v7?a=1#b', 'https://api.example.com/v7/'],
  ['api.example.com/v7', 'https://api.example.com/v7/'],
  ['localhost:4004/odata', 'http://localhost:4004/odata/'],
  ['127.0.0.1', 'http://127.0.0.1/'],
  ['[::1]:80', 'http://[::1]/'],
  ['localhost.evil.example', 'https://localhost.evil.example/'],
  ['127.0.0.1.evil.example/x', 'https://127.0.0.1.evil.example/x/'],
  ['http://localhost.evil.example', 'http://localhost.evil.example/'],
  ['', undefined],
  ['  ', undefined],
  ['ftp://example.com/', undefined],
  ['javascript://example.com/%0aalert(1)', undefined],
  ['https://', undefined],
  ['a b', undefined],
  [undefined, undefined],
  [7, undefined],
];

test.each(typed)('%j is the base URL %j', (text, baseUrl) => {
  expect(readBaseUrl(text)).toBe(baseUrl);
});
