import { type Property, type Service, valuesOf } from '../../../src/schema/index.ts';

type Written = readonly [balena: string, before4: string, since4: string, json: unknown];

/** A value of each type, as balena, OData 2 and 3, and OData 4 write it in a URL, and JSON. */
const written: Readonly<Record<string, Written>> = {
  'Edm.String': ["'a'", "'a'", "'a'", 'a'],
  'Edm.Boolean': ['true', 'true', 'true', true],
  'Edm.Byte': ['1', '1', '1', 1],
  'Edm.Int16': ['1', '1', '1', 1],
  'Edm.Int32': ['1', '1', '1', 1],
  'Edm.Int64': ['1', '1L', '1', 1],
  'Edm.Decimal': ['1.5', '1.5M', '1.5', 1.5],
  'Edm.Double': ['1.5', '1.5d', '1.5', 1.5],
  'Edm.Single': ['1.5', '1.5f', '1.5', 1.5],
  'Edm.Guid': [
    "'4f2a1b3c-0000-4000-8000-00000000000a'",
    "guid'4f2a1b3c-0000-4000-8000-00000000000a'",
    '4f2a1b3c-0000-4000-8000-00000000000a',
    '4f2a1b3c-0000-4000-8000-00000000000a',
  ],
  'Edm.Date': ["'2026-01-31'", "datetime'2026-01-31T00:00:00'", '2026-01-31', '2026-01-31'],
  'Edm.DateTime': ["'2026-01-31T10:00:00'", "datetime'2026-01-31T10:00:00'", '2026-01-31T10:00:00Z', '2026-01-31T10:00:00'],
  'Edm.DateTimeOffset': ["'2026-01-31T10:00:00Z'", "datetimeoffset'2026-01-31T10:00:00Z'", '2026-01-31T10:00:00Z', '2026-01-31T10:00:00Z'],
  'Edm.Time': ["'10:00:00'", "time'PT10H'", '10:00:00', '10:00:00'],
  'Edm.TimeOfDay': ["'10:00:00'", "time'PT10H'", '10:00:00', '10:00:00'],
  'Edm.Duration': ["duration'PT1H'", "time'PT1H'", "duration'PT1H'", 'PT1H'],
};

const columnOf = ({ dialect, version }: Service): 0 | 1 | 2 => (dialect.id === 'balena' ? 0 : version < '4' ? 1 : 2);

/** A value of a type in a URL of the service; undefined for types that have no literals. */
export const literalOf = (service: Service, type: string): string | undefined => written[type]?.[columnOf(service)];

const fitted = (value: string, { minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Property): string =>
  value.padEnd(minLength ?? 0, 'a').slice(0, maxLength ?? Number.POSITIVE_INFINITY);

/** A value of a property in a URL of the service: of its values, where it has some; undefined where it has no literals. */
export function valueFor(service: Service, property: Property): string | undefined {
  const { type, collection } = property;
  if (collection) return undefined;
  const [first] = valuesOf(service, property) ?? [];
  if (first === undefined) return type === 'Edm.String' ? `'${fitted('a', property)}'` : literalOf(service, type);
  if (service.enums.has(type)) return `${type}'${first}'`;
  return type === 'Edm.String' ? `'${first}'` : first;
}

/** A value of a property in a body, as JSON text; undefined where none is known. */
export function jsonOf(service: Service, property: Property): string | undefined {
  const { type, collection } = property;
  if (collection) return '[]';
  const [first] = valuesOf(service, property) ?? [];
  if (first !== undefined) return JSON.stringify(first);
  if (type === 'Edm.Untyped') return '{"a":1}';
  if (type === 'Edm.String') return JSON.stringify(fitted('a', property));
  return written[type] && JSON.stringify(written[type][3]);
}
