/** Requests in words, for services of every version. */
import { describe, expect, test } from 'vitest';
import type { LanguageService } from '../../../src/language/index.ts';
import { bookshop2, bookshop4, clinic, library, museum } from './services.ts';

type Row = readonly [text: string, ...sentences: string[]];

function explained(name: string, language: LanguageService | undefined, rows: readonly Row[]): void {
  describe.skipIf(!language)(`${name}${language ? '' : ' (skipped: ../shared/data is absent)'}`, () => {
    test.each(rows.map(([text, ...sentences]) => [text, sentences] as const))('%s', (text, sentences) => {
      expect(language!.explain(text, text.length)?.lines.map(({ markdown }) => markdown.replaceAll('`', ''))).toEqual(sentences);
    });
  });
}

explained('museum, OData 4.0', museum, [
  ['GET /Foyer', 'Shows the Foyer.'],
  ['GET /Exhibits/M.Painting', 'Shows all Exhibits of type Painting.'],
  ['GET /Exhibits/M.Painting(1)', 'Shows the Painting whose ID is 1.'],
  ['GET /Exhibits(1)/M.Painting/Painter', 'Shows the Painter of the Exhibits entry whose ID is 1.'],
  ['GET /Exhibits(1)/Photos/$ref', 'Shows references to all Photos of the Exhibits entry whose ID is 1.'],
  ['GET /Exhibits(1)/Room/$ref', 'Shows the reference to the Room of the Exhibits entry whose ID is 1.'],
  ["GET /Exhibits(1)/M.Similar(by='x')", "Shows what M.Similar gives for the Exhibits entry whose ID is 1, with by as 'x'."],
  ['POST /Exhibits(1)/M.Move\n\n{ "to": 5 }', 'Calls M.Move for the Exhibits entry whose ID is 1.', 'Passes to as 5.'],
  ['POST /Close', 'Calls Close.'],
  [
    "GET /Exhibits?$filter=Materials/any(m:m eq 'wood')",
    'Shows all matching Exhibits.',
    "One matches if, for at least one of its Materials, it is 'wood'.",
  ],
  [
    'GET /Rooms?$filter=Address/Neighbour/Address/Street ne null',
    'Shows all matching Rooms.',
    'One matches if Address’ Neighbour’s Address’ Street has a value.',
  ],
  [
    'GET /Exhibits?$apply=groupby((Condition),aggregate(Value with sum as Total))',
    'Starts from all Exhibits that you may see.',
    'Makes one row for each Condition, with the sum of Value as Total.',
  ],
  ['GET /Exhibits?$expand=Photos/$count', 'Shows all Exhibits that you may see.', 'Each comes with the number of its Photos.'],
  ['GET /$metadata', 'Shows the service’s description of itself.'],
]);

explained('clinic, OData 4.01', clinic, [
  ["GET /People(HomeCode='a',Number=1)", "Shows the People entry whose HomeCode is 'a' and Number is 1."],
  ['GET /Head?$expand=Patients', 'Shows the Head.', 'It comes with its Patients.'],
]);

explained('library, OData 2', library, [
  ["GET /Newest?title='a'&price=1M", 'Shows what Newest gives.', "Passes title as 'a'.", 'Passes price as 1M.'],
  ["POST /Lend?Id=guid'4f2a1b3c-0000-4000-8000-00000000000a'", 'Calls Lend.', "Passes Id as guid'4f2a1b3c-0000-4000-8000-00000000000a'."],
  ['GET /Shelves(1)/$links/Books', 'Shows references to all Books of the Shelves entry whose No is 1.'],
  [
    "GET /Books?$filter=substringof('a',Title)&$inlinecount=allpages",
    'Shows all matching Books.',
    "One matches if Title contains 'a'.",
    'How many there are in all is told, too.',
  ],
  [
    "GET /Books?$filter=Changed lt datetime'2024-01-01T00:00:00'",
    'Shows all matching Books.',
    'One matches if Changed is before 2024-01-01T00:00:00.',
  ],
]);

explained('bookshop, OData 4', bookshop4, [
  ['GET /topRated(min=4.5)?$top=3', 'Shows what topRated gives, with min as 4.5.', 'At most 3 are shown.'],
  [
    'GET /Books(1)/CatalogService.discounted(percent=10)',
    'Shows what CatalogService.discounted gives for the Books entry whose ID is 1, with percent as 10.',
  ],
]);

explained('bookshop, OData 2', bookshop2, [
  ['GET /Books_discounted?ID=201&percent=10M', 'Shows what Books_discounted gives.', 'Passes ID as 201.', 'Passes percent as 10M.'],
]);
