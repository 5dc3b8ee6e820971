import {
  chars,
  choice,
  exactly,
  list,
  mismatch,
  named,
  nested,
  optional,
  type Part,
  type Pattern,
  repeat,
  sequence,
  word,
} from './matcher.ts';

/** The ABNF's rules for characters, names and values (its sections 6, 7 and 9), on the text as it stands. */

// ---------------------------------------------------------------- punctuation: raw or encoded

const either = (text: string, encoded: string): Pattern => choice(word(text), word(encoded, `"${text}"`));

const AT = either('@', '%40');
const COLON = either(':', '%3A');
export const COMMA = either(',', '%2C');
const SEMI = either(';', '%3B');
export const STAR = either('*', '%2A');
const OPEN = either('(', '%28');
const CLOSE = either(')', '%29');
const HASH = word('%23');
export const DQUOTE = word('"');
export const quotationMark = named('a double quote', choice('"', '%22'));
export const SQUOTE = named('a single quote', choice("'", '%27'));
const plusOrMinus = chars(/[+-]/y, '"+" or "-"');
const SIGN = choice(plusOrMinus, word('%2B', '"+"'));
export const RWS = chars(/(?:[ \t]|%20|%09)+/y, 'a blank');
export const BWS = chars(/(?:[ \t]|%20|%09)*/y, 'a blank');

// ---------------------------------------------------------------- characters

export const DIGIT = chars(/\d/y, 'a digit');
export const digits = chars(/\d+/y, 'a digit');
const HEXDIG = chars(/[0-9A-F]/iy, 'a hexadecimal digit');
const unreserved = 'A-Za-z0-9._~\\-';
const encoded = '%[0-9A-Fa-f]{2}';
export const unreservedText = chars(new RegExp(`[${unreserved}]+`, 'y'), 'a letter, a digit, "-", ".", "_" or "~"');
export const segmentText = chars(new RegExp(`(?:[${unreserved}!$&'()*+,;=:@]|${encoded})+`, 'y'), 'a character of a path segment');
export const keyText = chars(new RegExp(`(?:[${unreserved}!$&'()*+,;=:@]|${encoded})*`, 'y'), 'a character of a path segment');
/** `1*qchar-no-AMP`. */
export const queryText = chars(new RegExp(`(?:[${unreserved}!$'()*+,;=:@/?]|${encoded})+`, 'y'), 'a value');
export const customName = chars(
  new RegExp(`(?:[${unreserved}!'()*+,;:/?]|${encoded})(?:[${unreserved}!$'()*+,;:@/?]|${encoded})*`, 'y'),
  'the name of an option',
);
export const customValue = chars(new RegExp(`(?:[${unreserved}!$'()*+,;=:@/?]|${encoded})*`, 'y'), 'a value');

export const optionalCustomValue = optional('=', customValue);
/** `$top` or `top`: which options there are is told otherwise. */
export const optionName = chars(/\$?[A-Za-z]+/y, 'the name of an option');

// ---------------------------------------------------------------- names

/** Letters beyond ASCII must be encoded; that they are letters is checked where names are read. */
const beyond = '(?:%[C-Fc-f][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f]){1,3})';
export const odataIdentifier = chars(new RegExp(`(?:[A-Za-z_]|${beyond})(?:[A-Za-z0-9_]|${beyond}){0,127}`, 'y'), 'a name');
export const namespace = list(odataIdentifier, '.');
export const qualifiedName = sequence(odataIdentifier, repeat(sequence(named('"." and a name', '.'), odataIdentifier), 1));

