import { createLiteral, numberType, quotedLiteral } from './literals.ts';
import { problemMessage } from './problems.ts';
import { readSource, restore, type Source } from './source.ts';
import type { LiteralType, Node, Parsed, Problem } from './tree.ts';

export type ValueRule = keyof typeof valueRules;

const hex = '[0-9A-Fa-f]';
const date = '-?(?:0\\d{3}|[1-9]\\d{3,})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const time = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::(?:[0-5]\\d|60)(?:\\.\\d{1,12})?)?';
const moment = `${date}T${time}(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)`;
const decimal = '(?:[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|NaN|-?INF)';
const duration = '-?P(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?';
const guid = `${hex}{8}-(?:${hex}{4}-){3}${hex}{12}`;
const string = "'(?:[^']|'')*'";
const binary = '(?:[\\w-]{4})*(?:[\\w-]{2}[AEIMQUYcgkosw048]=?|[\\w-][AQgw](?:==)?|)';
const member = '(?:[A-Za-z_]\\w{0,127}|[+-]?\\d{1,19})';
const name = '[A-Za-z_]\\w{0,127}';
const position = `${decimal}(?: ${decimal}){1,3}`;

const row = (type: LiteralType, form: string, flags = ''): readonly [LiteralType, RegExp] => [type, new RegExp(`^(?:${form})$`, flags)];
const spatial = (shape: string) => `SRID=\\d{1,5};${shape}`;
const ring = `\\(${position}(?:,${position})*\\)`;
const shapes = {
  Point: `Point\\(${position}\\)`,
  LineString: `LineString\\(${position}(?:,${position})+\\)`,
  Polygon: `Polygon\\(${ring}(?:,${ring})*\\)`,
  MultiPoint: `MultiPoint\\((?:\\(${position}\\)(?:,\\(${position}\\))*)?\\)`,
  MultiLineString: `MultiLineString\\((?:${ring}(?:,${ring})*)?\\)`,
  MultiPolygon: `MultiPolygon\\((?:\\(${ring}(?:,${ring})*\\)(?:,\\(${ring}(?:,${ring})*\\))*)?\\)`,
  Collection: 'GeometryCollection\\(.+\\)',
} as const;

/** The ABNF's rules for primitive values, each with its literal type and its form once `%HH` was undone. */
const valueRules = {
  null: row('Null', 'null'),
  boolean: row('Boolean', 'true|false', 'i'),
  booleanValue: row('Boolean', 'true|false'),
  guid: row('Guid', guid),
  guidValue: row('Guid', guid),
  date: row('Date', date),
  dateValue: row('Date', date),
  timeOfDayLiteral: row('TimeOfDay', time),
  timeOfDayValue: row('TimeOfDay', time),
  dateTimeOffsetLiteral: row('DateTimeOffset', moment),
  dateTimeOffsetValueInUrl: row('DateTimeOffset', moment),
  dateTimeOffsetValue: row('DateTimeOffset', moment),
  decimalLiteral: row('Decimal', decimal),
  decimalValue: row('Decimal', decimal),
  doubleLiteral: row('Double', decimal),
  doubleValue: row('Double', decimal),
  singleLiteral: row('Double', decimal),
  singleValue: row('Double', decimal),
  byte: row('Integer', '\\d{1,3}'),
  byteValue: row('Integer', '\\d{1,3}'),
  sbyteLiteral: row('Integer', '[+-]?\\d{1,3}'),
  sbyteValue: row('Integer', '[+-]?\\d{1,3}'),
  int16Literal: row('Integer', '[+-]?\\d{1,5}'),
  int16Value: row('Integer', '[+-]?\\d{1,5}'),
  int32Literal: row('Integer', '[+-]?\\d{1,10}'),
  int32Value: row('Integer', '[+-]?\\d{1,10}'),
  int64Literal: row('Integer', '[+-]?\\d{1,19}'),
  int64Value: row('Integer', '[+-]?\\d{1,19}'),
  stringLiteral: row('String', string),
  durationLiteral: row('Duration', `(?:duration)?'${duration}'`, 'i'),
  durationValue: row('Duration', duration, 'i'),
  binaryLiteral: row('Binary', `[bB][iI][nN][aA][rR][yY]'${binary}'`),
  binaryValue: row('Binary', binary),
  enumLiteral: row('Enum', `(?:${name}(?:\\.${name})+)?'${member}(?:,${member})*'`),
  enumValue: row('Enum', `${member}(?:,${member})*`),
  odataIdentifier: row('String', '[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{Nd}\\p{Mn}\\p{Mc}\\p{Pc}\\p{Cf}]{0,127}', 'u'),
  entitySetName: row('String', name),
  stringInUrl: row('String', '"(?:[^"\\\\]|\\\\.)*"'),
  primitiveValue: row(
    'String',
    `true|false|${guid}|${duration}|${moment}|${date}|${time}|${member}(?:,${member})*|SRID=\\d{1,5};\\w+\\(.*\\)|${decimal}|${binary}`,
  ),
  skiptoken: row('String', '\\$skiptoken=[^&#]+'),
  deltatoken: row('String', '\\$deltatoken=[^&#]+'),
  ...spatialRules(),
} as const satisfies Readonly<Record<string, readonly [LiteralType, RegExp]>>;

function spatialRules() {
  const rules: Record<string, readonly [LiteralType, RegExp]> = {};
  for (const [shape, form] of Object.entries(shapes)) {
    rules[`geography${shape}`] = row('Geography', `geography'${spatial(form)}'`, 'i');
    rules[`geometry${shape}`] = row('Geometry', `geometry'${spatial(form)}'`, 'i');
  }
  return rules as Record<`${'geography' | 'geometry'}${keyof typeof shapes}`, readonly [LiteralType, RegExp]>;
}

/** Payload values are never percent-encoded (`…Value` but for those in URLs). */
function isPayload(rule: string): boolean {
  return rule.endsWith('Value') && rule !== 'dateTimeOffsetValueInUrl';
}

/** Reads text as a rule for primitive values. */
export function readValue(rule: ValueRule, text: string): Parsed<Node> {
  const [type, form] = valueRules[rule];
  const source = readSource(text, 0, text.length, isPayload(rule) ? 'none' : 'percent', 'path');
  const decoded = restore(source.text);
  const span = { start: 0, end: text.length };
  const quoted = /^([\w.]*)'(.*)'$/s.exec(decoded);
  const value = quoted === null ? decoded : quoted[2]!.replaceAll("''", "'");
  const valid = form.test(decoded) && (quoted === null || quoted[1] === '' || quotedLiteral(quoted[1]!, quoted[2]!).valid);
  const problems = valid ? sourceProblems(source) : [...sourceProblems(source), problem('invalid-literal', span, { type: rule })];
  return {
    tree: createLiteral(type === 'Decimal' && rule !== 'decimalValue' ? numberType(decoded) : type, decoded, value, span),
    problems,
  };
}

function sourceProblems(source: Source): Problem[] {
  return source.malformed.map(({ span, text }) => problem('malformed-percent', span, { text }));
}

function problem(code: Problem['code'], span: Problem['span'], data: Record<string, unknown>): Problem {
  return { code, span, message: problemMessage(code, data), data };
}

export const valueRuleNames = Object.keys(valueRules) as readonly ValueRule[];
