/** What is said of names in services of every version, as a person reads it. */
import { describe, expect, test } from 'vitest';
import type { LanguageService } from '../../../src/language/index.ts';
import { cursorIn } from '../completing.ts';
import { bookshop2, bookshop4, clinic, fleet, library, museum, workshop } from './services.ts';

/** The cursor `|`, and what is said there, paragraph by paragraph. */
type Row = readonly [marked: string, ...paragraphs: string[]];

function said(name: string, language: LanguageService | undefined, rows: readonly Row[]): void {
  describe.skipIf(!language)(`${name}${language ? '' : ' (skipped: ../shared/data is absent)'}`, () => {
    test.each(rows.map(([marked, ...paragraphs]) => [marked, paragraphs] as const))('%s', (marked, paragraphs) => {
      const { text, offset } = cursorIn(marked);
      expect(language!.hover(text, offset)?.markdown.split('\n\n') ?? []).toEqual(paragraphs);
    });
  });
}

said('museum, OData 4.0', museum, [
  // resources, singletons, casts
  [
    'GET /Exhi|bits',
    '`Exhibits`: resource of `Exhibit`',
    'Something that is shown',
    'Keys: `ID`.',
    '10 properties, 2 links.',
    '`/Exhibits(1)`',
  ],
  ['GET /Foy|er', '`Foyer`: a single entity of `Room`', '2 properties, 1 link.'],
  ['GET /Exhibits/Museum.Pain|ting', '`Museum.Painting`: type, a kind of `Exhibit`'],
  [
    'GET /Exhibits?$filter=isof(M.Thi|ng)',
    '`Museum.Thing`: type',
    'Abstract: there are only those of types derived from it.',
    'Kinds of it: `Exhibit`.',
  ],
  [
    'GET /Exhibits?$filter=cast(ID,Edm.Str|ing) eq null',
    '`Edm.String`: text',
    'Text.',
    "Written between single quotes; a quote inside is written twice: `'O''Neil'`",
  ],
  // properties: types, limits, defaults, documentation
  [
    'GET /Exhibits?$select=Titl|e',
    '`Title`: text of `Exhibit`',
    'may be null · at most 200 characters · `Untitled` if left out',
    'What the label on the wall says',
    "`$filter=Title eq ''`",
  ],
  [
    'GET /Exhibits?$select=Weig|ht',
    '`Weight`: number of `Exhibit`',
    'may be null · at most 9 digits, 3 after the point · at least 0',
    '`$filter=Weight eq 1`',
  ],
  ['GET /Exhibits?$select=I|D', '`ID`: integer of `Exhibit`', 'never null · key · read-only', '`$filter=ID eq 1`'],
  [
    'GET /Exhibits?$filter=Acqui|red lt now()',
    '`Acquired`: date and time of `Exhibit`',
    'may be null',
    '`$filter=Acquired ge 2026-01-31T00:00:00Z`',
  ],
  ['GET /Exhibits?$select=Mate|rials', '`Materials`: list of text of `Exhibit`', 'never null', '`$filter=Materials/any()`'],
  ['GET /Exhibits?$select=Si|ze', '`Size`: `Size` of `Exhibit`', 'may be null', '`$filter=Size ne null`'],
  ["GET /Rooms?$filter=Address/Str|eet eq 'x'", '`Street`: text of `Address`', 'may be null'],
  // enumerations
  [
    'GET /Exhibits?$select=Condi|tion',
    '`Condition`: `Condition` of `Exhibit`',
    'may be null · `Good` if left out',
    'One of `Good`, `Poor` (Not to be lent).',
    "`$filter=Condition eq Museum.Condition'Good'`",
  ],
  [
    'GET /Exhibits?$filter=isof(Condition,M.Cond|ition)',
    '`Museum.Condition`: enumeration',
    'How well it is kept',
    'One of `Good`, `Poor` (Not to be lent).',
  ],
  [
    "GET /Exhibits?$filter=M.Condition'Po|or' eq Condition",
    "`M.Condition'Poor'`: enumeration value",
    '`Poor`: Not to be lent',
    '`Condition`: `Condition` of `Exhibit`',
    'may be null · `Good` if left out',
    'One of `Good`, `Poor` (Not to be lent).',
    "`$filter=Condition eq Museum.Condition'Good'`",
  ],
  // links
  [
    'GET /Exhibits?$expand=Roo|m',
    '`Room`: link of `Exhibit` to one `Room`',
    'never null · by `RoomNumber` · back by `Exhibits`',
    '`$expand=Room` · `$filter=Room/Number eq 1`',
  ],
  [
    'GET /Exhibits(1)/Pho|tos',
    '`Photos`: link of `Exhibit` to many `Photo`',
    'lives within it',
    "`$expand=Photos` · `$filter=Photos/any(p:p/Name eq '')`",
  ],
  [
    'GET /Rooms?$filter=Exhibits/any(e|:e/ID eq 1)',
    '`e`: each `Exhibit`',
    'Stands for each of the linked entities in turn, inside these parentheses.',
  ],
  // operations
  [
    "GET /Exhibits(1)/M.Simi|lar(by='a')",
    '`Museum.Similar(by?: text)`: function, called on `Exhibit`, gives number',
    'Other forms: `Museum.Similar()`.',
  ],
  [
    "GET /Exhibits(1)/M.Similar(b|y='a')",
    '`by`: text, parameter of `Museum.Similar`',
    'may be left out · never null · at most 20 characters · `colour` if left out',
  ],
  ['POST /Exhibits(1)/M.Mo|ve', '`Museum.Move(to: integer)`: action, called on `Exhibit`, gives Room'],
  ['POST /Exhibits(1)/M.Move\n\n{ "t|o": 1 }', '`to`: integer of `Move`', 'never null', "A room's number"],
  ['POST /Cl|ose', '`Museum.Close()`: action', 'Ends the day'],
  ['GET /Count(acc|ess=null)', '`access`: `Access`, parameter of `Museum.Count`', 'may be null', 'Any of `Step`, `Lift`, `All`.'],
  // names of the request itself
  ['GET /Exhibits?$compute=Value mul 2 as Twi|ce', '`Twice`: number, computed by this request.'],
  ['GET /Exhibits?$compute=Value mul 2 as Twice&$select=Twi|ce', '`Twice`: number, computed by this request.'],
  // what came after the version that it speaks
  [
    "GET /Exhibits?$filter=matches|Pattern(Title,'a')",
    '`matchesPattern(text, pattern)`: true or false',
    'True when the text matches an ECMAScript regular expression.',
    "`matchesPattern(Title,'^attic')`",
    'It came with OData 4.01: a service of OData 4.0 may not have it.',
  ],
  [
    "GET /Exhibits?$filter=Title i|n ('a')",
    '`in`: membership operator',
    'True when the value is one of a list.',
    "`Title in ('a','b')`",
    'It came with OData 4.01: a service of OData 4.0 may not have it.',
  ],
  [
    'GET /Exhibits?$filter=year(Acquired) eq 2024 a|nd ID eq 1',
    '`and`: logical operator',
    'True when both sides are true.',
    '`IsOpen eq true and Weight gt 10`',
  ],
  ['GET /Exhibits?$search=old O|R blue', '`OR`: either side is to match.'],
  [
    'GET /Exhibits?$inline|count=allpages',
    '`$inlinecount`: allpages or none',
    'The V2–V3 form of `$count`.',
    '`$inlinecount=allpages`',
    'It is of OData 3 and before: OData 4.0 need not have it.',
  ],
  ['ME|RGE /Exhibits(1)', '`MERGE`: method', 'The V2 name of PATCH.', 'OData 4.0 does not answer it.'],
  // nothing is known of these
  ['GET /Exhibits?$select=Any|thing'],
  ['GET /Nowh|ere'],
]);

