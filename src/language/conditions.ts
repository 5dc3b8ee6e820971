import { type Property, type Service, type StructuredType, valuesOf } from '../schema/index.ts';
import { selectsByPath } from './facts.ts';

// Conditions that are written for a person: a value to begin with, in a form that the service takes.

/** A value of each type, as OData 4 writes it; and as OData 2 and 3 do, where that is something else. */
const values: Readonly<Record<string, readonly [value: string, older?: string]>> = {
  'Edm.String': ["''"],
  'Edm.Boolean': ['true'],
  'Edm.Byte': ['1'],
  'Edm.SByte': ['1'],
  'Edm.Int16': ['1'],
  'Edm.Int32': ['1'],
  'Edm.Int64': ['1', '1L'],
  'Edm.Decimal': ['1', '1M'],
  'Edm.Double': ['1', '1d'],
  'Edm.Single': ['1', '1f'],
  'Edm.Guid': ['00000000-0000-0000-0000-000000000000', "guid'00000000-0000-0000-0000-000000000000'"],
  'Edm.Date': ['2026-01-31'],
  'Edm.DateTime': ["datetime'2026-01-31T00:00:00'"],
  'Edm.DateTimeOffset': ['2026-01-31T00:00:00Z', "datetimeoffset'2026-01-31T00:00:00Z'"],
  'Edm.TimeOfDay': ['12:00:00'],
  'Edm.Time': ["time'PT12H'"],
  'Edm.Duration': ["duration'P1D'"],
};

/** Types whose values one asks for from a moment on. */
const moments: ReadonlySet<string> = new Set(['Edm.Date', 'Edm.DateTime', 'Edm.DateTimeOffset']);

/** `name eq ''`, `created_at ge 2026-01-31T00:00:00Z`, `note ne null`: a condition on a property that stands as `subject`. */
export function conditionOn(service: Service, subject: string, property: Property): string {
  if (property.collection) return `${subject}${anyOf(service)}`;
  const value = valueFor(service, property);
  return value === undefined ? `${subject} ne null` : `${subject} ${moments.has(property.type) ? 'ge' : 'eq'} ${value}`;
}

function valueFor(service: Service, property: Property): string | undefined {
  const { type } = property;
  const { rejectedLiterals } = service.dialect;
  const [first] = valuesOf(service, property) ?? [];
  if (first !== undefined && type === 'Edm.String') return `'${first.replaceAll("'", "''")}'`;
  if (first !== undefined) return service.enums.has(type) ? `${rejectedLiterals.includes('Enum') ? '' : type}'${first}'` : first;
  const [value, older] = values[type] ?? [];
  if (selectsByPath(service)) return older ?? value;
  return (rejectedLiterals as readonly string[]).includes(type.slice('Edm.'.length)) && value ? `'${value}'` : value;
}

/** `1`, `ID=1,lang=''`: a key to begin with, as it stands in parentheses; undefined where a part of it has no form that is known. */
export function keyOf(service: Service, { key, properties }: StructuredType): string | undefined {
  const parts = key.map((name) => {
    const property = properties.get(name);
    const value = property && valueFor(service, property);
    return value === undefined ? undefined : key.length === 1 ? value : `${name}=${value}`;
  });
  return parts.length === 0 || parts.includes(undefined) ? undefined : parts.join(',');
}

/** Behind a link to many: there is one. */
export const anyOf = ({ dialect }: Service): string => (dialect.quirks.includes('lambda-needs-variable') ? '/any(x:true)' : '/any()');

const names = /^(?:name|title|slug|label|.*_name|.*Name)$/;

/** The property by which people know entities of a type: a name, or else the key, or the first that can be asked for. */
export function tellingProperty({ properties, key }: StructuredType): Property | undefined {
  const asked = [...properties.values()].filter(({ writeOnly, collection, type }) => !writeOnly && !collection && type in values);
  return (
    asked.find(({ name, type }) => type === 'Edm.String' && names.test(name)) ?? asked.find(({ name }) => key.includes(name)) ?? asked[0]
  );
}
