import type { Expression } from '../../grammar/index.ts';
import type { Dialect, Service } from '../schema/index.ts';
import type { ValueType } from './bind/index.ts';
import { typePhrase } from './words.ts';

/** Types that compare with one another. */
export type TypeGroup =
  | 'number'
  | 'text'
  | 'boolean'
  | 'moment'
  | 'time'
  | 'time-since-midnight'
  | 'duration'
  | 'guid'
  | 'binary'
  | 'place';

const groups: Readonly<Record<string, TypeGroup>> = {
  'Edm.Byte': 'number',
  'Edm.SByte': 'number',
  'Edm.Int16': 'number',
  'Edm.Int32': 'number',
  'Edm.Int64': 'number',
  'Edm.Single': 'number',
  'Edm.Double': 'number',
  'Edm.Decimal': 'number',
  'Edm.String': 'text',
  'Edm.Boolean': 'boolean',
  'Edm.Date': 'moment',
  'Edm.DateTime': 'moment',
  'Edm.DateTimeOffset': 'moment',
  'Edm.TimeOfDay': 'time',
  'Edm.Time': 'time-since-midnight',
  'Edm.Duration': 'duration',
  'Edm.Guid': 'guid',
  'Edm.Binary': 'binary',
};

export const groupOf = (name: string | undefined): TypeGroup | undefined =>
  name !== undefined && Object.hasOwn(groups, name) ? groups[name] : undefined;

/** Groups that text stands for where the service takes their literals in quotes only. */
const inQuotes: ReadonlySet<TypeGroup | undefined> = new Set(['moment', 'time', 'guid', 'binary']);

/** OData 2 and 3 write a time of day as the time since midnight: it is both. */
const both: ReadonlySet<TypeGroup> = new Set(['time', 'duration', 'time-since-midnight']);

const same = (one: TypeGroup, other: TypeGroup): boolean =>
  one === other || ((one === 'time-since-midnight' || other === 'time-since-midnight') && both.has(one) && both.has(other));

const writesInQuotes = ({ literalPrefixes }: Dialect): boolean => Object.values(literalPrefixes).includes('');

/** Whether a literal of one type can stand where a value of another is wanted; true when either is unknown. */
export function fits(given: TypeGroup | undefined, wanted: TypeGroup | undefined, service: Service): boolean {
  if (given === undefined || wanted === undefined || same(given, wanted)) return true;
  if (!writesInQuotes(service.dialect)) return false;
  // A literal that must be quoted is told of as such, and not again for its type.
  return (given === 'text' && inQuotes.has(wanted)) || (wanted === 'text' && inQuotes.has(given));
}

/** Whether an expression can; only literals stand for what they are not. */
export const fitsAs = (node: Expression, given: TypeGroup | undefined, wanted: TypeGroup | undefined, service: Service): boolean =>
  node.kind === 'Literal' ? fits(given, wanted, service) : given === undefined || wanted === undefined || same(given, wanted);

/**
 * The primitive type that a value compares by. A link to one compares by the key of what it leads to: `belongs_to__application eq 1`
 * (balena; in the standard a link compares with null only). A type that was guessed says nothing.
 */
export function comparedType(type: ValueType, service: Service): string | undefined {
  if (!type.navigation) return type.collection || type.property?.guessed ? undefined : type.name;
  const target = service.types.get(type.navigation.target);
  const [part, ...others] = target?.key ?? [];
  // Whatever publishes no key is known by a number all the same.
  if (part === undefined && !type.collection && !type.navigation.guessed && service.dialect.linkValues === 'key') return 'Edm.Int32';
  const key = part === undefined ? undefined : target?.properties.get(part);
  return type.collection || others.length > 0 || type.navigation.guessed || key?.guessed ? undefined : key?.type;
}

const json: ReadonlySet<string> = new Set(['Edm.Untyped', 'Self.WebResource']);

/** Whether values of two types can be compared in the database behind a service (`Dialect.literalReading`); true when either is unknown. */
export function areComparable(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return true;
  if (json.has(one) || json.has(other)) return json.has(one) && json.has(other);
  const [left, right] = [groupOf(one), groupOf(other)];
  return left === undefined || right === undefined || same(left, right) || (both.has(left) && both.has(right));
}

/** `"is_online" (true or false)`, `text`. */
export function describeType(type: ValueType, service: Service): string {
  const words = typePhrase(comparedType(type, service));
  const name = type.property?.name ?? type.navigation?.name;
  return name === undefined ? words : `"${name}" (${words})`;
}