said('clinic, OData 4.01', clinic, [
  [
    'GET /Peo|ple',
    '`People`: resource of `Person`',
    'Keys: `HomeCode` with `Number`; `Email`.',
    '11 properties, 0 links.',
    "`/People(Email='')`",
  ],
  ["GET /People(Home|Code='a',Number=1)", '`Code`: text of `Place`', 'never null · at most 10 characters'],
  [
    'GET /Doctors?$select=Sin|ce',
    '`Since`: date of `Doctor`',
    'may be null',
    'Not to be used any more, since `2.1`. Ask for Contract',
    '`$filter=Since ge 2026-01-31`',
  ],
  ['GET /People?$select=Pul|se', '`Pulse`: number of `Person`', 'may be null · in 1/min', '`$filter=Pulse eq 1`'],
  ["GET /People?$filter=Email i|n ('a')", '`in`: membership operator', 'True when the value is one of a list.', "`Email in ('a','b')`"],
]);

said('fleet, OData 4.01', fleet, [
  ['GET /dev|ices', '`devices`: resource of `Device`', 'Keys: `id`; `uuid`.', '8 properties, 1 link.', 'Cannot be deleted.'],
  [
    'GET /devices?$select=cp|u',
    '`cpu`: number of `Device`',
    'may be null · more than 0 · at most 100 · a multiple of 0.5',
    'Not to be used any more, since `7`. Ask for cpu_usage.',
    '`$filter=cpu eq 1`',
  ],
  [
    'GET /devices?$select=sta|tus',
    '`status`: text of `Device`',
    'may be null',
    'One of `idle` (Waits), `offline`.',
    'The service does not take it in `$orderby`.',
    "`$filter=status eq 'idle'`",
  ],
  [
    'GET /devices?$select=uu|id',
    '`uuid`: text of `Device`',
    'never null · part of an alternate key · set once, when it is created · at most 62 characters · fits `^[0-9a-f]+$`',
    "`$filter=uuid eq ''`",
  ],
  ['GET /devices?$select=sec|ret', '`secret`: text of `Device`', 'may be null · write-only', 'The service does not take it in `$filter`.'],
  ['GET /devices?$select=na|me', '`name`: text of `Device`', 'may be null', '“Name”', 'Chosen by people.', "`$filter=name eq ''`"],
  [
    'GET /devices?$expand=fle|et',
    '`fleet`: link of `Device` to one `Fleet`',
    'never null',
    'The service does not take it in `$expand`.',
    '`$filter=fleet/id eq 1`',
  ],
]);

