import { describe, expect, test } from 'vitest';
import { goodQueries } from './good-queries.ts';
import { inferred, standard, v6, v7 } from './support.ts';

describe('good queries are left alone', () => {
  test.each(goodQueries)('%s', (text) => {
    expect(v7.diagnose(text)).toEqual([]);
  });
});

describe('names of another version are right in its own', () => {
  test.each([
    'GET /my_application',
    "GET /device?$filter=should_be_running__release/commit eq 'a'",
    'GET /v7/release?$filter=is_final eq true&$select=id',
  ])('%s', (text) => {
    expect(v6.diagnose(text)).toEqual([]);
  });
});

/** What balena rejects or reads otherwise is right in the standard; and names of a service that is not known are not checked. */
const standardOnly = [
  'GET /Products?$filter=Price eq 1 or Price eq 2 and Name eq null',
  'GET /Products?$filter=not Price eq 1',
  'GET /Products?$filter=5 sub 2 add 1 eq Price',
  'GET /Products?$orderby=Name',
  'GET /Products?$filter=CreatedAt gt 2020-01-01T00:00:00Z and Day eq 2020-01-01',
  'GET /Products?$filter=Id eq 01234567-89ab-cdef-0123-456789abcdef',
  'GET /Products?$filter=Price gt 1.5e3',
  "GET /Products?$filter=Color has Sales.Color'Yellow'",
  "GET /Products?$filter=matchesPattern(Name,'^a')",
  'GET /Products?$filter=Tags/any()',
  'GET /Products?$filter=$it/Price gt 1',
  'GET /Products?$count=true&$search=blue',
  'GET /Products?$compute=Price mul 2 as Twice&$select=Twice&$orderby=Twice',
  'GET /Products?$apply=groupby((Color))',
  'GET /Products?$expand=*',
  'GET /Products?$expand=Parts($levels=2)',
  'GET /Products(1)/Category/Name/$value',
  'GET /Products(1)/Category/$ref',
  'GET /Products?$orderby=length(Name)',
  'GET /$metadata',
  'GET /Products\nPrefer: return=minimal\nIf-Match: *',
  'HEAD /Products',
  'GET /Anything(1)/At/All?$select=whatever',
];

describe("what is balena's own is not said of other services", () => {
  test.each(standardOnly)('%s', (text) => {
    expect(standard.diagnose(text)).toEqual([]);
  });
});

/** Names that were not seen yet, and types that were guessed, are no mistakes. */
describe('what answers have not shown may be there', () => {
  test.each([
    ...goodQueries,
    'GET /gizmo?$filter=size gt 1',
    'GET /device?$select=colour,weight&$expand=owner($select=email)',
    "GET /device?$filter=id eq 'a'",
    'GET /device?$filter=latitude gt 41.5',
    "GET /device?$filter=note eq 5 and startswith(note,'a')",
    "GET /device?$filter=belongs_to__application eq 'a'",
    'GET /device?$filter=belongs_to__application/any(a:a/colour eq 1)',
    "GET /device(serial='a')",
    "GET /application?$filter=created_at eq 'yesterday'",
    'PATCH /device(1)\n\n{ "latitude": 41.5, "colour": "red", "id": "a" }',
  ])('%s', (text) => {
    expect(inferred.diagnose(text).filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });
});
