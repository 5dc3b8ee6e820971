/** Services of OData 2, 3 and 4 as their metadata describes them: what is right there is left alone, what came later or earlier is told of. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { capabilityDiagnostics } from '../../src/language/diagnostics/capabilities.ts';
import { createLanguageService, type LanguageService } from '../../src/language/index.ts';
import { readMetadata } from '../../src/schema/index.ts';
import { apply, fixesOf, found, unmark } from './support.ts';

const documents = new URL('../schema/metadata/documents/', import.meta.url);
const shared = new URL('../../../shared/data/', import.meta.url);

/** What a service says that it does not do is of no version: `test/language/bad/restrictions.ts`. */
const severities = Object.fromEntries(Object.keys(capabilityDiagnostics).map((code) => [code, 'off' as const]));
const serviceOf = (file: URL): LanguageService => createLanguageService(readMetadata(readFileSync(file, 'utf8')).service, { severities });
/** Of a file that may not be there. */
const sharedService = (name: string): LanguageService | undefined => {
  const file = new URL(name, shared);
  return existsSync(file) ? serviceOf(file) : undefined;
};

const library = serviceOf(new URL('library-v2.xml', documents));
const workshop = serviceOf(new URL('workshop-v3.xml', documents));
const museum = serviceOf(new URL('museum-v4.xml', documents));
const bookshop2 = sharedService('bookshop-v2-metadata.xml');
const bookshop4 = sharedService('bookshop-v4-metadata.xml');

const guid = '4f2a1b3c-0000-4000-8000-00000000000a';

function good(name: string, service: LanguageService | undefined, texts: readonly string[]): void {
  describe.skipIf(!service)(`${name}: good queries are left alone${service ? '' : ' (skipped: ../shared/data is absent)'}`, () => {
    test.each(texts)('%s', (text) => {
      expect(service!.diagnose(text)).toEqual([]);
    });
  });
}

good('library, OData 2', library, [
  'GET /Books',
  `GET /Books(guid'${guid}')`,
  `GET /Books(guid'${guid}')/Shelf`,
  `GET /Books(guid'${guid}')/$links/Shelf`,
  `GET /Books(guid'${guid}')/Title/$value`,
  'GET /Books/$count',
  'GET /Shelves(1)/Books?$top=5&$skip=5&$orderby=Title desc',
  "GET /Books?$filter=Changed ge datetime'2024-02-29T10:20:30'",
  `GET /Books?$filter=Id eq guid'${guid}'`,
  'GET /Books?$filter=Price gt 12.50M and Price le 20m',
  "GET /Books?$filter=substringof('ring',Title) eq true",
  "GET /Books?$filter=startswith(Title,'A') and length(Title) gt 5",
  'GET /Books?$filter=year(Changed) eq 2024 or -ShelfNo lt 0',
  "GET /Books?$filter=Shelf/No eq 4 and not endswith(Title,'!')",
  'GET /Books?$expand=Shelf&$select=Title,Shelf/No',
  'GET /Shelves?$expand=Books/Shelf',
  'GET /Books?$inlinecount=allpages&$format=json',
  'GET /Books?$select=*',
  `MERGE /Books(guid'${guid}')\n\n{ "Title": "A" }`,
]);

good('workshop, OData 3', workshop, [
  'GET /Tools?$filter=Parts/any(p:p/No eq 1)',
  'GET /Tools?$filter=Parts/any()',
  'GET /Tools?$expand=Parts&$select=Id,Parts/No',
  "GET /Tools?$filter=Bought eq time'PT12H30M'",
  "GET /Tools?$filter=geo.distance(Place,geography'SRID=4326;Point(1 2)') lt 10.0",
  'PATCH /Tools(1)\n\n{ }',
]);

good('bookshop, OData 2', bookshop2, [
  "GET /Books?$filter=substringof('Raven',title)&$orderby=price desc&$top=3",
  "GET /Books?$filter=createdAt gt datetimeoffset'2024-01-01T00:00:00Z'",
  "GET /Books?$filter=published ge datetime'2020-01-01T00:00:00'",
  `GET /Books?$filter=isbn eq guid'${guid}'`,
  'GET /Books?$filter=rating gt 4.5 and rating lt 5d and inPrint eq true',
  'GET /Books?$filter=price add 1.5 gt 20 and stock mod 2 eq 0',
  'GET /Books(1)/author/name',
  'GET /Books(1)/author?$select=name&$expand=books',
  'GET /Books?$expand=author,genre/parent&$select=title,author/name,genre/parent/name',
  "GET /Orders(guid'4f2a1b3c-0000-4000-8000-00000000000a')/Items",
  "GET /Orders_Items(up__ID=guid'4f2a1b3c-0000-4000-8000-00000000000a',pos=1)",
  "GET /Books?$filter=author/name eq 'Poe' and genre/parent/name ne null",
  'GET /Books?$inlinecount=allpages&$top=0&$orderby=ID',
]);

