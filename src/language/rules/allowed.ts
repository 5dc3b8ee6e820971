import type { Capabilities, Resource, Service } from '../../schema/index.ts';

/**
 * What a service says of the entities that a path of links leads to: of the links themselves first (`NavigationRestrictions`), then of the
 * resource that they belong to (Capabilities vocabulary). The first that says something counts.
 */
export function capabilitiesAt(service: Service, resource: Resource, links: readonly string[]): readonly Capabilities[] {
  let found: readonly Capabilities[] = [resource.capabilities];
  let at: Resource | undefined = resource;
  for (const link of links) {
    const restricted = found.flatMap((capabilities) => capabilities.navigations.get(link) ?? []);
    at = service.resources.get(at?.bindings.get(link) ?? '');
    found = at ? [...restricted, at.capabilities] : restricted;
  }
  return found;
}

/** The first that is said. */
export function firstSaid<Said>(capabilities: readonly Capabilities[], read: (of: Capabilities) => Said | undefined): Said | undefined {
  for (const of of capabilities) {
    const said = read(of);
    if (said !== undefined) return said;
  }
  return undefined;
}
