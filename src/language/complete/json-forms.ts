import type { Dialect, Property, Service } from '../../schema/index.ts';
import type { ValueType } from '../bind/index.ts';
import { isNumberType } from '../member-words.ts';
import { comparedType } from '../type-groups.ts';
import { choice, snippetText, tabStop } from './draft.ts';

/** An example of each type's values, as JSON has them (JSON Format 4.01, 7.1). */
const examples: Readonly<Record<string, string>> = {
  'Edm.Guid': '00000000-0000-0000-0000-000000000000',
  'Edm.Date': '2026-01-31',
  'Edm.DateTimeOffset': '2026-01-31T00:00:00Z',
  'Edm.TimeOfDay': '18:30:00',
  'Edm.Duration': 'P1D',
};

/** Moments of OData 2 are milliseconds since 1970: [MS-ODATA] 2.2.6.3.1. */
const olderExamples: Readonly<Record<string, string>> = {
  ...examples,
  'Edm.DateTime': '/Date(1769817600000)/',
  'Edm.DateTimeOffset': '/Date(1769817600000+0000)/',
  'Edm.Time': 'PT18H30M',
  'Edm.Decimal': '0.00',
  'Edm.Int64': '0',
};

const asJson = (type: string, values: readonly string[]): readonly string[] =>
  type === 'Edm.String' ? values.map((value) => JSON.stringify(value)) : values;

/** All values that there are, as JSON has them; empty where there is no end to them. */
export function closedJson({ enums }: Service, { name, property }: ValueType): readonly string[] {
  if (property?.enum) return asJson(property.type, property.enum);
  if (name === 'Edm.Boolean') return ['true', 'false'];
  return [...((name === undefined ? undefined : enums.get(name))?.members.keys() ?? [])].map((member) => JSON.stringify(member));
}

/** A snippet for a single value of a type; `stop` begins with an example where `filled`. */
export function jsonForm({ version }: Service, type: string | undefined, stop: number, filled: boolean): string {
  const example = (version === '2.0' ? olderExamples : examples)[type ?? ''];
  if (example !== undefined) return `"${tabStop(stop, filled ? example : '')}"`;
  if (isNumberType(type)) return tabStop(stop, filled ? '0' : '');
  return type === 'Edm.Untyped' || isStructured(type) ? `{${tabStop(stop)}\\}` : `"${tabStop(stop)}"`;
}

const isStructured = (type: string | undefined): boolean => type !== undefined && !type.startsWith('Edm.');

/** A snippet for the value of a property, in its list where it has many. */
export function propertyForm(service: Service, property: Property, stop: number): string {
  const { type, collection } = property;
  if (collection) return `[${tabStop(stop)}]`;
  const closed = closedJson(service, { name: type, collection, property, navigation: undefined });
  return closed.length > 0 ? choice(stop, closed) : jsonForm(service, type, stop, false);
}

/**
 * A snippet for what a link is set to: a key where the service takes that (`"belongs_to__application": 1`); otherwise a reference, in text
 * (JSON Format 4.01, 8.5) or in an object ([MS-ODATA] 2.2.6.3).
 */
export function linkForm(service: Service, values: Dialect['linkValues'], like: ValueType, resource: string, stop: number): string {
  if (values === 'key') return jsonForm(service, comparedType(like, service) ?? 'Edm.Int32', stop, false);
  const reference = `"${snippetText(resource)}(${tabStop(stop)})"`;
  return values === 'metadata' ? `{ "__metadata": { "uri": ${reference} \\} \\}` : reference;
}
