import { expect, test } from 'vitest';
import { standard, v7 } from './support.ts';

const linesOf = (text: string, language = v7): readonly string[] =>
  language.explain(text, text.length)?.lines.map(({ markdown }) => markdown.replaceAll('`', '')) ?? [];

/** The last line of each request. */
const said: readonly (readonly [text: string, line: string])[] = [
  // what is asked
  ['GET /device', 'Shows every device that you may see.'],
  ['GET /device(1)', 'Shows the device whose key is 1.'],
  ["GET /device(uuid='x')", "Shows the device whose uuid is 'x'."],
  ["GET /device_tag(device=1,tag_key='room')", "Shows the device_tag whose device is 1 and tag_key is 'room'."],
  ['GET /device/$count', 'Counts device.'],
  ['DELETE /device', 'Removes every device that you may write.'],
  ['DELETE /device(1)', 'Removes the device whose key is 1.'],
  ['GET /nope', 'Shows /nope.'],

  // conditions
  ['/device?$filter=is_online eq true', 'Only where is_online is true.'],
  ['/device?$filter=is_online', 'Only where is_online is true.'],
  ['/device?$filter=memory_usage ge 900', 'Only where memory_usage is at least 900.'],
  ["/device?$filter=created_at gt '2026-01-01'", "Only where created_at is after '2026-01-01'."],
  ['/device?$filter=note eq null', 'Only where note has no value.'],
  ['/device?$filter=note ne null', 'Only where note has a value.'],
  ["/device?$filter=status in ('Idle','Stopping')", "Only where status is one of 'Idle', 'Stopping'."],
  ["/device?$filter=contains(uuid,'x')", "Only where uuid contains 'x'."],
  ["/device?$filter=substringof('x',uuid)", "Only where uuid contains 'x'."],
  ["/device?$filter=startswith(uuid,'x')", "Only where uuid begins with 'x'."],
  ['/device?$filter=not (id eq 1)', 'Only where it is not so that (id is 1).'],
  ["/device?$filter=belongs_to__application/slug eq 'a/b'", "Only where belongs_to__application’s slug is 'a/b'."],
  ["/device?$filter=belongs_to__application/any(a:a/slug eq 'a/b')", "Only where of belongs_to__application, slug is 'a/b'."],
  ['/application?$filter=owns__device/any(d:d/is_online eq true)', 'Only where for at least one of owns__device, is_online is true.'],
  ['/application?$filter=owns__device/any(d:true)', 'Only where owns__device is not empty.'],
  ['/application?$filter=owns__device/$count gt 5', 'Only where the number of owns__device is more than 5.'],

  // as balena reads it
  ['/device?$filter=id eq 1 or id eq 2 and id eq 3', 'Only where (id is 1 **or** id is 2) **and** id is 3.'],
  ['/device?$filter=id eq 1 or (id eq 2 and id eq 3)', 'Only where id is 1 **or** (id is 2 **and** id is 3).'],
  ['/device?$filter=not is_online eq true', 'Only where not is_online is true.'],
  ['/device?$filter=not id gt 1', 'Only where it is not so that (id is more than 1).'],
  ['/device?$filter=not id gt 1 and is_online', 'Only where it is not so that (id is more than 1) **and** is_online is true.'],
  ['/device?$filter=not id in (1,2)', 'Only where it is not so that (id is one of 1, 2).'],
  ['/device?$filter=not note eq null', 'Only where it is not so that (note has no value).'],
  ['/device?$filter=not id gt 1 eq true', 'Only where not id gt 1 is true.'],
  ['/device?$filter=not is_online eq is_active and id eq 1', 'Only where not is_online is is_active **and** id is 1.'],
  ['/device?$orderby=note', 'Sorted by note, descending (no direction is given, and balena takes descending).'],
  ['/device?$count=true', '$count does nothing: balena ignores it.'],

  // the rest
  ['/device?$select=device_name,uuid,id', 'Only their device_name, uuid and id.'],
  ['/device?$select=*', 'With all of their properties.'],
  ['/device?$expand=is_of__device_type($select=name)', 'With their is_of__device_type (only their name).'],
  ['/device?$expand=device_tag/$count,actor', 'With the number of their device_tag; with their actor.'],
  ['/device?$orderby=note asc,id desc', 'Sorted by note, ascending, then by id, descending.'],
  ['/device?$top=20', 'At most 20 of them.'],
  ['/device?$skip=20', 'Leaving out the first 20.'],
  ['PATCH /device(1)\n\n{ "note": "x", "is_web_accessible": true }', 'Sets note to "x", is_web_accessible to true.'],
];

test.each(said)('%s', (text, line) => {
  expect(linesOf(text).at(-1)).toBe(line);
});

test('the standard negates the whole comparison', () => {
  expect(linesOf('/x?$filter=not a eq 1 and b', standard).at(-1)).toBe('Only where it is not so that (a is 1) **and** b is true.');
});

test('the standard reads and before or', () => {
  expect(linesOf('/x?$filter=a eq 1 or b eq 2 and c eq 3', standard).at(-1)).toBe('Only where a is 1 **or** (b is 2 **and** c is 3).');
  expect(linesOf('/x?$orderby=a', standard).at(-1)).toBe('Sorted by a, ascending.');
});

test('each line speaks of its own text', () => {
  const text = '### Name\nGET /device\n  ?$filter=id eq 1\n  &$top=5';
  const explanation = v7.explain(text, text.indexOf('$top'));
  expect(explanation?.lines.map(({ span }) => text.slice(span.start, span.end))).toEqual(['GET /device', '$filter=id eq 1', '$top=5']);
});

test.each([[''], ['# comment'], ['GET ']])('%j needs no explanation', (text) => {
  expect(v7.explain(text, text.length)).toBeUndefined();
});

test('a long condition is not told word by word', () => {
  const text = `/device?$filter=${Array.from({ length: 5000 }, (_, index) => `id eq ${index}`).join(' or ')}`;
  expect(linesOf(text).at(-1)).toBe('Only where a long condition holds.');
});