good('bookshop, OData 4', bookshop4, [
  "GET /Books?$filter=contains(title,'Raven')&$orderby=price desc&$top=3&$count=true",
  'GET /Books?$filter=createdAt gt 2024-01-01T00:00:00Z and published ge 2020-01-01',
  `GET /Books?$filter=isbn eq ${guid}`,
  "GET /Books?$filter=reviews/any(r:r/stars eq 5) and author/name eq 'Poe'",
  'GET /Books?$filter=reviews/$count gt 3',
  'GET /Books?$expand=author($select=name;$expand=books($top=2;$orderby=title)),reviews($count=true)',
  'GET /Books(1)/author/books?$select=title',
  `GET /Orders(${guid})/Items(up__ID=${guid},pos=1)`,
  'GET /Books?$apply=groupby((genre/name),aggregate(price with average as mean))',
  'GET /Books?$search=raven',
  'GET /Books(1)?$expand=*($levels=2)',
  'POST /Books\n\n{ "ID": 7, "author@odata.bind": "Authors(1)" }',
]);

good('museum, OData 4', museum, ['GET /$metadata', 'POST /$batch\n\n{ "requests": [] }']);

/** Text with the span that is told of, the code, what is said, and what the preferred fix makes of it. */
type Bad = readonly [marked: string, code: string, says: RegExp, fixed?: string];

function bad(name: string, service: LanguageService | undefined, cases: readonly Bad[]): void {
  describe.skipIf(!service)(`${name}: what is not of its version${service ? '' : ' (skipped: ../shared/data is absent)'}`, () => {
    const rows = cases.map(([marked, code, says, fixed]) => ({ marked, code, says, fixed }));
    test.each(rows)('$marked → $code', ({ marked, code, says, fixed }) => {
      const { text } = unmark(marked);
      expect(found(service!, text)).toEqual([`${code}: ${marked}`]);
      expect(service!.diagnose(text)[0]!.message).toMatch(says);
      const preferred = fixesOf(service!, text, code).find((fix) => fix.preferred);
      expect(preferred && apply(text, preferred.edits)).toBe(fixed);
    });
  });
}