const spatialTypes = ['Collection', 'LineString', 'MultiLineString', 'MultiPoint', 'MultiPolygon', 'Point', 'Polygon'];
const plainTypes = [
  ...['Binary', 'Boolean', 'Byte', 'Date', 'DateTimeOffset', 'Decimal', 'Double', 'Duration', 'Guid', 'Int16', 'Int32', 'Int64'],
  ...['SByte', 'Single', 'Stream', 'String', 'TimeOfDay'],
];
export const abstractSpatialTypeName = choice(exactly('Geography'), exactly('Geometry'));
export const concreteSpatialTypeName = choice(...spatialTypes.map(exactly));
export const primitiveTypeName = sequence(
  exactly('Edm.'),
  named(
    'the name of a primitive type',
    choice(...plainTypes.map(exactly), sequence(abstractSpatialTypeName, optional(concreteSpatialTypeName))),
  ),
);
const collectionOf = (type: Part) => sequence(exactly('Collection'), OPEN, type, CLOSE);
export const singleQualifiedTypeName = choice(qualifiedName, primitiveTypeName);
export const qualifiedTypeName = choice(singleQualifiedTypeName, collectionOf(singleQualifiedTypeName));
export const optionallyQualifiedTypeName = choice(namespace, collectionOf(namespace));

export const parameterAlias = sequence(AT, odataIdentifier);
export const annotationInQuery = sequence(AT, namespace, optional(HASH, odataIdentifier));
export const annotationInFragment = sequence(AT, namespace, optional('#', odataIdentifier));

// ---------------------------------------------------------------- days and times

const twoDigits = (what: string, form: Pattern) => named(`two digits of the ${what}`, form);
export const year = named(
  'a year of four digits',
  sequence(optional('-'), choice(sequence('0', DIGIT, DIGIT, DIGIT), sequence(chars(/[1-9]/y, ''), chars(/\d{3,}/y, '')))),
);
export const month = twoDigits('month', choice(sequence('0', chars(/[1-9]/y, '')), sequence('1', chars(/[0-2]/y, ''))));
export const day = twoDigits(
  'day',
  choice(sequence('0', chars(/[1-9]/y, '')), sequence(chars(/[12]/y, ''), DIGIT), sequence('3', chars(/[01]/y, ''))),
);
export const hour = named('an hour from 00 to 23', choice(sequence(chars(/[01]/y, ''), DIGIT), sequence('2', chars(/[0-3]/y, ''))));
const zeroToFiftyNine = sequence(chars(/[0-5]/y, ''), DIGIT);
export const minute = twoDigits('minute', zeroToFiftyNine);
export const second = twoDigits('second', choice(zeroToFiftyNine, '60'));
export const fractionalSeconds = chars(/\d{1,12}/y, 'a digit');

export const date = sequence(year, '-', month, '-', day);
const time = (colon: Part) => sequence(hour, colon, minute, optional(colon, second, optional('.', fractionalSeconds)));
const offset = (sign: Part, colon: Part) =>
  choice(named('"Z" or an offset such as +01:00', 'Z'), sequence(named('"Z" or an offset such as +01:00', sign), hour, colon, minute));
export const timeOfDayLiteral = time(COLON);
export const timeOfDayValue = time(':');
export const dateTimeOffsetLiteral = sequence(date, 'T', timeOfDayLiteral, offset(SIGN, COLON));
export const dateTimeOffsetValue = sequence(date, 'T', timeOfDayValue, offset(plusOrMinus, ':'));

const durationTime = sequence('T', optional(digits, 'H'), optional(digits, 'M'), optional(digits, optional('.', digits), 'S'));
export const durationValue = sequence(optional('-'), 'P', optional(digits, 'D'), optional(durationTime));
export const durationLiteral = sequence(optional('duration'), SQUOTE, durationValue, SQUOTE);

// ---------------------------------------------------------------- numbers, truth, bytes

export const nullWord = exactly('null');
export const boolean = choice(word('true', '"true" or "false"'), word('false', '"true" or "false"'));
export const booleanValue = named('"true" or "false", in lower case', choice(exactly('true'), exactly('false')));
export const nanInfinity = choice(exactly('NaN'), exactly('-INF'), exactly('INF'));
const decimal = (sign: Part) =>
  choice(sequence(optional(sign), digits, optional('.', digits), optional('e', optional(sign), digits)), nanInfinity);
