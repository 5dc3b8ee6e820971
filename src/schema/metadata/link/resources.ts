import type { Annotations, Capabilities } from '../../annotations.ts';
import { createResource } from '../../make.ts';
import type { Resource, StructuredType } from '../../service.ts';
import type { AssociationBinding } from './association-sets.ts';
import { linkBindings } from './bindings.ts';
import { withAnnotations, withLinks, withType } from './capabilities.ts';
import type { Serving } from './containers.ts';
import { annotateElsewhere, type Linking } from './context.ts';
import type { Place } from './places.ts';

type SaidOfLink = readonly [path: string, annotations: Annotations];

/** Entity sets and singletons by the name in a URL. */
export function linkResources(
  linking: Linking,
  places: ReadonlyMap<string, Place>,
  types: ReadonlyMap<string, StructuredType>,
  associations: ReadonlyMap<string, readonly AssociationBinding[]>,
): ReadonlyMap<string, Resource> {
  const ofPaths = createLinkAnnotations(linking, places);
  const ofType = capabilitiesByType(types);
  const linked = new Map<string, Resource>();
  for (const place of places.values()) {
    const { name, declaration, described, type } = place;
    const bindings = linkBindings(linking, place, places, types);
    const ofLinks = associations.get(name) ?? [];
    for (const { path, resource } of ofLinks) bindings.set(path, resource);
    const links = [...ofLinks.map(({ path, annotations }): SaidOfLink => [path, annotations]), ...ofPaths(place)];
    // What the container says, then the type, then the resource, then what is said of its links: the later counts.
    const capabilities = withLinks(withAnnotations(ofType(place), described.annotations), links);
    const { kind, inServiceDocument = true } = declaration;
    linked.set(name, createResource({ ...described, name, kind, type, bindings, inServiceDocument, capabilities }));
  }
  return linked;
}

/** What a container and then a type say of resources of that type, each asked once. */
function capabilitiesByType(types: ReadonlyMap<string, StructuredType>): (place: Place) => Capabilities {
  const known = new Map<Serving, Map<string, Capabilities>>();
  return ({ container, type }) => {
    const ofContainer = known.get(container) ?? new Map<string, Capabilities>();
    known.set(container, ofContainer);
    const before = ofContainer.get(type);
    if (before) return before;
    const made = withType(container.capabilities, lineageOf(types, type));
    ofContainer.set(type, made);
    return made;
  };
}

/** A type after those that it is derived from. */
function lineageOf(types: ReadonlyMap<string, StructuredType>, name: string): readonly StructuredType[] {
  const lineage: StructuredType[] = [];
  for (let type = types.get(name); type; type = types.get(type.baseType ?? '')) lineage.push(type);
  return lineage.reverse();
}

/** Takes the annotations of paths within a resource (`Ns.Container/Books/author`). */
function createLinkAnnotations(linking: Linking, places: ReadonlyMap<string, Place>): (place: Place) => readonly SaidOfLink[] {
  const containers = new Set([...places.values()].map(({ container }) => container.name));
  const targets = [...containers].flatMap((container) => linking.targets.within(container).map((rest) => ({ container, rest })));
  const within = targets.filter(({ rest }) => rest.includes('/'));
  const byResource = Map.groupBy(within, ({ container, rest }) => `${container}/${rest.slice(0, rest.indexOf('/'))}`);
  return ({ path }) =>
    (byResource.get(path) ?? []).map(({ container, rest }) => {
      const annotations = annotateElsewhere(linking, `${container}/${rest}`, linking.targets.take(container, rest));
      return [rest.slice(rest.indexOf('/') + 1), annotations];
    });
}
