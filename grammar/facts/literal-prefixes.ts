import type { FormVersion, LiteralType } from '../tree.ts';

/** A piece of what stands between the quotes of a literal, in order. */
export interface LiteralPiece {
  /** Sticky. */
  readonly pattern: RegExp;
  /** What belongs here, in words: "a month from 01 to 12". */
  readonly expected: string;
  /** Where the pattern does not match, so many of the pieces behind it are left out with this one; undefined: it must match. */
  readonly skip: number | undefined;
  /** The value may end before this piece. */
  readonly mayEnd: boolean;
}

/** One row a prefix of a quoted literal: `datetime'…'`. */
export interface LiteralPrefixFact {
  readonly type: LiteralType;
  /** The newest generation of OData that has the prefix. */
  readonly until: FormVersion;
  readonly pieces: readonly LiteralPiece[];
  readonly example: string;
  /** One sentence, Markdown. */
  readonly documentation: string;
}

const piece = (source: string, expected: string, flags = 'iy'): LiteralPiece => ({
  pattern: new RegExp(source, flags),
  expected,
  skip: undefined,
  mayEnd: false,
});
/** The pattern, or nothing of it and of `skip` pieces behind it. */
const maybe = (source: string, expected: string, skip = 0): LiteralPiece => ({ ...piece(source, expected), skip });
/** The value may end here, or goes on with the pattern. */
const onward = (source: string, expected: string): LiteralPiece => ({ ...piece(source, expected), mayEnd: true });

const row = (
  type: LiteralType,
  until: FormVersion,
  pieces: readonly LiteralPiece[],
  example: string,
  documentation: string,
): LiteralPrefixFact => ({ type, until, pieces, example, documentation });

const calendar = [
  piece('-?\\d{4,}', 'a year of four digits'),
  piece('-', '"-" and a month'),
  piece('0[1-9]|1[0-2]', 'a month from 01 to 12'),
  piece('-', '"-" and a day'),
  piece('0[1-9]|[12]\\d|3[01]', 'a day from 01 to 31'),
];
const clock = [
  piece('[01]\\d|2[0-4]', 'an hour from 00 to 24'),
  piece(':', '":" and minutes'),
  piece('[0-5]\\d', 'minutes from 00 to 59'),
  maybe(':', 'seconds', 2),
  piece('[0-5]\\d|60', 'seconds from 00 to 59'),
  maybe('\\.\\d{1,12}', 'a fraction of seconds'),
];
const zone = 'Z|[+-](?:0\\d|1[0-4])(?::[0-5]\\d)?';
const spans = [
  maybe('T', 'hours, minutes or seconds', 3),
  maybe('\\d+H', 'hours'),
  maybe('\\d+M', 'minutes'),
  maybe('\\d+(?:\\.\\d+)?S', 'seconds'),
];
const period = piece('[+-]?P', '"P"');
const days = maybe('\\d+D', 'days');
/** Behind base64url of whole bytes. */
const wholeBytes = '(?<=^(?:[\\w-]{4})*(?:[\\w-]{2}[AEIMQUYcgkosw048]=?|[\\w-][AQgw](?:==)?|))';
const end = '(?![^])';
const guid = [8, 4, 4, 4, 12].flatMap((length, index) => [
  ...(index === 0 ? [] : [piece('-', '"-"')]),
  piece(`[0-9A-F]{0,${length}}`, 'hexadecimal digits'),
  piece(`(?<=(?:^|-)[0-9A-F]{${length}})`, `${length} hexadecimal digits`),
]);

const coordinates = '(?:[-+\\d.eE ,()]|NaN|INF)*';
const spatial = [
  piece('SRID', '"SRID="'),
  piece('=', '"=" and the number of a reference system'),
  piece('\\d{1,5}(?!\\d)', 'the number of a reference system, one to five digits'),
  piece(';', '";" and a shape'),
  piece(
    '(?:Point|LineString|Polygon|MultiPoint|MultiLineString|MultiPolygon|GeometryCollection|Collection)(?![A-Z])',
    'a shape, such as Point',
  ),
  piece('\\(', '"("'),
  piece(
    `${coordinates}(?:(?:Point|LineString|Polygon|MultiPoint|MultiLineString|MultiPolygon|GeometryCollection|Collection)${coordinates})*`,
    'coordinates',
  ),
  piece('(?<=\\))', '")"'),
];

