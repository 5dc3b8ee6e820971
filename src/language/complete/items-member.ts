import { lambdaOperators, systemSegments } from '../../../grammar/index.ts';
import type { Navigation, Property, Service, StructuredType } from '../../schema/index.ts';
import { hasLambdas, selectsByPath } from '../facts.ts';
import { linkDetail, memberDetail, suits, variableName } from '../member-words.ts';
import { type Draft, draft, type ItemContext } from './draft.ts';
import type { Expectation, MemberPlace, WantOf } from './expected.ts';
import { likely } from './likely.ts';
import { weigh } from './likely-members.ts';

/** Which members a place takes. */
const takes: { readonly [Place in MemberPlace]: { property: (property: Property) => boolean; link: (link: Navigation) => boolean } } = {
  predicate: { property: ({ writeOnly }) => !writeOnly, link: () => true },
  operand: { property: ({ writeOnly }) => !writeOnly, link: ({ collection }) => !collection },
  aggregate: { property: ({ writeOnly }) => !writeOnly, link: ({ collection }) => !collection },
  orderby: { property: ({ writeOnly, collection }) => !writeOnly && !collection, link: () => true },
  // A to-one link that is selected comes as a reference (`{"__id":1}`); to-many links have to be expanded.
  select: { property: ({ writeOnly }) => !writeOnly, link: ({ collection }) => !collection },
  expand: { property: () => false, link: () => true },
};

export function memberItems({ type, place, chosen, like, computed }: WantOf<'member'>, { service, expectation }: ItemContext): Draft[] {
  const taken = new Set(chosen);
  const added = computed
    .filter((name) => !taken.has(name))
    .map((name) => draft('property', name, { detail: 'computed', weight: likely.computed }));
  if (!type) return added;
  const properties = [...type.properties.values()].filter(
    (property) => takes[place].property(property) && !taken.has(property.name) && suits(property.type, like),
  );
  // In lists of paths a link is what its properties are selected through.
  const takesLink = place === 'select' && selectsByPath(service) ? () => true : takes[place].link;
  const links = [...type.navigations.values()].filter((link) => takesLink(link) && !taken.has(link.name));
  const items = [
    ...added,
    ...weigh({ service, type, place, like, expectation }, properties, links).map(({ member, weight }) =>
      'target' in member ? linkItem(member, place, weight, expectation) : propertyItem(type, member, weight),
    ),
    ...starItems(place, taken, service),
  ].sort((a, b) => a.weight - b.weight);
  // Conditions are begun by much else beside members; elsewhere members come in their turn.
  return place === 'predicate' ? items : items.map((item) => ({ ...item, weight: 0 }));
}

/** All of them: `*`. */
function starItems(place: MemberPlace, taken: ReadonlySet<string>, { dialect }: Service): Draft[] {
  const isTaken = place === 'select' || (place === 'expand' && !dialect.quirks.includes('no-star-expand'));
  return isTaken && taken.size === 0 ? [draft('keyword', '*', { detail: 'all of them', weight: likely.star })] : [];
}

function propertyItem(type: StructuredType, property: Property, weight: number): Draft {
  return draft('property', property.name, { detail: memberDetail(type, property), documentation: documentationOf(property), weight });
}

/** Where a path goes on behind the link, its slash comes along; what it takes the place of had none. */
function linkItem(link: Navigation, place: MemberPlace, weight: number, { following, within }: Expectation): Draft {
  const goesOn = place !== 'select' && place !== 'expand' && following !== '/' && !within;
  const text = goesOn ? `${link.name}/` : link.name;
  return draft('link', link.name, { detail: linkDetail(link), documentation: documentationOf(link), text, again: goesOn, weight });
}

const documentationOf = ({ documentation, note }: Property | Navigation): string | undefined =>
  [documentation, note].filter(Boolean).join('\n\n') || undefined;

export function variableItems({ place, variables }: WantOf<'variable'>, { expectation }: ItemContext): Draft[] {
  const slash = expectation.following === '/' ? '' : '/';
  // The innermost variable was declared last.
  return [...variables].reverse().map(([name, type]) => {
    const detail = type.name ?? '';
    return draft('variable', name, {
      detail,
      text: `${name}${slash}`,
      again: slash !== '',
      weight: place === 'predicate' ? likely.variable : 0,
    });
  });
}

/** `any(d:d/…)`, `all(d:d/…)`: with a variable named after what it stands for. */
export function lambdaItems({ source, taken }: WantOf<'lambda'>, { expectation, service }: ItemContext): Draft[] {
  if (!hasLambdas(service)) return [];
  const variable = variableName(source.name, taken);
  const plain = expectation.following === '(';
  const item = (name: 'any' | 'all', documentation: string) => {
    // Among the members of what a to-one link leads to.
    const weight = source.collection ? 0 : likely[name];
    const text = plain ? name : `${name}(\${1:${variable}}:\${1:${variable}}/$0)`;
    return draft('lambda', name, { detail: 'true or false', documentation, text, snippet: !plain, again: !plain, weight });
  };
  return (['any', 'all'] as const).map((name) => item(name, lambdaOperators[name].documentation));
}

export function declarationItems({ source, taken }: WantOf<'declaration'>, { expectation }: ItemContext): Draft[] {
  const variable = variableName(source.name, taken);
  const text = expectation.following === ':' ? variable : `${variable}:${variable}/`;
  return [
    draft('variable', `${variable}:`, { detail: source.name ?? '', text, again: true, documentation: 'Stands for each one in turn.' }),
  ];
}

/** Those that the dialect takes; `until` tells what OData 4 dropped. */
export function segmentItems({ names, goesOn }: WantOf<'segment'>, { service, expectation }: ItemContext): Draft[] {
  const { dialect, version } = service;
  const slash = goesOn && expectation.following !== '/' ? '/' : '';
  return names
    .filter((name) => !dialect.rejectedSegments.includes(name) && (systemSegments[name].until === 4 || version < '4'))
    .map((name) => {
      const { documentation } = systemSegments[name];
      return draft('keyword', name, { documentation, text: `${name}${slash}`, again: slash !== '', weight: likely.segment });
    });
}

export function countItems(): Draft[] {
  return [draft('keyword', '$count', { detail: 'integer', documentation: systemSegments.$count.documentation })];
}
