import type { Expression, FormVersion } from '../tree.ts';

/** One row a built-in function. */
export interface FunctionFact {
  /** The OData version that brought it. */
  readonly version: '2.0' | '3.0' | '4.0' | '4.01';
  /** The newest generation of OData that has it. */
  readonly until: FormVersion;
  readonly parameters: readonly ParameterFact[];
  /** An Edm type, or words such as `Collection` where it depends on the parameters. */
  readonly returns: string;
  readonly group: 'text' | 'collection' | 'date' | 'number' | 'type' | 'place' | 'condition';
  /** One sentence, Markdown. */
  readonly documentation: string;
  readonly example: string;
}

export interface ParameterFact {
  readonly name: string;
  /** Edm types it takes, or `any`, `type`, `Collection`. */
  readonly types: readonly string[];
  readonly optional: boolean;
}

type Group = FunctionFact['group'];
type Version = FunctionFact['version'];

const text = ['Edm.String'];
const textOrList = ['Edm.String', 'Collection'];
const number = ['Edm.Decimal', 'Edm.Double', 'Edm.Int32', 'Edm.Int64'];
const integer = ['Edm.Int32'];
const moment = ['Edm.DateTimeOffset'];
const dayOrMoment = ['Edm.DateTimeOffset', 'Edm.Date'];
const timeOrMoment = ['Edm.DateTimeOffset', 'Edm.TimeOfDay'];
const any = ['any'];

/** `name` or `name?` (optional) to the types taken. */
function parameters(given: Readonly<Record<string, readonly string[]>>): readonly ParameterFact[] {
  return Object.entries(given).map(([name, types]) => ({ name: name.replace('?', ''), types, optional: name.endsWith('?') }));
}

function row(
  group: Group,
  version: Version,
  given: Readonly<Record<string, readonly string[]>>,
  returns: string,
  documentation: string,
  example: string,
  until: FormVersion = 4,
): FunctionFact {
  return { group, version, until, parameters: parameters(given), returns, documentation, example };
}

