import type { Navigation, Property, StructuredType } from '../schema/index.ts';
import { groupOf } from './type-groups.ts';
import { typeInWords } from './words.ts';

/** The types whose values are compared as moments or days. */
export const isDateType = (type: string | undefined): boolean =>
  type === 'Edm.DateTimeOffset' || type === 'Edm.DateTime' || type === 'Edm.Date';

export const isNumberType = (type: string | undefined): boolean =>
  type !== undefined && /^Edm\.(?:S?Byte|Int16|Int32|Int64|Decimal|Double|Single)$/.test(type);

/** `text · key`, as it stands beside a name in a list. */
export function memberDetail(type: StructuredType, property: Property): string {
  const words = [property.collection ? `list of ${typeInWords(property.type)}` : typeInWords(property.type)];
  if (type.key.includes(property.name)) words.push('key');
  else if (type.alternateKeys.some((key) => key.length === 1 && key[0] === property.name)) words.push('alternate key');
  return words.join(' · ');
}

const naming = /^(?:.*[_a-z])?(?:name|title|slug|label)$/i;

/** A property of this name is what people know an entity by. */
export const namesIt = (name: string): boolean => naming.test(name);

/** `device · many`. */
export function linkDetail({ target, collection, aliasOf }: Navigation): string {
  return `${typeInWords(target)} · ${collection ? 'many' : 'one'}${aliasOf === undefined ? '' : ` · = ${aliasOf}`}`;
}

/** Whether values of two types can be compared as they are; true where nothing is known of either. */
export function suits(type: string | undefined, like: string | undefined): boolean {
  const groups = [groupOf(type), groupOf(like)];
  return groups.includes(undefined) || groups[0] === groups[1];
}

/** A lambda's variable: the initials of the type's last words, made different from the variables that are taken. */
export function variableName(type: string | undefined, taken: { has(name: string): boolean }): string {
  const name = /[^.]*$/.exec(type ?? 'x')![0];
  const initials = name.split(/_+|(?<=[a-z])(?=[A-Z])/).map((word) => word.charAt(0).toLowerCase());
  const short =
    initials
      .filter((letter) => /[a-z]/.test(letter))
      .join('')
      .slice(0, 3) || 'x';
  for (let index = 2, candidate = short; ; index++) {
    if (!taken.has(candidate)) return candidate;
    candidate = `${short}${index}`;
  }
}
