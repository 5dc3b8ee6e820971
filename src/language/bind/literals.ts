import type { Expression, Literal, LiteralType } from '../../../grammar/index.ts';

/** The Edm type of a literal by how it is written; undefined where any type is possible (`null`). */
const literalTypes: Readonly<Record<LiteralType, string | undefined>> = {
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

/** The Edm type of a literal: one behind `time` is a time of day in OData 2 and 3, and a duration otherwise. */
export const typeOfLiteral = ({ type, text }: Literal): string | undefined => (/^time'/i.test(text) ? 'Edm.Time' : literalTypes[type]);

/** A literal that a service hands on as a text to be read (`Dialect.literalReading`), or a parameter alias for one; durations alone have a type. */
export function isUntyped(node: Expression): boolean {
  if (node.kind === 'Group') return isUntyped(node.expression);
  return node.kind === 'Alias' || (node.kind === 'Literal' && node.type !== 'Duration');
}