said('library, OData 2', library, [
  [
    'GET /Boo|ks',
    '`Books`: resource of `Book`',
    '“All books”',
    'A book on a shelf',
    'Magazines are books, too.',
    'Keys: `Id`.',
    '11 properties, 1 link.',
    'Cannot be created, changed or deleted.',
    "`/Books(guid'00000000-0000-0000-0000-000000000000')`",
  ],
  [
    'GET /Books?$select=Pri|ce',
    '`Price`: number of `Book`',
    'may be null · at most 9 digits, 2 after the point · its unit is in `Currency`',
    '`$filter=Price eq 1M`',
  ],
  [
    'GET /Books?$select=Chan|ged',
    '`Changed`: date and time of `Book`',
    'may be null · part of the ETag',
    "`$filter=Changed ge datetime'2026-01-31T00:00:00'`",
  ],
  [
    'GET /Books?$expand=She|lf',
    '`Shelf`: link of `Book` to one `Shelf`',
    'may be null · by `ShelfNo` · back by `Books`',
    'The service does not take it in `$filter`.',
    '`$expand=Shelf`',
  ],
  ['GET /Shelves?$expand=Boo|ks', '`Books`: link of `Shelf` to many `Book`', 'back by `Shelf`', '`$expand=Books`'],
  [
    'GET /Books?$sel|ect=Title',
    '`$select`: names of properties',
    'Only these properties.',
    '`$select=Title,Price`',
    'In OData 2 it is a list of paths: `$expand=author&$select=author/name`.',
  ],
  ['GET /New|est', '`Library.Newest(since: date and time, title: text, price: number)`: function, gives a list of Book', '“New books”'],
  ["GET /Newest?tit|le='a'", '`title`: text, parameter of `Library.Newest`', 'never null · at most 40 characters'],
  [
    "GET /Books?$filter=Changed eq datet|ime'2024-01-01T00:00:00'",
    "`datetime'2024-01-01T00:00:00'`: date and time",
    'Monday, 1 January 2024, 00:00:00.',
  ],
  ['GET /Books?$filter=Price gt 1.5|M', '`1.5M`: number'],
  [
    "GET /Books?$filter=sub|stringof('a',Title)",
    '`substringof(part, text)`: true or false',
    'True when the text holds the part: the order is the reverse of `contains`. V2–V3.',
    "`substringof('attic',Title)`",
  ],
  [
    "GET /Books?$filter=con|tains(Title,'a')",
    '`contains(text, part)`: true or false',
    'True when the text holds the part.',
    "`contains(Title,'attic')`",
    'OData 2 does not have this function.',
  ],
  [
    'GET /Shelves?$filter=Books/an|y(b:true)',
    '`any`',
    'True when the condition holds for at least one of the linked entities.',
    "`Books/any(i:i/Title eq 'attic-7')`",
    'OData 2 has neither `any` nor `all`.',
  ],
  ['GET /Shelves(1)/$li|nks/Books', '`$links`', 'The V2–V3 form of `$ref`, before the name of the link.'],
]);

