import fc from 'fast-check';

/** A change to a document, at a place that is a part of its length. */
export interface Edit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

/** What documents are made of, and where their requests are made and broken. */
const lines = [
  '###',
  '### Devices',
  '####  x ',
  '##',
  ' ###',
  '# a comment',
  '// another ###',
  '',
  ' ',
  'GET /device',
  'GET /device?$filter=is_online eq true',
  "  ?$filter=device_name eq 'a' and (is_online",
  '  &$select=device_name,uuid',
  '  &$expand=owns__device($select=id;$filter=a == 1)',
  "GET /v7/device(uuid='x')/device_tag?$filter=a && b",
  'GET https://api.balena-cloud.com/v7/device?$filter=id%20eq%201 HTTP/1.1',
  'GET',
  'PATCH /device(1)',
  'POST /device',
  'Content-Type: application/json',
  'Authorization Bearer x',
  '{ "device_name": "### x", "is_online": true }',
  '{',
  '  "a": [1, {{v}}, "<NAME>"]',
  '}',
  '/device?$orderby=device_name asc,&$top=x',
];

const breaks = ['\n', '\n', '\n', '\r\n', '\n\n'];

/** Documents, whole and broken. */
export const pieces: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...breaks)), { maxLength: 16 })
  .map((made) => made.map(([line, end]) => line + end).join(''));

const typed = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('#', '\n', '\r', '\n###', '###\n', '\n### b\nGET /b\n', ' ', "'", '(', '/', '"', '&$top=1') },
  { weight: 1, arbitrary: fc.constantFrom(...lines) },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
);

/** Typing, deleting, pasting over: anywhere. */
export const edits: fc.Arbitrary<Edit> = fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(12), text: typed });

export function edited(document: string, { from, length, text }: Edit): string {
  const at = Math.floor(from * document.length);
  return document.slice(0, at) + text + document.slice(at + length);
}
