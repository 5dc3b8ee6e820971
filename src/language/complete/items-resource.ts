import { type SystemSegmentFact, systemSegments } from '../../../grammar/index.ts';
import { type Resource, type Service, versionsOf } from '../../schema/index.ts';
import { linkDetail } from '../member-words.ts';
import { remember } from '../remember.ts';
import { type Draft, draft, type ItemContext } from './draft.ts';
import type { WantOf } from './expected.ts';
import { boundItems, castItems, fittingFirst, importItems } from './items-operation.ts';

/** Resources by their preferred names, those first that most is linked with; then their other names. */
export function resourceItems({ first, method }: WantOf<'resource'>, { service, expectation }: ItemContext): readonly Draft[] {
  const slash = expectation.preceding === '/' ? '' : '/';
  const resources = slash === '' ? plainResources(service) : slashedResources(service);
  const others = first ? rootItems(service, slash, expectation.following) : [];
  if (service.imports.size === 0 && others.length === 0) return resources;
  return [...resources, ...fittingFirst(importItems(service, slash, expectation.following), method), ...others];
}

/** What of a service is no resource: what it says of itself, and its other versions. */
function rootItems(service: Service, slash: string, following: string): readonly Draft[] {
  const { rejectedSegments } = service.dialect;
  const segments = Object.entries<SystemSegmentFact>(systemSegments)
    .filter(([name, { places }]) => places.includes('first') && !rejectedSegments.includes(name))
    .map(([name, { documentation }]) => draft('keyword', name, { documentation, text: `${slash}${name}` }));
  const behind = following === '/' ? '' : '/';
  const versions = versionsOf(service)
    .toReversed()
    .map((name) => draft('keyword', name, { detail: 'version', text: `${slash}${name}${behind}`, again: true }));
  return [...versions, ...segments];
}

// There may be thousands, so they are put in order once.

const plainResources = remember((service: Service) => ordered(service).map((resource) => resourceItem(service, resource, '')));
const slashedResources = remember((service: Service) => ordered(service).map((resource) => resourceItem(service, resource, '/')));

function ordered(service: Service): readonly Resource[] {
  const weight = ({ aliasOf, type }: Resource): number => (aliasOf === undefined ? -(service.types.get(type)?.navigations.size ?? 0) : 1);
  return [...service.resources.values()]
    .map((resource) => ({ resource, weight: weight(resource) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ resource }) => resource);
}

function resourceItem(service: Service, resource: Resource, slash: string): Draft {
  const { name, kind, aliasOf, documentation, note, type } = resource;
  const known = service.types.get(type)?.documentation;
  const detail = aliasOf === undefined ? (kind === 'Singleton' ? 'one' : '') : `= ${aliasOf}`;
  const described = [documentation ?? known, note].filter(Boolean).join('\n\n') || undefined;
  return draft('resource', name, { detail, documentation: described, text: `${slash}${name}` });
}

/** Steps behind a resource: its number; where the service takes them, links, functions and actions, and types that are derived from it. */
export function stepItems({ type, collection, keyed, method }: WantOf<'step'>, { service, expectation }: ItemContext): Draft[] {
  const { quirks, rejectedSegments } = service.dialect;
  const count = draft('keyword', '$count', { detail: 'integer', documentation: systemSegments.$count.documentation });
  const counts = collection && !keyed ? [count] : [];
  if (!type || quirks.includes('no-navigation-path')) return counts;
  const bound = fittingFirst(boundItems(service, { type, collection }, expectation.following), method);
  const qualified = [...bound, ...castItems(service, type)];
  if (collection) return [...counts, ...qualified];
  const links = [...type.navigations.values()]
    .filter(({ aliasOf }) => aliasOf === undefined)
    .map((link) => draft('link', link.name, { detail: linkDetail(link), documentation: link.documentation }));
  const properties = [...type.properties.values()].map(({ name, documentation }) => draft('property', name, { documentation }));
  const reference = rejectedSegments.includes('$ref') ? [] : [draft('keyword', '$ref', { detail: 'reference' })];
  return [...links, ...properties, ...reference, ...qualified];
}
