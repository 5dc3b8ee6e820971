import { type Property, type Service, type StructuredType, valuesOf } from '../schema/index.ts';
import { hasExample, literalExample, numberSuffix } from './literal-examples.ts';
import { isDateType, isNumberType, namesIt } from './member-words.ts';

// Conditions that are written for a person: a value to begin with, in a form that the service takes.

/** `name eq ''`, `created_at ge 2026-01-31T00:00:00Z`, `note ne null`: a condition on a property that stands as `subject`. */
export function conditionOn(service: Service, subject: string, property: Property): string {
  if (property.collection) return `${subject}${anyOf(service)}`;
  const value = valueFor(service, property);
  return value === undefined ? `${subject} ne null` : `${subject} ${isDateType(property.type) ? 'ge' : 'eq'} ${value}`;
}

function valueFor(service: Service, property: Property): string | undefined {
  const { type } = property;
  const { rejectedLiterals } = service.dialect;
  const [first] = valuesOf(service, property) ?? [];
  if (first !== undefined && type === 'Edm.String') return `'${first.replaceAll("'", "''")}'`;
  if (first !== undefined) return service.enums.has(type) ? `${rejectedLiterals.includes('Enum') ? '' : type}'${first}'` : first;
  if (isNumberType(type)) return `1${numberSuffix(service, type)}`;
  return plainValues.get(type) ?? literalExample(service, type)?.text;
}

const plainValues: ReadonlyMap<string, string> = new Map([
  ['Edm.String', "''"],
  ['Edm.Boolean', 'true'],
]);

/** `1`, `ID=1,lang=''`: a key to begin with, as it stands in parentheses; undefined where a part of it has no form that is known. */
export function keyOf(service: Service, { key, properties }: StructuredType): string | undefined {
  const parts = key.map((name) => {
    const property = properties.get(name);
    const value = property && valueFor(service, property);
    return value === undefined ? undefined : key.length === 1 ? value : `${name}=${value}`;
  });
  return parts.length === 0 || parts.includes(undefined) ? undefined : parts.join(',');
}

/** Every key of a type to begin with, alternate ones by name; those whose parts have no form that is known are left out. */
export function keysOf(service: Service, type: StructuredType): readonly string[] {
  const plain = keyOf(service, type);
  const others = type.alternateKeys.map((names) => {
    const parts = names.map((name) => {
      const property = type.properties.get(name);
      // A link in a key is known by the number of what it leads to.
      const value = property ? valueFor(service, property) : type.navigations.has(name) ? '1' : undefined;
      return value === undefined ? undefined : `${name}=${value}`;
    });
    return parts.includes(undefined) ? undefined : parts.join(',');
  });
  return [plain, ...others].filter((key) => key !== undefined);
}

/** Behind a link to many: there is one. */
export const anyOf = ({ dialect }: Service): string => (dialect.quirks.includes('lambda-needs-variable') ? '/any(x:true)' : '/any()');

const hasValues = (type: string): boolean => plainValues.has(type) || isNumberType(type) || hasExample(type);

/** The property by which people know entities of a type: a name, or else the key, or the first that can be asked for. */
export function tellingProperty({ properties, key }: StructuredType): Property | undefined {
  const asked = [...properties.values()].filter(({ writeOnly, collection, type }) => !writeOnly && !collection && hasValues(type));
  return asked.find(({ name, type }) => type === 'Edm.String' && namesIt(name)) ?? asked.find(({ name }) => key.includes(name)) ?? asked[0];
}
