import type { Elsewhere, Navigation, Property, Resource, Service, StructuredType } from './service.ts';

export type Member = ({ readonly kind: 'Property' } & Property) | ({ readonly kind: 'Navigation' } & Navigation);

/** The entity type of the resource of this name, an alias included; undefined when the service has no such resource. */
export function typeOfResource(service: Service, resource: string): StructuredType | undefined {
  const found = service.resources.get(resource);
  return found && service.types.get(found.type);
}

/** The property or link of this name; undefined when the type has neither. Names are case-sensitive, as in the protocol. */
export function memberOf(type: StructuredType, name: string): Member | undefined {
  const property = type.properties.get(name);
  if (property) return { kind: 'Property', ...property };
  const navigation = type.navigations.get(name);
  return navigation && { kind: 'Navigation', ...navigation };
}

/** The type that a link leads to; undefined when the service does not describe it. */
export function targetOf(service: Service, navigation: Navigation): StructuredType | undefined {
  return service.types.get(navigation.target);
}

/** The resource whose entities are of this type, by its preferred name: where an entity that a link leads to is asked for. */
export function resourceOfType(service: Service, type: string): Resource | undefined {
  const named = service.resources.get(type);
  if (named?.type === type && named.aliasOf === undefined) return named;
  for (const resource of service.resources.values()) if (resource.type === type && resource.aliasOf === undefined) return resource;
  return undefined;
}

/** What another version of the service meant by a name that this one does not have: of a resource, or of a member of `type`. */
export function elsewhere(service: Service, name: string, type?: StructuredType): Elsewhere | undefined {
  return service.elsewhere.get(type ? `${type.name}/${name}` : name);
}
