import type { LiteralType } from '../../../grammar/index.ts';

/** The Edm type of a literal by how it is written; undefined where any type is possible (`null`). */
export const literalTypes: Readonly<Record<LiteralType, string | undefined>> = {
  Null: undefined,
  Boolean: 'Edm.Boolean',
  Integer: 'Edm.Int64',
  Decimal: 'Edm.Decimal',
  Double: 'Edm.Double',
  String: 'Edm.String',
  Guid: 'Edm.Guid',
  Date: 'Edm.Date',
  TimeOfDay: 'Edm.TimeOfDay',
  DateTimeOffset: 'Edm.DateTimeOffset',
  DateTime: 'Edm.DateTime',
  Duration: 'Edm.Duration',
  Binary: 'Edm.Binary',
  Geography: 'Edm.Geography',
  Geometry: 'Edm.Geometry',
  Enum: undefined,
};
