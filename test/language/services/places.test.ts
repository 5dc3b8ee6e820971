/** Where names are declared, signatures and hints in services of every version. */
import { describe, expect, test } from 'vitest';
import type { LanguageService } from '../../../src/language/index.ts';
import { cursorIn } from '../completing.ts';
import { bookshop2, bookshop4, clinic, library, museum } from './services.ts';

type Row = readonly [marked: string, expected: string | undefined];
type Feature = (language: LanguageService, text: string, offset: number) => string | undefined;

function table(
  name: string,
  feature: Feature,
  of: readonly (readonly [name: string, language: LanguageService | undefined, rows: readonly Row[]])[],
): void {
  describe.each(of)(`${name}: %s`, (_, language, rows) => {
    test.skipIf(!language).each(rows)('%s', (marked, expected) => {
      const { text, offset } = cursorIn(marked);
      expect(feature(language!, text, offset)).toBe(expected);
    });
  });
}

const declared: Feature = (language, text, offset) => {
  const found = language.definition(text, offset);
  if (found?.kind === 'schema') return [found.type, found.member].filter((part) => part !== undefined).join('/');
  if (found && found.kind !== 'document') return `${found.kind} ${found.name}`;
  return found && `${text.slice(found.target.start, found.target.end)} at ${found.target.start}`;
};

table('declared', declared, [
  [
    'museum, OData 4.0',
    museum,
    [
      ['GET /Exh|ibits', 'Museum.Exhibit'],
      ['GET /Foy|er', 'Museum.Room'],
      ['GET /Foyer/Exh|ibits(1)', 'Museum.Room/Exhibits'],
      ['GET /Exhibits/M.Pain|ting', 'Museum.Painting'],
      ["GET /Exhibits?$filter=M.Painting/Pain|ter eq 'x'", 'Museum.Painting/Painter'],
      ['GET /Exhibits?$filter=isof(M.Pain|ting)', 'Museum.Painting'],
      ['GET /Exhibits?$filter=Size/M.Box/Wid|th gt 1', 'Museum.Box/Width'],
      ["GET /Rooms?$filter=Address/Str|eet eq 'x'", 'Museum.Address/Street'],
      ['GET /Rooms?$filter=Address/Neigh|bour/Number eq 1', 'Museum.Address/Neighbour'],
      ['GET /Exhibits(I|D=1)', 'Museum.Exhibit/ID'],
      ['GET /Exhibits?$expand=Room($select=Num|ber)', 'Museum.Room/Number'],
      ['GET /Rooms?$filter=Exhibits/any(e:|e/ID eq 1)', 'e at 32'],
      ['GET /Exhibits?$compute=Value mul 2 as Twice&$filter=Twi|ce gt 1', 'Twice at 38'],
      ['GET /Exhibits?$apply=aggregate(Value with sum as Total)&$orderby=Tot|al', 'Total at 49'],
      ['GET /Exhibits?$apply=compute(Value mul 2 as V)/aggregate(|V with sum as T)', 'V at 44'],
      ['PATCH /Exhibits(1)\n\n{ "Tit|le": "a" }', 'Museum.Exhibit/Title'],
      // operations, by import and bound, in paths and expressions, with their parameters
      ['GET /Cou|nt(access=null,near=null,worth=1)', 'operation Museum.Count'],
      ["GET /Exhibits(1)/M.Sim|ilar(by='x')", 'operation Museum.Similar'],
      ["GET /Exhibits(1)/Museum.Similar(b|y='x')", 'operation Museum.Similar'],
      ['POST /Exhibits(1)/Museum.Mo|ve', 'operation Museum.Move'],
      ["GET /Exhibits(1)/Museum.Simlr(b|y='x')", undefined],
      // enumerations
      ["GET /Exhibits?$filter=Condition eq Museum.Cond|ition'Good'", 'enum Museum.Condition'],
      ["GET /Exhibits?$filter=Condition eq M.Condition'Go|od'", 'enum Museum.Condition'],
      ['GET /Exhibits?$filter=isof(Condition,Museum.Cond|ition)', 'enum Museum.Condition'],
      ["GET /Exhibits?$filter=Condition eq Museum.Condit'Go|od'", undefined],
      ['GET /Exhibits?$select=Any|thing', undefined],
      ['GET /Nowh|ere', undefined],
    ],
  ],
  [
    'clinic, OData 4.01',
    clinic,
    [
      ["GET /People(Home|Code='a',Number=1)", 'Clinic.Place/Code'],
      ["GET /People(Em|ail='a')", 'Clinic.People.Person/Email'],
      ['GET /Head?$expand=Pat|ients', 'Clinic.People.Doctor/Patients'],
    ],
  ],
  [
    'library, OData 2',
    library,
    [
      ['GET /Boo|ks', 'Library.Book'],
      ['GET /Books?$expand=Shelf&$select=Title,Shelf/N|o', 'Library.Shelf/No'],
      ['GET /Shelves(1)/$links/Boo|ks', 'Library.Shelf/Books'],
    ],
  ],
  ['bookshop, OData 4', bookshop4, [["GET /Books?$filter=author/na|me eq 'a'", 'CatalogService.Authors/name']]],
  ['bookshop, OData 2', bookshop2, [['GET /Books?$expand=author&$select=author/na|me', 'CatalogService.Authors/name']]],
]);