export const decimalLiteral = decimal(SIGN);
export const decimalValue = decimal(plusOrMinus);
const integer = (sign: Part, most: number) => sequence(optional(sign), repeat(DIGIT, 1, most));
export const integerLiteral = (most: number) => integer(SIGN, most);
export const integerValue = (most: number) => integer(plusOrMinus, most);
export const byte = repeat(DIGIT, 1, 3);
const hexDigits = (count: number) => repeat(HEXDIG, count, count);
export const guid = sequence(hexDigits(8), '-', hexDigits(4), '-', hexDigits(4), '-', hexDigits(4), '-', hexDigits(12));
const base64char = chars(/[\w-]/y, 'a character of base64url');
export const binaryValue = sequence(
  repeat(sequence(base64char, base64char, base64char, base64char)),
  optional(
    choice(
      sequence(base64char, base64char, chars(/[AEIMQUYcgkosw048]/y, 'a character of base64url'), optional('=')),
      sequence(base64char, chars(/[AQgw]/y, 'a character of base64url'), optional('==')),
    ),
  ),
);
export const binaryLiteral = sequence('binary', SQUOTE, binaryValue, SQUOTE);

// ---------------------------------------------------------------- text, members of enumerations

const stringText = chars(new RegExp(`(?:[${unreserved}!$&()*+,;=:@]|%(?!27)[0-9A-Fa-f]{2}|(?:'|%27){2})*`, 'y'), 'text');
export const stringLiteral = sequence(SQUOTE, stringText, SQUOTE);
const jsonEscape = '(?:\\\\|%5[Cc])(?:"|%22|\\\\|%5[Cc]|/|%2[Ff]|[bfnrt]|u[0-9A-Fa-f]{4})';
const jsonText = chars(new RegExp(`(?:[${unreserved}!'()*+,;=:@/?$ {}[\\]]|%(?!22|5[Cc])[0-9A-Fa-f]{2}|${jsonEscape})*`, 'y'), 'text');
export const stringInUrl = sequence(quotationMark, jsonText, quotationMark);
export const singleEnumLiteral = choice(odataIdentifier, integerLiteral(19));
export const singleEnumValue = choice(odataIdentifier, integerValue(19));
export const enumLiteral = sequence(optional(qualifiedName), SQUOTE, list(singleEnumLiteral, COMMA), SQUOTE);
export const enumValue = list(singleEnumValue, ',');

// ---------------------------------------------------------------- shapes

export const positionLiteral = sequence(decimalValue, ' ', decimalValue, optional(' ', decimalValue), optional(' ', decimalValue));
const inParens = (part: Part) => sequence(OPEN, part, CLOSE);
export const pointData = inParens(positionLiteral);
export const lineStringData = inParens(sequence(positionLiteral, repeat(sequence(COMMA, positionLiteral), 1)));
export const ringLiteral = inParens(list(positionLiteral, COMMA));
export const polygonData = inParens(list(ringLiteral, COMMA));
const several = (open: string, part: Part) => sequence(open, optional(list(part, COMMA)), CLOSE);
let anyShape: Pattern | undefined;
export const geoLiteral: Pattern = nested(() => {
  anyShape ??= choice(...Object.values(shapeLiterals));
  return anyShape;
});

/** The ABNF's `pointLiteral`, `lineStringLiteral`, …, by the shape. */
export const shapeLiterals = {
  Collection: sequence('GeometryCollection(', list(geoLiteral, COMMA), CLOSE),
  LineString: sequence('LineString', lineStringData),
  MultiLineString: several('MultiLineString(', lineStringData),
  MultiPoint: several('MultiPoint(', pointData),
  MultiPolygon: several('MultiPolygon(', polygonData),
  Point: sequence('Point', pointData),
  Polygon: sequence('Polygon', polygonData),
} as const satisfies Readonly<Record<string, Pattern>>;

export type Shape = keyof typeof shapeLiterals;
export const shapes = Object.keys(shapeLiterals) as readonly Shape[];

export const sridLiteral = sequence('SRID', '=', named('one to five digits', repeat(DIGIT, 1, 5)), SEMI);
export const fullLiteral = (shape: Shape) => sequence(sridLiteral, shapeLiterals[shape]);
export const spatialLiteral = (prefix: 'geography' | 'geometry', shape: Shape) => sequence(prefix, SQUOTE, fullLiteral(shape), SQUOTE);

export const isWhole = (pattern: Pattern, text: string): boolean => mismatch(pattern, text) === undefined;
