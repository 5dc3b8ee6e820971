import { describe, expect, test } from 'vitest';
import { createLanguageService, type LanguageService } from '../../src/language/index.ts';
import { balena6, balena7, bookshop2, bookshop4, type Said } from './explain-cases.ts';
import { hasBookshop, services, type WalkedService } from './prefix-walk/services.ts';
import { inferred, standard, v6, v7 } from './support.ts';

const linesOf = (text: string, language = v7): readonly string[] =>
  language.explain(text, text.length)?.lines.map(({ markdown }) => markdown.replaceAll('`', '')) ?? [];

const tell = (language: LanguageService, said: Said) =>
  test.each(said)('%s', (text, sentences) => {
    expect(linesOf(text, language).join(' ')).toBe(sentences);
  });

describe('balena v7', () => tell(v7, balena7));
describe('balena v6', () => tell(v6, balena6));
// Its documents stand beside the project (`prefix-walk/services.ts`).
describe.skipIf(!hasBookshop).each<[WalkedService, Said]>([
  ['bookshop 4', bookshop4],
  ['bookshop 2', bookshop2],
])('%s', (name, said) => {
  if (hasBookshop) tell(createLanguageService(services.get(name)!), said);
});

describe('of a service that nothing is known of', () =>
  tell(standard, [
    ['/x?$filter=a eq 1 or b eq 2 and c eq 3', 'Shows /x. It matches if a is 1 **or** (b is 2 **and** c is 3).'],
    ['/x?$filter=(a eq 1 or b eq 2) and c eq 3', 'Shows /x. It matches if (a is 1 **or** b is 2) **and** c is 3.'],
    ['/x?$filter=not a eq 1', 'Shows /x. It matches if a is not 1.'],
    ['/x?$filter=c/any(v:v/d eq 1 and e eq 2)', 'Shows /x. It matches if, for at least one of its c, (d is 1 **and** e is 2).'],
    ['/x?$orderby=a', 'Shows /x. They are sorted by a, ascending.'],
    ["/x?$filter=b eq duration'P1DT12H'", 'Shows /x. It matches if b is 1 day and 12 hours.'],
    ['/$crossjoin(A,B)?$top=1', 'Shows every combination of A and B. At most one is shown.'],
    ['FETCH /x', 'Sends FETCH to /x.'],
    ['/', 'Shows the list of what the service has.'],
  ]));

describe('of a service that its answers are known of', () =>
  tell(inferred, [
    ['/device?$filter=is_online', 'Shows every matching device. It matches if is_online is true.'],
    ['/device?$filter=nope eq 1', 'Shows every matching device. It matches if nope is 1.'],
  ]));

describe('what is not whole says what it has', () =>
  tell(v7, [
    ['/device?', 'Shows every device that you may see.'],
    ['/device?$filter=', 'Shows every matching device.'],
    ['/device?$filter=id eq ', 'Shows every matching device. It matches if id is ….'],
    ['/device?$select=&$top=', 'Shows every device that you may see.'],
    ['/device?$expand=is_of__device_type(', 'Shows every device that you may see. Each comes with its is_of__device_type.'],
    ['/device?$orderby=,id asc', 'Shows every device that you may see. They are sorted by id, lowest first.'],
    ['/device(<ID>)', 'Shows the device whose id is <ID>.'],
    ['/device({{id}})', 'Shows the device whose id is {{id}}.'],
    ['PATCH /device(1)\n\n{ "note": ', 'Changes the device whose id is 1. Sets note.'],
    ['PATCH /device(1)\n\n{}', 'Changes the device whose id is 1.'],
  ]));

test('each sentence speaks of its own text', () => {
  const text = '### Name\nGET /device\n  ?$filter=id eq 1\n  &$expand=actor,device_tag($expand=device($select=id))\n  &$top=5';
  const explanation = v7.explain(text, text.indexOf('$top'));
  expect(explanation?.lines.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'GET /device',
    '$filter=id eq 1',
    'actor',
    'device_tag($expand=device($select=id))',
    'device($select=id)',
    '$top=5',
  ]);
});

test.each([[''], ['# comment'], ['GET ']])('%j needs no explanation', (text) => {
  expect(v7.explain(text, text.length)).toBeUndefined();
});

describe('what is long or deep is not told word by word', () => {
  test.each([
    [`$filter=${Array.from({ length: 5000 }, (_, index) => `id eq ${index}`).join(' or ')}`, 'It matches if a long condition holds.'],
    [`$orderby=${'-'.repeat(50_000)}1 asc`, 'They are sorted by a long value, lowest first.'],
    [`$compute=${'tolower('.repeat(5000)}note${')'.repeat(5000)} as x`, 'Each gets x, which is a long value.'],
    [`$expand=${'actor($expand='.repeat(5000)}actor${')'.repeat(5000)}`, 'Each actor comes with its actor.'],
  ])('%.20s…', (option, said) => {
    expect(linesOf(`/device?${option}`).at(-1)).toBe(said);
  });
});
