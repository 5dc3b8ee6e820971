import { remember } from '../lib/index.ts';
import type { Property, Service, StructuredType } from '../schema/index.ts';
import { tellingProperty } from './conditions.ts';
import { writeLiteral } from './literal-forms.ts';
import { isDateType, isNumberType } from './member-words.ts';
import { richest } from './richest.ts';

/** What a word of the examples in the grammar's tables stands for. */
interface Names {
  readonly [word: string]: string | undefined;
}

const words = /(?<!['.\w])(Items\/(?:any|all)\(i:i\/\w+|Items\(\$select=Name|Name|Price|Created|IsOpen)\b/g;
const values = /(?<!['\d-])(?:(\d{4}-\d\d-\d\d)|(\d\d:\d\d))(?!['\d])/g;

/** An example of the grammar's tables with names of the service in place of its own, where the service has such, and values as it takes them. */
export function fittingExample(example: string, service: Service): string {
  const names = namesOf(service);
  return example
    .replaceAll(words, (word) => names[word] ?? word)
    .replaceAll(values, (value, date: string | undefined) => writeLiteral(service.dialect, date ? 'Date' : 'TimeOfDay', value) ?? value);
}

const namesOf = remember((service: Service): Names => {
  const { type } = richest(service);
  if (!type) return {};
  const isNumber = ({ type: of }: Property): boolean => isNumberType(of);
  const isMoment = ({ type: of }: Property): boolean => isDateType(of) && of !== 'Edm.Date';
  return {
    Name: textOf(type),
    Price: propertyOf(type, isNumber),
    Created: propertyOf(type, isMoment),
    IsOpen: openOf(type),
    'Items($select=Name': overLink(service, type, textOf, (link, member) => `${link}($select=${member}`),
    'Items/any(i:i/Name': overLink(service, type, textOf, (link, member) => `${link}/any(i:i/${member}`),
    'Items/all(i:i/IsOpen': overLink(service, type, openOf, (link, member) => `${link}/all(i:i/${member}`),
  };
});

/** Over a link to many that leads to what has such a member, where one does of the first type. */
function overLink(
  { types }: Service,
  first: StructuredType,
  memberOf: (type: StructuredType) => string | undefined,
  write: (link: string, member: string) => string,
): string | undefined {
  for (const { navigations } of [first, ...types.values()]) {
    for (const { name, target, collection, aliasOf } of navigations.values()) {
      const linked = collection && aliasOf === undefined ? types.get(target) : undefined;
      const member = linked && memberOf(linked);
      if (member !== undefined) return write(name, member);
    }
  }
  return undefined;
}

const isBoolean = ({ type }: Property): boolean => type === 'Edm.Boolean';

const openOf = (type: StructuredType): string | undefined => propertyOf(type, isBoolean);

function textOf(type: StructuredType): string | undefined {
  const telling = tellingProperty(type);
  return telling?.type === 'Edm.String' ? telling.name : propertyOf(type, (property) => property.type === 'Edm.String');
}

/** Keys are numbers that nobody calculates with. */
function propertyOf({ properties, key, navigations }: StructuredType, suits: (property: Property) => boolean): string | undefined {
  const foreign = new Set([...navigations.values()].flatMap(({ constraints }) => constraints.map((one) => one.property)));
  const isPlain = ({ name, collection }: Property): boolean => !collection && !key.includes(name) && !foreign.has(name);
  return [...properties.values()].find((property) => isPlain(property) && suits(property))?.name;
}
