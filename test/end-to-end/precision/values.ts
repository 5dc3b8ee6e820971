import type { Property } from '../../../src/schema/index.ts';
import type { Choices } from '../../support/choices.ts';

/** Literals that a property of a type takes. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  'Edm.Int32': ['1', '0', '-5', '123', '+7'],
  'Edm.Int64': ['1', '0', '-5', '99999999999'],
  'Edm.Double': ['1', '1.5', '-0.25', '70'],
  'Edm.Boolean': ['true', 'false'],
  'Edm.String': ["'a'", "''", "'O''Neil'", "'acme/sensors'", "'50% & more + c#, (x) é'", "'1'"],
  'Edm.DateTimeOffset': ["'2020-01-01'", "datetime'2020-01-01'", "'2021-02-03T04:05:06.789Z'", "datetime'2020-01-01T10:00:00Z'", 'now()'],
};

/** Literals of every form that OData ever had, and some that it never had. */
const anyLiteral: readonly string[] = [
  ...[
    '1',
    '1.5',
    '-1',
    '+1',
    '0',
    '007',
    '2147483648',
    '99999999999',
    '9999999999999999999',
    '1.50',
    '.5',
    '1.',
    '1e3',
    '1.5E-3',
    'INF',
    'NaN',
  ],
  ...[
    "'x'",
    "'1'",
    "'1.5'",
    "'-7'",
    "'true'",
    "'t'",
    "'no'",
    "'null'",
    "''",
    "' 1 '",
    "'2020-01-01'",
    "'yesterday'",
    "'O''Neil'",
    '"x"',
    'x',
  ],
  ...['true', 'false', 'TRUE', 'null', 'NULL', 'now()', '@p'],
  ...['2020-01-01', '2020-01-01T00:00:00Z', '12:30', '12:30:15', "datetime'2020-01-01'", "datetime'2020-13-01'", "date'2020-01-01'"],
  ...[
    "datetimeoffset'2020-01-01T00:00:00Z'",
    "time'12:30:00'",
    "time'PT1H'",
    "duration'P1D'",
    "duration'PT1H30M'",
    "duration'P1Y'",
    "'P1D'",
  ],
  ...[
    "guid'01234567-89ab-cdef-0123-456789abcdef'",
    '01234567-89ab-cdef-0123-456789abcdef',
    "binary'AA=='",
    "X'00'",
    '1L',
    '1.5m',
    '1d',
    '1f',
  ],
];

/** A literal for a property: mostly one that fits, of its values where it has some. */
export function literalFor(choices: Choices, { type, enum: values }: Property): string {
  if (choices.rarely(4)) return choices.oneOf(anyLiteral);
  if (values && !choices.rarely(5)) return `'${choices.oneOf(values)}'`;
  return choices.oneOf(fitting[type] ?? ['null']);
}

export const someLiteral = (choices: Choices, type: string): string => choices.oneOf(fitting[type] ?? anyLiteral);

export const oddLiteral = (choices: Choices): string => choices.oneOf(anyLiteral);

const fittingJson: Readonly<Record<string, readonly unknown[]>> = {
  'Edm.Int32': [1, 0, 42],
  'Edm.Int64': [1, 99_999_999_999],
  'Edm.Double': [1, 1.5, -2.25],
  'Edm.Boolean': [true, false],
  'Edm.String': ['a', 'a longer text', "O'Neil", 'é'],
  'Edm.DateTimeOffset': ['2020-01-01T00:00:00Z', '2021-02-03T04:05:06.789Z'],
  'Edm.Untyped': [{}, { a: [1, null] }],
};

const anyJson: readonly unknown[] = [
  ...[1, 1.5, -1, 2_147_483_648, 1e21, true, false, null, '', 'x', '1', '1.5', 'true', 'x'.repeat(300)],
  ...['2020-01-01', 'yesterday', [], [1], {}, { a: 1 }, { __id: 1 }],
];

/** A JSON value for a property: mostly one that fits. */
export function jsonFor(choices: Choices, { type, enum: values, minLength, maxLength, nullable }: Property): unknown {
  if (choices.rarely(6)) return choices.oneOf(anyJson);
  if (nullable && choices.rarely(8)) return null;
  if (values) return choices.oneOf(values);
  const value = choices.oneOf(fittingJson[type] ?? [{}]);
  return typeof value === 'string' && type === 'Edm.String' ? ofLength(value, minLength ?? 0, maxLength) : value;
}

const ofLength = (value: string, least: number, most = Number.POSITIVE_INFINITY): string => value.padEnd(least, 'a').slice(0, most);

export const oddJson = (choices: Choices): unknown => choices.oneOf(anyJson);
