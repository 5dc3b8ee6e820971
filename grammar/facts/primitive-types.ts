import type { FormVersion, LiteralType } from '../tree.ts';

/** One row a primitive type. */
export interface PrimitiveTypeFact {
  /** The literal that says a value of the type. */
  readonly literal: LiteralType;
  /** How a value is written in a URL, in words. */
  readonly written: string;
  readonly example: string;
  /** One sentence, Markdown. */
  readonly documentation: string;
  /** The newest generation of OData that has it. */
  readonly until: FormVersion;
}

const row = (literal: LiteralType, written: string, example: string, documentation: string, until: FormVersion = 4): PrimitiveTypeFact => ({
  literal,
  written,
  example,
  documentation,
  until,
});

const digits = 'digits, as they are';
const spatial = (shape: string) =>
  row(
    'Geography',
    'in quotes after `geography`, as well-known text with an SRID',
    `geography'SRID=4326;${shape}'`,
    'A place or shape on the round earth.',
  );
const planar = (shape: string) =>
  row(
    'Geometry',
    'in quotes after `geometry`, as well-known text with an SRID',
    `geometry'SRID=0;${shape}'`,
    'A place or shape on a plane.',
  );

/** The primitive types (CSDL 4.01, 3.3) and those of V2–V3. */
export const primitiveTypes = {
  'Edm.String': row('String', 'between single quotes; a quote inside is written twice', "'O''Neil'", 'Text.'),
  'Edm.Boolean': row('Boolean', '`true` or `false`', 'true', 'Yes or no.'),
  'Edm.Int16': row('Integer', digits, '-32000', 'A whole number of 16 bits.'),
  'Edm.Int32': row('Integer', digits, '42', 'A whole number of 32 bits.'),
  'Edm.Int64': row('Integer', digits, '1234567890123', 'A whole number of 64 bits.'),
  'Edm.Byte': row('Integer', digits, '255', 'A whole number from 0 to 255.'),
  'Edm.SByte': row('Integer', digits, '-128', 'A whole number from -128 to 127.'),
  'Edm.Decimal': row('Decimal', 'digits with a point', '3.14', 'A decimal number of fixed precision.'),
  'Edm.Double': row('Double', 'digits with a point or an exponent; `INF`, `-INF`, `NaN`', '1.5e3', 'A floating-point number of 64 bits.'),
  'Edm.Single': row('Double', 'digits with a point or an exponent; `INF`, `-INF`, `NaN`', '5e-1', 'A floating-point number of 32 bits.'),
  'Edm.Guid': row(
    'Guid',
    'without quotes, in groups of 8-4-4-4-12 hexadecimal digits',
    '01234567-89ab-cdef-0123-456789abcdef',
    'A globally unique identifier.',
  ),
  'Edm.Date': row('Date', 'without quotes, year-month-day', '2024-12-24', 'A day.'),
  'Edm.TimeOfDay': row('TimeOfDay', 'without quotes, hours:minutes:seconds', '18:30:00', 'A time of day.'),
  'Edm.DateTimeOffset': row(
    'DateTimeOffset',
    'without quotes, date T time and Z or an offset',
    '2024-12-24T18:30:00Z',
    'A moment in time.',
  ),
  'Edm.DateTime': row(
    'DateTime',
    'in quotes after `datetime`',
    "datetime'2024-12-24T18:30:00'",
    'A moment without a time zone (V2–V3).',
    3,
  ),
  'Edm.Time': row('Duration', 'in quotes after `time`', "time'PT18H30M'", 'A time of day (V2–V3).', 3),
  'Edm.Duration': row('Duration', 'in quotes after `duration`, as days, hours, minutes, seconds', "duration'P1DT12H'", 'A length of time.'),
  'Edm.Binary': row('Binary', 'in quotes after `binary`, in base64url', "binary'T0RhdGE'", 'Bytes.'),
  'Edm.Geography': spatial('Point(8.5 47.4)'),
  'Edm.GeographyPoint': spatial('Point(8.5 47.4)'),
  'Edm.GeographyLineString': spatial('LineString(8.5 47.4,8.6 47.5)'),
  'Edm.GeographyPolygon': spatial('Polygon((1 1,2 2,3 1,1 1))'),
  'Edm.GeographyMultiPoint': spatial('MultiPoint((1 1),(2 2))'),
  'Edm.GeographyMultiLineString': spatial('MultiLineString((1 1,2 2),(3 3,4 4))'),
  'Edm.GeographyMultiPolygon': spatial('MultiPolygon(((1 1,2 2,3 1,1 1)))'),
  'Edm.GeographyCollection': spatial('GeometryCollection(Point(1 1))'),
  'Edm.Geometry': planar('Point(1 2)'),
  'Edm.GeometryPoint': planar('Point(1 2)'),
  'Edm.GeometryLineString': planar('LineString(1 1,2 2)'),
  'Edm.GeometryPolygon': planar('Polygon((1 1,2 2,3 1,1 1))'),
  'Edm.GeometryMultiPoint': planar('MultiPoint((1 1),(2 2))'),
  'Edm.GeometryMultiLineString': planar('MultiLineString((1 1,2 2),(3 3,4 4))'),
  'Edm.GeometryMultiPolygon': planar('MultiPolygon(((1 1,2 2,3 1,1 1)))'),
  'Edm.GeometryCollection': planar('GeometryCollection(Point(1 1))'),
} as const satisfies Readonly<Record<string, PrimitiveTypeFact>>;

export type PrimitiveTypeName = keyof typeof primitiveTypes;