const signature: Feature = (language, text, offset) => {
  const found = language.signature(text, offset);
  const active = found?.parameters[found.activeParameter];
  return found && (active ? `${found.label} → ${active.label}: ${active.documentation}` : found.label);
};

table('signature', signature, [
  [
    'museum, OData 4.0',
    museum,
    [
      ['GET /Exhibits(|)', 'Exhibit(ID) → ID: integer · key'],
      ["GET /Exhibits(1)/Photos('|a')", 'Photo(Name) → Name: text · key'],
      ['GET /Exhibits(1)/M.Similar(|)', 'Museum.Similar()'],
      ["GET /Exhibits(1)/M.Similar(by=|'x')", 'Museum.Similar(by?) → by?: text'],
      ["GET /Exhibits?$filter=M.Similar(by=|'x') gt 5", 'Museum.Similar(by?) → by?: text'],
      ['GET /Count(access=null,|near=null,worth=1)', 'Museum.Count(access, near, worth) → near: place'],
      ['GET /Exhibits?$filter=isof(M.Pain|ting)', 'isof(value?, type) → type: type'],
      ['GET /Exhibits?$filter=Materials/any(m:|)', 'any(variable: condition) → condition: What is asked of it.'],
      ['GET /Exhibits|', undefined],
    ],
  ],
  [
    'clinic, OData 4.01',
    clinic,
    [
      ["GET /People(HomeCode='a',|)", 'Person(HomeCode, Number) → Number: integer · key'],
      ["GET /People(Em|ail='a')", 'Person(Email) → Email: text · alternate key'],
    ],
  ],
  [
    'library, OData 2',
    library,
    [
      ["GET /Books?$filter=substringof(|'x',Title)", 'substringof(part, text) → part: text'],
      ["GET /Books(|guid'x')", 'Book(Id) → Id: GUID · key'],
    ],
  ],
  [
    'bookshop, OData 4',
    bookshop4,
    [
      ['GET /Orders_Items(up__ID=1,|)', 'Orders_Items(up__ID, pos) → pos: integer · key'],
      ['GET /topRated(min=|)', 'CatalogService.topRated(min?) → min?: number'],
    ],
  ],
]);

const hinted: Feature = (language, text) =>
  language.inlayHints(text).reduceRight((now, { offset, label }) => `${now.slice(0, offset)}[${label}]${now.slice(offset)}`, text);

table('hints', hinted, [
  [
    'museum, OData 4.0',
    museum,
    [
      ["GET /Exhibits(1)/Photos(|'a')", "GET /Exhibits([ID=]1)[ ≤ 1 row]/Photos([Name=]'a')[ ≤ 1 row]"],
      ['GET /Exhibits?$orderby=Title,Photos/$count desc|', 'GET /Exhibits?$orderby=Title[ asc],Photos/$count desc'],
      ['GET /Exhibits?$compute=Value mul 2 as V|', 'GET /Exhibits?$compute=Value mul 2 as V[: number]'],
      ["GET /Exhibits(1)/M.Similar(by='x')|", "GET /Exhibits([ID=]1)[ ≤ 1 row]/M.Similar(by='x')"],
      ['GET /Foyer|', 'GET /Foyer'],
    ],
  ],
  [
    'clinic, OData 4.01',
    clinic,
    [
      ["GET /People(HomeCode='a',Number=1)|", "GET /People(HomeCode='a',Number=1)[ ≤ 1 row]"],
      ['GET /People(Number=1)|', 'GET /People(Number=1)'],
    ],
  ],
  [
    'library, OData 2',
    library,
    [
      ['GET /Books?$orderby=Title|', 'GET /Books?$orderby=Title[ asc]'],
      ["GET /Newest?title='a'|", "GET /Newest?title='a'"],
    ],
  ],
]);