/**
 * The prefixes of quoted literals: those of the 4.01 ABNF, and those of V2–V3 (Atom Publishing Protocol: Data Services URI and Payload
 * Extensions 2.2.2; OData V3 ABNF, `primitiveLiteral`). All but `X` may be written in upper and lower case. Any other prefix is the
 * qualified name of an enumeration type.
 */
export const literalPrefixes = {
  duration: row('Duration', 4, [period, days, ...spans], "duration'P1DT12H'", 'A length of time.'),
  // A row's pieces are those of the newest generation; `binary` held hexadecimal digits in V2 and V3 (see `quotedLiteral`).
  binary: row(
    'Binary',
    4,
    [
      piece('[\\w-]*={0,2}', ''),
      piece(end, 'letters, digits, "-" and "_"'),
      piece(wholeBytes, 'a whole number of bytes, four characters for three', 'y'),
    ],
    "binary'T0RhdGE'",
    'Bytes in base64url; in V2–V3 in hexadecimal digits.',
  ),
  geography: row('Geography', 4, spatial, "geography'SRID=4326;Point(8.5 47.4)'", 'A place or shape on the round earth.'),
  geometry: row('Geometry', 4, spatial, "geometry'SRID=0;Point(1 2)'", 'A place or shape on a plane.'),
  // No standard has these two, yet balena's parser takes the first, and drafts of V4 had both.
  date: row('Date', 4, calendar, "date'2024-12-24'", 'A day.'),
  timeofday: row('TimeOfDay', 4, clock, "timeofday'18:30:00'", 'A time of day.'),
  datetime: row(
    'DateTime',
    3,
    // Services also take a day alone, a blank for the T, and a time zone.
    [...calendar, onward('[T ]', '"T" and a time'), ...clock, maybe(zone, 'a time zone')],
    "datetime'2024-12-24T18:30:00'",
    'A moment without a time zone. V2–V3.',
  ),
  datetimeoffset: row(
    'DateTimeOffset',
    3,
    [...calendar, piece('[T ]', '"T" and a time'), ...clock, piece(zone, '"Z" or an offset such as +01:00')],
    "datetimeoffset'2024-12-24T18:30:00Z'",
    'A moment in time. V2–V3.',
  ),
  guid: row('Guid', 3, guid, "guid'01234567-89ab-cdef-0123-456789abcdef'", 'A globally unique identifier. V2–V3.'),
  time: row(
    'Duration',
    3,
    // The V2 overview has XML Schema's `time` here (13:20:00), the extensions' grammar and services its `duration`.
    [
      ...[maybe('(?=\\d)', 'a time', clock.length), ...clock],
      ...[onward('[+-]?P', '"P"'), maybe('\\d+Y', 'years'), maybe('\\d+M', 'months'), days, ...spans],
    ],
    "time'PT18H30M'",
    'A time of day, written as the time since midnight. V2–V3.',
  ),
  X: row(
    'Binary',
    3,
    [piece('(?:[0-9A-F]{2})*', ''), piece(end, 'a pair of hexadecimal digits')],
    "X'23AB'",
    'Bytes in hexadecimal digits. V2–V3.',
  ),
  null: row(
    'Null',
    3,
    [piece('(?:Collection\\()?[A-Za-z_\\u0080-\\uffff][\\w.\\u0080-\\uffff]*\\)?', 'the name of a type')],
    "null'Edm.String'",
    'No value, of a type. V3.',
  ),
} as const satisfies Readonly<Record<string, LiteralPrefixFact>>;

export type LiteralPrefix = keyof typeof literalPrefixes;

const byLowerCase: ReadonlyMap<string, LiteralPrefix> = new Map(
  (Object.keys(literalPrefixes) as LiteralPrefix[]).map((prefix) => [prefix.toLowerCase(), prefix] as const),
);

/** The prefix that a word means, in upper or lower case. */
export function literalPrefix(word: string): LiteralPrefix | undefined {
  return byLowerCase.get(word.toLowerCase());
}