said('workshop, OData 3', workshop, [
  [
    "GET /Tools?$filter=Kind eq Workshop.Kind'Sa|w'",
    "`Workshop.Kind'Saw'`: enumeration value",
    '`Kind`: `Kind` of `Tool`',
    'never null',
    'One of `Hammer`, `Saw`.',
    "`$filter=Kind eq Workshop.Kind'Hammer'`",
  ],
  ["GET /Tools?$filter=Bought gt ti|me'PT10H'", "`time'PT10H'`: duration", '10 hours.'],
]);

said('bookshop, OData 4', bookshop4, [
  ['GET /Genr|es', '`Genres`: resource', 'Keys: `ID`.', '3 properties, 2 links.', 'Cannot be created, changed or deleted.', '`/Genres(1)`'],
  [
    'GET /Orders_It|ems',
    '`Orders_Items`: resource',
    'Keys: `up__ID` with `pos`.',
    '4 properties, 2 links.',
    '`/Orders_Items(up__ID=00000000-0000-0000-0000-000000000000,pos=1)`',
  ],
  [
    'GET /Books?$select=creat|edBy',
    '`createdBy`: text of `Books`',
    'may be null · read-only · at most 255 characters',
    '“Created By”',
    "User's unique ID",
    "`$filter=createdBy eq ''`",
  ],
  ['GET /Reviews?$select=sta|rs', '`stars`: integer of `Reviews`', 'may be null · at least 1 · at most 5', '`$filter=stars eq 1`'],
  ['GET /Books?$select=is|bn', '`isbn`: GUID of `Books`', 'may be null', '`$filter=isbn eq 00000000-0000-0000-0000-000000000000`'],
  [
    'GET /Books?$expand=aut|hor',
    '`author`: link of `Books` to one `Authors`',
    'may be null · by `author_ID` · back by `books`',
    "`$expand=author` · `$filter=author/name eq ''`",
  ],
  ['GET /topRa|ted(min=1)', '`CatalogService.topRated(min?: number)`: function, gives a list of Books'],
  [
    'GET /Books(1)/CatalogService.disc|ounted(percent=1)',
    '`CatalogService.discounted(percent?: number)`: function, called on `Books`, gives number',
  ],
]);

said('bookshop, OData 2', bookshop2, [
  [
    'GET /Books?$select=publ|ished',
    '`published`: date and time of `Books`',
    'may be null',
    "`$filter=published ge datetime'2026-01-31T00:00:00'`",
  ],
  ['GET /Books?$select=is|bn', '`isbn`: GUID of `Books`', 'may be null', "`$filter=isbn eq guid'00000000-0000-0000-0000-000000000000'`"],
  ['GET /Books?$select=rat|ing', '`rating`: number of `Books`', 'may be null', '`$filter=rating eq 1d`'],
  ['GET /topRated?m|in=4.5d', '`min`: number, parameter of `CatalogService.topRated`', 'may be null'],
]);
