import { type SystemSegmentFact, systemSegments } from '../../../grammar/index.ts';
import { remember } from '../../lib/index.ts';
import { type Resource, type Service, versionsOf } from '../../schema/index.ts';
import { linkDetail, memberDetail } from '../member-words.ts';
import { type Draft, draft, type ItemContext } from './draft.ts';
import type { Expectation, WantOf } from './expected.ts';
import { boundItems, castItems, fittingFirst, importItems } from './items-operation.ts';
import { linksOf, weigh } from './likely-members.ts';

/** Resources by their preferred names, those first that most is linked with; then their other names. */
export function resourceItems({ first, method, unversioned }: WantOf<'resource'>, { service, expectation }: ItemContext): readonly Draft[] {
  const slash = expectation.preceding === '/' ? '' : '/';
  const resources = usedFirst(slash === '' ? plainResources(service) : slashedResources(service), expectation);
  const others = first ? rootItems(service, slash, expectation.following) : [];
  if (service.imports.size === 0 && others.length === 0) return resources;
  const operations = fittingFirst(importItems(service, slash, expectation.following), method);
  return unversioned ? [...others, ...resources, ...operations] : [...resources, ...operations, ...others];
}

/** What other requests of the document ask for. */
function usedFirst(resources: readonly Draft[], { usedElsewhere }: Expectation): readonly Draft[] {
  const used = usedElsewhere.size === 0 ? [] : resources.filter(({ label }) => usedElsewhere.has(label));
  return used.length === 0 ? resources : [...used, ...resources.filter(({ label }) => !usedElsewhere.has(label))];
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
  const links = ({ type }: Resource): number => {
    const known = service.types.get(type);
    return known ? linksOf(known) : 0;
  };
  // The names of few letters are the ones that others are made of.
  const weight = (resource: Resource): number => (resource.aliasOf === undefined ? resource.name.length / 2 - links(resource) : 1000);
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
  const known = { service, type, expectation };
  const links = [...type.navigations.values()].filter(({ aliasOf }) => aliasOf === undefined);
  const members = [
    ...weigh({ ...known, place: 'expand' }, [], links),
    ...weigh({ ...known, place: 'select' }, [...type.properties.values()], []),
  ];
  const items = members.map(({ member }) =>
    draft('target' in member ? 'link' : 'property', member.name, {
      detail: 'target' in member ? linkDetail(member) : memberDetail(type, member),
      documentation: member.documentation,
    }),
  );
  const reference = rejectedSegments.includes('$ref') ? [] : [draft('keyword', '$ref', { detail: 'reference' })];
  return [...items, ...reference, ...qualified];
}
