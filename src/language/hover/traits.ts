import { type Property, type Service, type StructuredType, valuesOf } from '../../schema/index.ts';
import { code, plain } from '../markdown.ts';
import { isNullable } from '../nullability.ts';
import { typeInWords } from '../words.ts';

type Constrained = Pick<Property, 'minLength' | 'maxLength' | 'facets' | 'values'>;

/** What is true of a property whatever entity has it: `never null · key · at most 62 characters`. */
export function traitsOf(property: Property, owner: StructuredType, { dialect }: Service): string {
  const { readOnly, writeOnly, immutable, defaultValue, concurrency } = property;
  return [
    isNullable(dialect, owner, property) ? 'may be null' : 'never null',
    keyTrait(property, owner),
    readOnly ? 'read-only' : undefined,
    writeOnly ? 'write-only' : undefined,
    immutable && !readOnly ? 'set once, when it is created' : undefined,
    ...limitsOf(property),
    defaultValue === undefined ? undefined : `${code(defaultValue)} if left out`,
    concurrency ? 'part of the ETag' : undefined,
  ]
    .filter((trait) => trait !== undefined)
    .join(' · ');
}

function keyTrait({ name }: Property, { key, alternateKeys }: StructuredType): string | undefined {
  if (key.includes(name)) return key.length === 1 ? 'key' : 'part of the key';
  return alternateKeys.some((names) => names.includes(name)) ? 'part of an alternate key' : undefined;
}

/** Which values fit, of those of its type. */
export function limitsOf({ minLength, maxLength, facets, values }: Constrained): readonly string[] {
  const { precision, scale } = facets ?? {};
  const digits = typeof scale === 'number' && precision !== undefined ? `at most ${precision} digits, ${scale} after the point` : undefined;
  return [
    minLength === undefined ? undefined : `at least ${minLength} characters`,
    maxLength === undefined ? undefined : `at most ${maxLength} characters`,
    digits,
    values?.minimum === undefined ? undefined : `${values.exclusiveMinimum ? 'more than' : 'at least'} ${values.minimum}`,
    values?.maximum === undefined ? undefined : `${values.exclusiveMaximum ? 'less than' : 'at most'} ${values.maximum}`,
    values?.multipleOf === undefined ? undefined : `a multiple of ${values.multipleOf}`,
    values?.pattern === undefined ? undefined : `fits ${code(values.pattern)}`,
    measureIn(values?.unit ?? values?.currency),
  ].filter((limit) => limit !== undefined);
}

/** A unit is given as it is, or as the path of the property that holds it, with a `/` before. */
function measureIn(unit: string | undefined): string | undefined {
  if (unit === undefined) return undefined;
  return unit.startsWith('/') ? `its unit is in ${code(unit.slice(1))}` : `in ${plain(unit)}`;
}

/** A type as people say it; those of the service are names. */
export function valueTypeInWords(type: string, { types, enums }: Service): string {
  const words = typeInWords(type);
  return (types.has(type) || enums.has(type)) && !words.includes(' ') ? code(words) : plain(words);
}

const shown = 30;

/** `` One of `Good`, `Poor` (Not to be lent). ``; undefined where any value of the type is taken. */
export function valuesInWords(service: Service, property: Pick<Property, 'type' | 'enum' | 'values'>): string | undefined {
  const values = valuesOf(service, property);
  if (values === undefined || values.length === 0) return undefined;
  const meanings = new Map(property.values?.allowed.map(({ value, meaning }) => [value, meaning]));
  const members = service.enums.get(property.type)?.members;
  const words = values.slice(0, shown).map((value) => {
    const meaning = meanings.get(value) ?? members?.get(value)?.documentation;
    return meaning === undefined ? code(value) : `${code(value)} (${plain(meaning)})`;
  });
  const flags = service.enums.get(property.type)?.isFlags ? 'Any of' : 'One of';
  return `${flags} ${words.join(', ')}${values.length > shown ? ` and ${values.length - shown} more` : ''}.`;
}
