import type { Annotations, Capabilities } from '../../annotations.ts';
import { createResource } from '../../make.ts';
import type { Resource, StructuredType } from '../../service.ts';
import type { AssociationBinding } from './association-sets.ts';
import { linkBindings } from './bindings.ts';
import { withAnnotations, withLinks, withType } from './capabilities.ts';
import { annotateElsewhere, type Linking } from './context.ts';
import type { Place } from './places.ts';

/** Entity sets and singletons by the name in a URL. */
export function linkResources(
  linking: Linking,
  places: ReadonlyMap<string, Place>,
  types: ReadonlyMap<string, StructuredType>,
  associations: ReadonlyMap<string, readonly AssociationBinding[]>,
): ReadonlyMap<string, Resource> {
  const within = pathsWithin(linking, places);
  const linked = new Map<string, Resource>();
  for (const place of places.values()) {
    const { name, declaration, described, type } = place;
    const bindings = linkBindings(linking, place, places);
    const ofLinks = associations.get(name) ?? [];
    for (const { path, resource } of ofLinks) bindings.set(path, resource);
    const links = [...ofLinks.map(({ path, annotations }) => [path, annotations] as const), ...(within.get(place.path) ?? [])];
    const capabilities = linkCapabilities(place, types, links);
    const { kind, inServiceDocument = true } = declaration;
    linked.set(name, createResource({ ...described, name, kind, type, bindings, inServiceDocument, capabilities }));
  }
  return linked;
}

/** What the container says, then the type, then the resource, then what is said of its links: the later counts. */
function linkCapabilities(
  { container, type, described }: Place,
  types: ReadonlyMap<string, StructuredType>,
  links: readonly (readonly [path: string, annotations: Annotations])[],
): Capabilities {
  const ofType = withType(container.capabilities, lineageOf(types, type));
  return withLinks(withAnnotations(ofType, described.annotations), links);
}

/** A type after those that it is derived from. */
function lineageOf(types: ReadonlyMap<string, StructuredType>, name: string): readonly StructuredType[] {
  const lineage: StructuredType[] = [];
  for (let type = types.get(name); type; type = type.baseType === undefined ? undefined : types.get(type.baseType)) lineage.unshift(type);
  return lineage;
}

/** Annotations of paths within resources (`Ns.Container/Books/author`), by the resource's path in the model. */
function pathsWithin(
  linking: Linking,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, readonly (readonly [string, Annotations])[]> {
  const known = new Set([...places.values()].map(({ path }) => path));
  const found = new Map<string, (readonly [string, Annotations])[]>();
  for (const container of new Set([...places.values()].map((place) => place.container.name))) {
    for (const rest of linking.targets.within(container)) {
      const slash = rest.indexOf('/');
      const place = `${container}/${rest.slice(0, slash)}`;
      if (slash === -1 || !known.has(place)) continue;
      const annotations = annotateElsewhere(linking, `${container}/${rest}`, linking.targets.take(container, rest));
      found.set(place, [...(found.get(place) ?? []), [rest.slice(slash + 1), annotations]]);
    }
  }
  return found;
}
