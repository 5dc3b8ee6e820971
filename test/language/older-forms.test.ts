import { describe, expect, test } from 'vitest';
import { apply, fixesOf, found, standard, v7 } from './support.ts';

/** What a service of OData 4 is told of: the text with the form marked, and the text when the fix was taken (undefined: there is none). */
const forms: readonly (readonly [marked: string, fixed: string | undefined])[] = [
  ["GET /A?$filter=|substringof('x',B)|", "GET /A?$filter=contains(B,'x')"],
  ["GET /A?$filter=|replace(B,'x','y')| eq 'y'", undefined],
  ["GET /A?$filter=|years(|time'P1Y'||) eq 1", undefined],
  ["GET /A?$filter=|isof('NS.T')|", 'GET /A?$filter=isof(NS.T)'],
  ["GET /A?$filter=|isof(B, 'NS.T')|", 'GET /A?$filter=isof(B,NS.T)'],
  ["GET /A?$filter=|cast(B,'Edm.Int32')| eq 1", 'GET /A?$filter=cast(B,Edm.Int32) eq 1'],
  ['GET /A?$filter=B eq |1L|', 'GET /A?$filter=B eq 1'],
  ['GET /A?$filter=B eq |-1.5M|', 'GET /A?$filter=B eq -1.5'],
  ['GET /A?$filter=B eq |1.5e3d|', 'GET /A?$filter=B eq 1.5e3'],
  ['GET /A?$filter=B eq |INFf|', 'GET /A?$filter=B eq INF'],
  ["GET /A?$filter=B eq |datetime'2020-01-02T03:04'|", 'GET /A?$filter=B eq 2020-01-02T03:04Z'],
  ["GET /A?$filter=B eq |datetime'2020-01-02'|", 'GET /A?$filter=B eq 2020-01-02'],
  ["GET /A?$filter=B eq |datetimeoffset'2020-01-02T03:04:05Z'|", 'GET /A?$filter=B eq 2020-01-02T03:04:05Z'],
  ["GET /A(|guid'01234567-89ab-cdef-0123-456789abcdef'|)", 'GET /A(01234567-89ab-cdef-0123-456789abcdef)'],
  ["GET /A?$filter=B eq |time'PT1H'|", "GET /A?$filter=B eq duration'PT1H'"],
  ["GET /A?$filter=B eq |time'P1Y'|", undefined],
  ["GET /A?$filter=B eq |X'FFFF'|", "GET /A?$filter=B eq binary'__8'"],
  ["GET /A?$filter=B eq |binary'23ABCF'|", "GET /A?$filter=B eq binary'I6vP'"],
  ["GET /A?$filter=B eq |null'Edm.String'|", 'GET /A?$filter=B eq null'],
  ['GET /A?|$inlinecount=allpages|', 'GET /A?$count=true'],
  ['GET /A?|$inlinecount=none|', 'GET /A?$count=false'],
  ['GET /A?|$format=json;odata=verbose|', undefined],
  ['GET /A?|$format=application/json;odata=nometadata|', 'GET /A?$format=application/json;odata.metadata=none'],
  ['GET /A?|$callback=f|', undefined],
  ['GET /A(1)/|$links|/B', undefined],
];

describe('a service of OData 4 is told', () => {
  test.each(forms.filter(([marked]) => marked.split('|').length === 3))('%s → %s', (marked, fixed) => {
    const text = marked.replaceAll('|', '');
    expect(found(standard, text)).toEqual([`older-form: ${marked}`]);
    const [fix] = fixesOf(standard, text, 'older-form');
    expect(fix && apply(text, fix.edits)).toBe(fixed);
  });

  test('each form by itself', () => {
    expect(found(standard, "GET /A?$filter=years(time'P1Y') eq 1").length).toBe(2);
  });
});

test.each([
  "GET /device?$filter=created_at gt datetime'2020-01-02'",
  "GET /device?$filter=substringof('a',device_name)",
  "GET /device?$filter=replace(device_name,'-','_') eq 'a'",
])('balena takes %s', (text) => {
  expect(v7.diagnose(text)).toEqual([]);
});

test.each([
  ['GET /device?$filter=id eq |1L|', 'older-form'],
  ["GET /device?$filter=uuid eq |guid'01234567-89ab-cdef-0123-456789abcdef'|", 'unquoted-literal'],
  ['GET /device(1)/|$links|/owns__device', 'segment-not-taken'],
  ["GET /device?$filter=|isof('NS.T')|", 'function-unanswered'],
])('balena is told once of %s', (marked, code) => {
  expect(found(v7, marked.replaceAll('|', '')).filter((line) => /older-form|not-taken|unquoted|unanswered/.test(line))).toEqual([
    expect.stringContaining(code),
  ]);
});