bad('library, OData 2', library, [
  ["GET /Books?$filter=|contains|(Title,'ring')", 'function-not-taken', /OData 2 does not have the function "contains"/],
  ['GET /Books?$filter=Changed gt |now|()', 'function-not-taken', /"now"/],
  ['GET /Books?|$count=true|', 'option-not-taken', /\$inlinecount/],
  ['GET /Books?|$search=ring|', 'option-not-taken', /\$search/],
  ['GET /Books?|$compute=Price mul 2 as Twice|', 'option-not-taken', /\$compute/],
  ['GET /Books?|$apply=aggregate($count as n)|', 'option-not-taken', /\$apply/],
  [
    'GET /Books?$filter=Changed gt |2024-02-29T10:20:30Z|',
    'literal-not-taken',
    /rejects dates and times without a prefix/,
    "GET /Books?$filter=Changed gt datetime'2024-02-29T10:20:30'",
  ],
  [
    'GET /Books?$filter=Changed gt |2024-02-29|',
    'literal-not-taken',
    /datetime'/,
    "GET /Books?$filter=Changed gt datetime'2024-02-29T00:00:00'",
  ],
  [`GET /Books?$filter=Id eq |${guid}|`, 'literal-not-taken', /GUIDs without a prefix/, `GET /Books?$filter=Id eq guid'${guid}'`],
  [`GET /Books(|${guid}|)`, 'literal-not-taken', /guid'/, `GET /Books(guid'${guid}')`],
  [
    "GET /Books?$filter=Changed gt |'2024-02-29'|",
    'type-mismatch',
    /"Changed"/,
    "GET /Books?$filter=Changed gt datetime'2024-02-29T00:00:00'",
  ],
  [`GET /Books?$filter=Id eq |'${guid}'|`, 'type-mismatch', /"Id"/, `GET /Books?$filter=Id eq guid'${guid}'`],
  ["GET /Books?$filter=Title |in| ('a','b')", 'operator-not-taken', /"in"/],
  ["GET /Books?$filter=Title |EQ| 'a'", 'operator-not-taken', /Did you mean "eq"/, "GET /Books?$filter=Title eq 'a'"],
  ['GET /Shelves?$filter=Books/|any|(b:b/Price gt 5)', 'lambda-not-taken', /OData 2 has no "any"/],
  ['GET /Shelves?$filter=Books/|$count| gt 5', 'segment-not-taken', /after a resource only/],
  [
    'GET /Books?$expand=Shelf(|$select=No|)',
    'nested-options-not-taken',
    /\$expand=Shelf&\$select=Shelf/,
    'GET /Books?$expand=Shelf&$select=*,Shelf/No',
  ],
  [`GET /Books(guid'${guid}')/Shelf/|$ref|`, 'segment-not-taken', /\$links/],
  ['GET /Books?$filter=|$it|/Title eq null', 'segment-not-taken', /Leave it out/, 'GET /Books?$filter=Title eq null'],
  [`|PATCH| /Books(guid'${guid}')\n\n{ }`, 'method-not-taken', /MERGE/, `MERGE /Books(guid'${guid}')\n\n{ }`],
]);

bad('workshop, OData 3', workshop, [
  ['GET /Tools?$filter=Bought eq |12:30:00|', 'literal-not-taken', /time'/, "GET /Tools?$filter=Bought eq time'PT12H30M00S'"],
  ["GET /Tools?$filter=|contains|('a','b')", 'function-not-taken', /OData 3/],
  ['GET /Tools?$expand=Parts(|$select=No|)', 'nested-options-not-taken', /OData 3/, 'GET /Tools?$expand=Parts&$select=*,Parts/No'],
  ['GET /Tools?$filter=Parts/|$count| gt 1', 'segment-not-taken', /OData 3/],
]);

bad('bookshop, OData 4', bookshop4, [
  ["GET /Books?$filter=|substringof('a',title)|", 'older-form', /contains/, "GET /Books?$filter=contains(title,'a')"],
  [
    "GET /Books?$filter=createdAt gt |datetime'2024-01-01T00:00:00'|",
    'older-form',
    /OData 3/,
    'GET /Books?$filter=createdAt gt 2024-01-01T00:00:00Z',
  ],
  [`GET /Books?$filter=isbn eq |guid'${guid}'|`, 'older-form', /OData 3/, `GET /Books?$filter=isbn eq ${guid}`],
  ['GET /Books?|$inlinecount=allpages|', 'older-form', /\$count=true/, 'GET /Books?$count=true'],
  ['GET /Books?|$compute|=price mul 2 as twice', 'newer-form', /"\$compute" came with OData 4\.01.*OData 4\.0/],
  ["GET /Books?$filter=title |in| ('a','b')", 'newer-form', /"in"/],
  ["GET /Books?$filter=|matchesPattern|(title,'^a')", 'newer-form', /"matchesPattern"/],
  ['GET /Books?|filter|=ID eq 1', 'newer-form', /"filter"/],
  ['GET /Books?$filter=ID |EQ| 1', 'newer-form', /"EQ"/],
]);

/** What is offered at the cursor `|`, and what is not. */
const offered: readonly (readonly [
  service: LanguageService | undefined,
  marked: string,
  has: readonly string[],
  hasNot: readonly string[],
])[] = [
  [library, 'GET /Books?|', ['$filter', '$inlinecount', '$format'], ['$count', '$search', '$compute', '$apply', '$skiptoken', '$callback']],
  [library, 'GET /Books?$filter=|', ['Title', 'Shelf', 'substringof', 'startswith'], ['contains', 'now', 'matchesPattern']],
  [library, 'GET /Books?$filter=Changed gt |', ["datetime'2026-01-31T00:00:00'"], ['now()', '2026-01-31T00:00:00Z']],
  [library, 'GET /Books?$filter=Id eq |', ["guid'00000000-0000-0000-0000-000000000000'"], []],
  [library, 'GET /Books?$filter=Title |', ['eq', 'ne'], ['in', 'has']],
  [library, 'GET /Shelves?$filter=Books/|', [], ['any', 'all']],
  [library, 'GET /Books?$expand=Shelf(|', [], ['$select', '$expand']],
  [library, 'GET /Books?$expand=Shelf&$select=Shelf/|', ['No'], []],
  [library, 'GET /Books?$format=|', ['json', 'atom'], ['application/json;odata.metadata=full']],
  [library, '| /Books', ['MERGE', 'PUT'], ['PATCH']],
  [workshop, 'GET /Tools?$filter=Parts/|', ['any', 'all'], []],
  [workshop, 'GET /Tools?$filter=Bought eq |', ["time'PT18H30M'"], []],
  [bookshop2, 'GET /Books?$filter=createdAt gt |', ["datetimeoffset'2026-01-31T00:00:00Z'"], ['now()']],
  [bookshop2, 'GET /Books?$filter=genre/parent/|', ['name', 'ID'], []],
  [bookshop4, 'GET /Books?|', ['$filter', '$count', '$search', '$apply', '$compute'], ['$inlinecount']],
  [bookshop4, 'GET /Books?$filter=createdAt gt |', ['now()', '2026-01-31T00:00:00Z'], []],
  [bookshop4, 'GET /Books?$filter=published gt |', ['2026-01-31'], []],
  [bookshop4, 'GET /Books?$filter=reviews/|', ['any', 'all', '$count'], []],
  [bookshop4, 'GET /Books?$expand=author(|', ['$select', '$expand'], []],
];

describe('what is offered', () => {
  test.each(offered.filter(([service]) => service))('%#', (service, marked, has, hasNot) => {
    const at = marked.indexOf('|');
    const labels = service!.complete(marked.replace('|', ''), at).map(({ label }) => label);
    expect(has.filter((label) => !labels.includes(label))).toEqual([]);
    expect(hasNot.filter((label) => labels.includes(label))).toEqual([]);
  });

  test.skipIf(!bookshop2)('a link in a body of OData 2 is an object with a reference', () => {
    const text = 'POST /Books\n\n{ "auth" }';
    const [item] = bookshop2!.complete(text, text.indexOf('" }')).filter(({ label }) => label.includes('author') && !label.includes('_'));
    expect(item?.edit.text).toContain('__metadata');
  });
});