/** The canonical functions of OData 4.01 (URL Conventions 5.1.1.5–5.1.1.12), and those of V2–V3 that services still take. */
export const functions = {
  concat: row(
    'text',
    '2.0',
    { first: textOrList, second: textOrList },
    'Edm.String',
    'Joins two strings or two collections.',
    "concat(Name,' ')",
  ),
  contains: row(
    'text',
    '4.0',
    { text: textOrList, part: textOrList },
    'Edm.Boolean',
    'True when the text holds the part.',
    "contains(Name,'attic')",
  ),
  endswith: row(
    'text',
    '2.0',
    { text: textOrList, end: textOrList },
    'Edm.Boolean',
    'True when the text ends with the part.',
    "endswith(Name,'-7')",
  ),
  indexof: row(
    'text',
    '2.0',
    { text: textOrList, part: textOrList },
    'Edm.Int32',
    'Where the part begins in the text, from 0; -1 when it is not there.',
    "indexof(Name,'-') eq 5",
  ),
  length: row('text', '2.0', { text: textOrList }, 'Edm.Int32', 'How many characters the text has.', 'length(Name) eq 7'),
  startswith: row(
    'text',
    '2.0',
    { text: textOrList, start: textOrList },
    'Edm.Boolean',
    'True when the text begins with the part.',
    "startswith(Name,'attic')",
  ),
  substring: row(
    'text',
    '2.0',
    { text: textOrList, start: integer, 'length?': integer },
    'Edm.String',
    'The text from a position (0 is the first), as many characters as asked for.',
    "substring(Name,0,5) eq 'attic'",
  ),
  substringof: row(
    'text',
    '2.0',
    { part: text, text },
    'Edm.Boolean',
    'True when the text holds the part: the order is the reverse of `contains`. V2–V3.',
    "substringof('attic',Name)",
    3,
  ),
  replace: row(
    'text',
    '2.0',
    { text, find: text, replacement: text },
    'Edm.String',
    'The text with every occurrence replaced. V2–V3.',
    "replace(Name,'-','_')",
    3,
  ),
  matchesPattern: row(
    'text',
    '4.01',
    { text, pattern: text },
    'Edm.Boolean',
    'True when the text matches an ECMAScript regular expression.',
    "matchesPattern(Name,'^attic')",
  ),
  tolower: row('text', '2.0', { text }, 'Edm.String', 'The text in lower case.', "tolower(Name) eq 'attic'"),
  toupper: row('text', '2.0', { text }, 'Edm.String', 'The text in upper case.', "toupper(Name) eq 'ATTIC'"),
  trim: row('text', '2.0', { text }, 'Edm.String', 'The text without blanks at its ends.', "trim(Name) eq ''"),
  hassubset: row(
    'collection',
    '4.01',
    { collection: ['Collection'], subset: ['Collection'] },
    'Edm.Boolean',
    'True when the collection holds every item of the other.',
    "hassubset(Names,['a','b'])",
  ),
  hassubsequence: row(
    'collection',
    '4.01',
    { collection: ['Collection'], part: ['Collection'] },
    'Edm.Boolean',
    'True when the collection holds the items of the other in that order.',
    'hassubsequence(Sizes,[4,3])',
  ),
  year: row('date', '2.0', { date: dayOrMoment }, 'Edm.Int32', 'The year.', 'year(Created) eq 2024'),
  month: row('date', '2.0', { date: dayOrMoment }, 'Edm.Int32', 'The month, 1 to 12.', 'month(Created) eq 12'),
  day: row('date', '2.0', { date: dayOrMoment }, 'Edm.Int32', 'The day of the month.', 'day(Created) eq 24'),
  hour: row('date', '2.0', { time: timeOrMoment }, 'Edm.Int32', 'The hour, 0 to 23.', 'hour(Created) lt 6'),
  minute: row('date', '2.0', { time: timeOrMoment }, 'Edm.Int32', 'The minute.', 'minute(Created) eq 0'),
  second: row('date', '2.0', { time: timeOrMoment }, 'Edm.Int32', 'The second.', 'second(Created) eq 0'),
  fractionalseconds: row(
    'date',
    '4.0',
    { time: timeOrMoment },
    'Edm.Decimal',
    'The part of the second after the point.',
    'fractionalseconds(Created) gt 0.5',
  ),
  date: row('date', '4.0', { moment }, 'Edm.Date', 'The date without the time.', 'date(Created) eq 2024-12-24'),
  time: row('date', '4.0', { moment }, 'Edm.TimeOfDay', 'The time without the date.', 'time(Created) gt 12:00'),
  totaloffsetminutes: row('date', '4.0', { moment }, 'Edm.Int32', 'The time zone as minutes from UTC.', 'totaloffsetminutes(Created) eq 0'),
  totalseconds: row(
    'date',
    '4.0',
    { duration: ['Edm.Duration'] },
    'Edm.Decimal',
    'A duration in seconds.',
    "totalseconds(duration'PT1M') eq 60",
  ),
  now: row('date', '4.0', {}, 'Edm.DateTimeOffset', 'The current time of the service.', "Created gt now() sub duration'P1D'"),
  mindatetime: row('date', '4.0', {}, 'Edm.DateTimeOffset', 'The earliest time there is.', 'Created gt mindatetime()'),
  maxdatetime: row('date', '4.0', {}, 'Edm.DateTimeOffset', 'The latest time there is.', 'Created lt maxdatetime()'),
  years: row('date', '3.0', { duration: ['Edm.Duration'] }, 'Edm.Int32', 'The years of a duration. V3.', "years(time'P1Y') eq 1", 3),
  months: row('date', '3.0', { duration: ['Edm.Duration'] }, 'Edm.Int32', 'The months of a duration. V3.', "months(time'P1M') eq 1", 3),
  days: row('date', '3.0', { duration: ['Edm.Duration'] }, 'Edm.Int32', 'The days of a duration. V3.', "days(time'P1D') eq 1", 3),
  hours: row('date', '3.0', { duration: ['Edm.Duration'] }, 'Edm.Int32', 'The hours of a duration. V3.', "hours(time'PT1H') eq 1", 3),
  minutes: row('date', '3.0', { duration: ['Edm.Duration'] }, 'Edm.Int32', 'The minutes of a duration. V3.', "minutes(time'PT1M') eq 1", 3),
  seconds: row('date', '3.0', { duration: ['Edm.Duration'] }, 'Edm.Int32', 'The seconds of a duration. V3.', "seconds(time'PT1S') eq 1", 3),
  ceiling: row('number', '2.0', { number }, 'Edm.Decimal', 'The number rounded up.', 'ceiling(Price) eq 50'),
  floor: row('number', '2.0', { number }, 'Edm.Decimal', 'The number rounded down.', 'floor(Price) eq 50'),
  round: row('number', '2.0', { number }, 'Edm.Decimal', 'The number rounded to the nearest whole.', 'round(Price) eq 50'),
  cast: row(
    'type',
    '2.0',
    { 'value?': any, type: ['type'] },
    'any',
    'The value as another type; null when that is impossible.',
    'cast(Price,Edm.String)',
  ),
  isof: row(
    'type',
    '2.0',
    { 'value?': any, type: ['type'] },
    'Edm.Boolean',
    'True when the value is of the type.',
    'isof(Location,Edm.GeographyPoint)',
  ),
  isdefined: row(
    'condition',
    '4.0',
    { property: any },
    'Edm.Boolean',
    'True when the property is there after an aggregation (Data Aggregation extension).',
    'isdefined(Country)',
  ),
  case: row('condition', '4.01', { pairs: any }, 'any', 'The value after the first condition that is true.', 'case(X gt 0:1,true:0)'),
  'geo.distance': row(
    'place',
    '3.0',
    { from: ['Edm.GeographyPoint'], to: ['Edm.GeographyPoint'] },
    'Edm.Double',
    'The shortest distance between two points.',
    "geo.distance(Location,geography'SRID=4326;Point(1 2)') lt 10",
  ),
  'geo.intersects': row(
    'place',
    '3.0',
    { point: ['Edm.GeographyPoint'], polygon: ['Edm.GeographyPolygon'] },
    'Edm.Boolean',
    'True when the point lies within the polygon.',
    'geo.intersects(Location,Area)',
  ),
  'geo.length': row(
    'place',
    '3.0',
    { line: ['Edm.GeographyLineString'] },
    'Edm.Double',
    'The length of a line.',
    'geo.length(Route) gt 100',
  ),
} as const satisfies Readonly<Record<string, FunctionFact>>;

export type FunctionName = keyof typeof functions;

const byLowerCase: ReadonlyMap<string, FunctionName> = new Map(
  (Object.keys(functions) as FunctionName[]).map((name) => [name.toLowerCase(), name] as const),
);

/** The built-in function that a word names, in upper or lower case (OData 4.01); undefined for others. */
export function builtInFunction(word: string): FunctionName | undefined {
  return byLowerCase.get(word) ?? byLowerCase.get(word.toLowerCase());
}

/**
 * The newest generation of OData that has a call: of the function, and of the way it is written. `isof(x,'NS.Type')` with the type in
 * quotes is V2's and V3's.
 */
export function callVersion(word: string, given: readonly Expression[]): FormVersion {
  const name = builtInFunction(word);
  if (name === undefined) return 4;
  const { until, group }: FunctionFact = functions[name];
  const last = group === 'type' ? given.at(-1) : undefined;
  return last?.kind === 'Literal' && last.type === 'String' ? 3 : until;
}
