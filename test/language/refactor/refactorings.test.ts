import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/language/edits.ts';
import type { LanguageService, Refactoring } from '../../../src/language/index.ts';
import { odata2, odata40, standard, v7 } from '../support.ts';
import { refactorCases, refused } from './cases.ts';

/** What is offered where the cursor stands, or the selection between two. */
function offered(language: LanguageService, marked: string, answered?: readonly string[]): { text: string; found: readonly Refactoring[] } {
  const [before = '', inner = '', after = ''] = marked.split('|');
  const isRange = marked.split('|').length > 2;
  const end = isRange ? before.length + inner.length : before.length;
  return { text: before + inner + after, found: language.refactorings(before + inner + after, before.length, end, answered) };
}

function refactored(language: LanguageService, marked: string, title: string, answered?: readonly string[]): string | undefined {
  const { text, found } = offered(language, marked, answered);
  const refactoring = found.find((candidate) => candidate.title === title);
  return refactoring && applyEdits(text, refactoring.edits);
}

describe('refactorings', () => {
  test.each(refactorCases)('%s · %s', (before, title, after) => {
    expect(
      refactored(v7, before, title),
      offered(v7, before)
        .found.map((one) => one.title)
        .join(' | '),
    ).toBe(after);
  });

  test.each(refused)('%s is not to “%s …”', (text, title) => {
    expect(
      offered(v7, text)
        .found.map((one) => one.title)
        .filter((one) => one.startsWith(title)),
    ).toEqual([]);
  });
});

describe('the fields to select', () => {
  test.each([
    ['GET /device|', 'Select the fields of the last answer', 'GET /device\n  ?$select=id,device_name'],
    ['GET /device?$filter=id |eq 1', 'Select the fields of the last answer', 'GET /device?$filter=id eq 1&$select=id,device_name'],
    ['GET /device?$select=i|d', 'Select the fields of the last answer', undefined],
    ['PATCH /device(1)|\n\n{ "device_name": "a" }', 'Select the fields of the last answer', undefined],
    ['GET /device/$count|', 'Select the fields of the last answer', undefined],
    ['GET /tag|', 'Select every property by its name', undefined],
    ['GET /device_tag|', 'Select every property by its name', 'GET /device_tag\n  ?$select=tag_key,id,value'],
  ])('%s', (before, title, after) => {
    // `unheard_of` is no field of the type, and many are not selected.
    expect(refactored(v7, before, title, ['id', 'device_name', 'unheard_of', 'device_tag'])).toBe(after);
  });
});

describe('what a service does not take is not offered', () => {
  test.each([
    ['OData 2', odata2, 'GET /device?$filter=id eq 1L |or id eq 2L', 'Write as'],
    ['OData 2', odata2, "GET /device?$filter=device_name eq '|a'", 'Extract'],
    ['OData 4', odata40, "GET /device?$filter=belongs_to__application/|slug eq 'a'", 'Ask with'],
    ['a service that nothing is known of', standard, 'GET /Books?$filter=ID |eq 1', 'Ask by'],
    ['a service that nothing is known of', standard, 'GET /Books?$filter=ID |eq 1', 'Rewrite'],
  ])('%s: %s', (_, language, text, title) => {
    expect(
      offered(language, text)
        .found.map((one) => one.title)
        .filter((one) => one.startsWith(title)),
    ).toEqual([]);
  });

  test.each([
    ['GET /Books?$filter=ID |eq 1 or ID eq 2', 'Write as ID in (…)', 'GET /Books?$filter=ID in (1,2)'],
    [
      "GET /Books?$filter=on gt |now() sub duration'P1D'|",
      'Extract into the alias @on',
      "GET /Books?$filter=on gt @on&@on=now() sub duration'P1D'",
    ],
    ['GET /Books?$filter=on gt @|on&@on=now()', 'Write the value of @on in its place', 'GET /Books?$filter=on gt now()'],
    ['GET /Books?$filter=a or b |and c', 'Add parentheses as OData 4.01 reads it', 'GET /Books?$filter=a or (b and c)'],
    ['GET /Books?$filter=a or (b |and c)', 'Remove needless parentheses', 'GET /Books?$filter=a or b and c'],
    ['GET /Books?$filter=not(a |and b)', 'Remove needless parentheses', undefined],
    ["GET /Books?$filter=a eq '(x)|' and (b)", 'Remove needless parentheses', "GET /Books?$filter=a eq '(x)' and b"],
    ["GET /Books?$filter=a eq '(,)|'", 'Percent-encode the URL', "GET /Books?$filter=a%20eq%20'(,)'"],
  ])('but what it takes is: %s', (before, title, after) => {
    expect(refactored(standard, before, title)).toBe(after);
  });
});

test('in a document, only the request at the cursor is changed, with the line ends that it has', () => {
  const text = 'GET /device?$select=id\r\n\r\n### Two\r\nGET /device?$filter=id%20eq%201&$select=id\r\n';
  const at = text.indexOf('%20eq');
  const decode = v7.refactorings(text, at, at).find(({ title }) => title === 'Decode the URL')!;
  expect(applyEdits(text, decode.edits)).toBe(
    'GET /device?$select=id\r\n\r\n### Two\r\nGET /device\r\n  ?$filter=id eq 1\r\n  &$select=id\r\n',
  );
});
