import type { Navigation, Property, StructuredType } from '../../service.ts';
import { annotationsAt, describingEntries } from './annotations.ts';
import type { Printing } from './context.ts';
import { type Entry, ifTrue, type Json, objectOf, unlessEmpty } from './json.ts';
import { defaultEntry, typedEntries } from './typed.ts';

/** An entity or complex type with its own members: CSDL JSON 4.01, 6 and 9. */
export function printStructure(printing: Printing, type: StructuredType): Json {
  const base = printing.service.types.get(type.baseType ?? '');
  const properties = [...type.properties].filter(([name, own]) => base?.properties.get(name) !== own);
  const navigations = [...type.navigations].filter(([name, own]) => base?.navigations.get(name) !== own && own.aliasOf === undefined);
  return objectOf([
    ['$Kind', type.kind],
    ['$BaseType', type.baseType && printing.nameOf(type.baseType)],
    ['$Abstract', ifTrue(type.abstract)],
    ['$OpenType', unlessSame(type.open, base?.open)],
    ['$HasStream', unlessSame(type.hasStream, base?.hasStream)],
    ['$Key', base && base.key.length > 0 ? undefined : unlessEmpty(type.key.map((name) => keyPart(type, name)))],
    ...properties.map(([name, property]): Entry => [name, printProperty(printing, property)]),
    ...navigations.map(([name, navigation]): Entry => [name, printNavigation(printing, `${type.name}/${name}`, navigation)]),
    ...describingEntries({ ...type, alternateKeys: type.alternateKeys.slice(base?.alternateKeys.length ?? 0) }),
  ]);
}

const unlessSame = (own: boolean, inherited = false): boolean | undefined => (own === inherited ? undefined : own);

function keyPart({ keyPaths }: StructuredType, name: string): Json {
  const path = keyPaths.get(name);
  return path === undefined ? name : objectOf([[name, path]]);
}

/** CSDL JSON 4.01, 7. What a type definition says of its values is not said again. */
const printProperty = (printing: Printing, property: Property): Json =>
  objectOf([
    ...typedEntries(printing, property),
    defaultEntry(property.type, property.defaultValue),
    ...describingEntries(property.typeDefinition === undefined ? property : { ...property, enum: undefined }),
  ]);

/** CSDL JSON 4.01, 8. */
function printNavigation(printing: Printing, path: string, navigation: Navigation): Json {
  return objectOf([
    ['$Kind', 'NavigationProperty'],
    ['$Type', printing.nameOf(navigation.target)],
    ['$Collection', ifTrue(navigation.collection)],
    ['$Nullable', ifTrue(navigation.nullable)],
    ['$Partner', navigation.partner],
    ['$ContainsTarget', ifTrue(navigation.contained)],
    ['$ReferentialConstraint', unlessEmpty(objectOf(constraintEntries(printing, path, navigation)))],
    ['$OnDelete', navigation.onDelete],
    ...describingEntries(navigation),
  ]);
}

const constraintEntries = (printing: Printing, path: string, { constraints }: Navigation): readonly Entry[] =>
  constraints.flatMap(({ property, referenced }): readonly Entry[] => [
    [property, referenced],
    ...annotationsAt(printing, `${path}/$ReferentialConstraint/${property}`, property),
  ]);
