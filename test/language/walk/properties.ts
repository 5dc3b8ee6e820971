import { isNullable } from '../../../src/language/nullability.ts';
import { type Property, type Service, type StructuredType, valuesOf } from '../../../src/schema/index.ts';
import { ask, type Ground } from './grounds.ts';
import { oneOf } from './keys.ts';
import { beginning } from './resources.ts';
import type { Stop } from './stop.ts';
import { jsonOf, valueFor } from './values.ts';

/** Each property wherever one can stand: selected, compared with a value of its type, sorted by, written. */
export function propertyStops(service: Service, ground: Ground): readonly Stop[] {
  return [...ground.type.properties.values()].flatMap((property) => {
    const known = { says: saidOf(service, ground.type, property), declared: `${ground.type.name}/${property.name}` };
    // What can be written only is nothing to ask for.
    return placesOf(service, ground, property).map((place) => ({ ...known, unproposed: property.writeOnly, ...place }));
  });
}

type Place = Pick<Stop, 'marked' | 'told' | 'unproposed'>;

function placesOf(service: Service, ground: Ground, property: Property): readonly Place[] {
  const { path } = ground;
  const name = `|${property.name}|`;
  const value = valueFor(service, property);
  const isPlain = value !== undefined && !property.collection;
  return [
    { marked: ask(path, `$select=${name}`) },
    ...(isPlain ? [{ marked: ask(path, `$filter=${name} eq ${value}`) }, { marked: ask(path, `$orderby=${name} asc`) }] : []),
    ...(isNullable(service.dialect, ground.type, property) && !property.collection
      ? [{ marked: ask(path, `$filter=${name} ne null`) }]
      : []),
    ...writtenAt(service, ground, property),
  ];
}

/** In a body: what cannot be written is told of, and not proposed. */
function writtenAt(service: Service, { path, type }: Ground, property: Property): readonly Place[] {
  const one = oneOf(service, type);
  const value = jsonOf(service, property);
  if (one === undefined || value === undefined || path.includes('/')) return [];
  const method = service.version < '4' && service.dialect.id !== 'balena' ? 'MERGE' : 'PATCH';
  const marked = `${method} /${path}${one}\n\n{ |"${property.name}"|: ${value} }`;
  const told = property.readOnly ? [refusalOf(service, type, property)] : [];
  return [{ marked, told, unproposed: property.readOnly }];
}

/** A service that is told links by their keys takes keys as well. */
const refusalOf = ({ dialect }: Service, { key }: StructuredType, { name }: Property): string =>
  dialect.linkValues === 'key' && key.includes(name) ? 'key-in-body' : 'read-only-property';

/** What there is to know of it. */
function saidOf(service: Service, type: StructuredType, property: Property): readonly string[] {
  const { documentation, readOnly, maxLength, minLength } = property;
  return [
    `\`${property.name}\`: `,
    isNullable(service.dialect, type, property) ? 'may be null' : 'never null',
    ...(type.key.includes(property.name) ? ['key'] : []),
    ...(readOnly ? ['read-only'] : []),
    ...(minLength === undefined ? [] : [`at least ${minLength}`]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength}`]),
    ...(valuesOf(service, property) ?? []).map((value) => `\`${value}\``),
    ...(documentation ? [beginning(documentation)] : []),
  ];
}
