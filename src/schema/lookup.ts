import { remember } from '../lib/index.ts';
import type { Elsewhere, Navigation, Operation, Property, Resource, Service, StructuredType } from './service.ts';

export type Member = ({ readonly kind: 'Property' } & Property) | ({ readonly kind: 'Navigation' } & Navigation);

/** A link and the type that it belongs to. */
export interface IncomingLink {
  readonly owner: StructuredType;
  readonly navigation: Navigation;
}

/** The entity type of the resource of this name, an alias included; undefined when the service has no such resource. */
export function typeOfResource(service: Service, resource: string): StructuredType | undefined {
  const found = service.resources.get(resource);
  return found && service.types.get(found.type);
}

/** The property or link of this name; undefined when the type has neither. Names are case-sensitive, as in the protocol. */
export function memberOf(type: StructuredType, name: string): Member | undefined {
  const property = type.properties.get(name);
  if (property) return { ...property, kind: 'Property' };
  const navigation = type.navigations.get(name);
  return navigation && { ...navigation, kind: 'Navigation' };
}

/** The type that a link leads to; undefined when the service does not describe it. */
export function targetOf(service: Service, navigation: Navigation): StructuredType | undefined {
  return service.types.get(navigation.target);
}

/** The resource whose entities are of this type, by its preferred name: where an entity that a link leads to is asked for. */
export function resourceOfType(service: Service, type: string): Resource | undefined {
  return resourcesByType(service).get(type);
}

/** The resources, by their preferred names, whose entities have an alternate key of just these parts, in any order. */
export function resourcesWithKey(service: Service, parts: readonly string[]): readonly Resource[] {
  return resourcesByKey(service).get(keyOf(parts)) ?? [];
}

/** The links of all types that lead to this one, those of other names left out, in the service's order. */
export function linksTo(service: Service, type: string): readonly IncomingLink[] {
  return incomingLinks(service).get(type) ?? [];
}

/** The types that are derived from this one directly, in the service's order. */
export function derivedFrom(service: Service, type: string): readonly StructuredType[] {
  return derivedTypes(service).get(type) ?? [];
}

/** The names of a type, its base type, and so on; a circle of them is walked once. */
export function lineageOf({ types }: Service, type: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (let name: string | undefined = type; name !== undefined && !names.has(name); name = types.get(name)?.baseType) names.add(name);
  return names;
}

/** Whether entities of a type are of another one as well: it is the same, or derived from it. */
export const isA = (service: Service, type: string, base: string): boolean => lineageOf(service, type).has(base);

/** The properties that a type declares itself: what it inherits are the very objects of its base type. */
export const declaredProperties = ({ types }: Service, { properties, baseType }: StructuredType): readonly Property[] =>
  declared(properties, types.get(baseType ?? '')?.properties);

/** The links that a type declares itself, those of other names included. */
export const declaredNavigations = ({ types }: Service, { navigations, baseType }: StructuredType): readonly Navigation[] =>
  declared(navigations, types.get(baseType ?? '')?.navigations);

function declared<Own extends { readonly name: string }>(members: ReadonlyMap<string, Own>, inherited?: ReadonlyMap<string, Own>): Own[] {
  const all = [...members.values()];
  return inherited ? all.filter((member) => inherited.get(member.name) !== member) : all;
}

/** The values that a property is restricted to, by name: those of its enumeration, or `Validation.AllowedValues`. */
export function valuesOf(service: Service, property: Pick<Property, 'type' | 'enum'>): readonly string[] | undefined {
  if (property.enum) return property.enum;
  const members = service.enums.get(property.type)?.members;
  return members && [...members.keys()];
}

/** `Self.Book` as `CatalogService.Book`: the qualified name that a name with an alias, or without, stands for. */
export function qualifiedName(service: Pick<Service, 'namespaces'>, name: string): string {
  const dot = name.lastIndexOf('.');
  const namespace = dot === -1 ? undefined : service.namespaces.get(name.slice(0, dot));
  return namespace === undefined ? name : `${namespace}${name.slice(dot)}`;
}

/** The overloads of a function or action by its qualified name, or by the name of its import; empty when there is none. */
export function operationsOf(service: Service, name: string): readonly Operation[] {
  const known = service.imports.get(name)?.operation ?? qualifiedName(service, name);
  return service.operations.get(known) ?? [];
}

/** The names of functions and actions that can be called on entities of this type, one or many; in the service's order. */
export function operationsOn(service: Service, type: string): readonly string[] {
  const bound = boundOperations(service);
  return [...new Set([...lineageOf(service, type)].flatMap((name) => bound.get(name) ?? []))];
}

/** What another version of the service meant by a name that this one does not have: of a resource, or of a member of `type`. */
export function elsewhere(service: Service, name: string, type?: StructuredType): Elsewhere | undefined {
  return service.elsewhere.get(type ? `${type.name}/${name}` : name);
}

// What lookups against the direction of the model need: made once for each service, and each index for its own question only. That of links
// has to read all types, which may be unread yet.

/** The names of bound operations, by the type that they are bound to. */
const boundOperations = remember((service: Service): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [name, overloads] of service.operations) {
    const types = new Set(overloads.flatMap(({ bound, parameters: [first] }) => (bound && first ? [first.type] : [])));
    for (const type of types) collect(found, type, name);
  }
  return found;
});

const resourcesByType = remember((service: Service): ReadonlyMap<string, Resource> => {
  const found = new Map<string, Resource>();
  const preferred = [...service.resources.values()].filter(({ aliasOf }) => aliasOf === undefined);
  for (const resource of preferred) if (resource.name === resource.type || !found.has(resource.type)) found.set(resource.type, resource);
  return found;
});

const keyOf = (parts: readonly string[]): string => parts.toSorted().join();

const resourcesByKey = remember((service: Service): ReadonlyMap<string, readonly Resource[]> => {
  const found = new Map<string, Resource[]>();
  for (const resource of service.resources.values()) {
    if (resource.aliasOf !== undefined) continue;
    for (const parts of service.types.get(resource.type)?.alternateKeys ?? []) collect(found, keyOf(parts), resource);
  }
  return found;
});

const incomingLinks = remember((service: Service): ReadonlyMap<string, readonly IncomingLink[]> => {
  const found = new Map<string, IncomingLink[]>();
  for (const owner of service.types.values()) {
    for (const navigation of declaredNavigations(service, owner)) {
      if (navigation.aliasOf === undefined) collect(found, navigation.target, { owner, navigation });
    }
  }
  return found;
});

const derivedTypes = remember((service: Service): ReadonlyMap<string, readonly StructuredType[]> => {
  const found = new Map<string, StructuredType[]>();
  for (const type of service.types.values()) if (type.baseType !== undefined) collect(found, type.baseType, type);
  return found;
});

function collect<Value>(into: Map<string, Value[]>, key: string, value: Value): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}
