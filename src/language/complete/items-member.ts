import { lambdaOperators, systemSegments } from '../../../grammar/index.ts';
import type { Navigation, Property, Service, StructuredType } from '../../schema/index.ts';
import { hasLambdas, selectsByPath } from '../facts.ts';
import { linkDetail, memberDetail, namesIt, suits, variableName } from '../member-words.ts';
import { type Draft, draft, type ItemContext } from './draft.ts';
import type { MemberPlace, WantOf } from './expected.ts';

/** Which members a place takes. */
const takes: { readonly [Place in MemberPlace]: { property: (property: Property) => boolean; link: (link: Navigation) => boolean } } = {
  predicate: { property: ({ writeOnly }) => !writeOnly, link: () => true },
  operand: { property: ({ writeOnly }) => !writeOnly, link: ({ collection }) => !collection },
  orderby: { property: ({ writeOnly, collection }) => !writeOnly && !collection, link: () => true },
  // A to-one link that is selected comes as a reference (`{"__id":1}`); to-many links have to be expanded.
  select: { property: ({ writeOnly }) => !writeOnly, link: ({ collection }) => !collection },
  expand: { property: () => false, link: () => true },
};

export function memberItems({ type, place, chosen, like, computed }: WantOf<'member'>, { service, expectation }: ItemContext): Draft[] {
  const taken = new Set(chosen);
  const added = computed.filter((name) => !taken.has(name)).map((name) => draft('property', name, { detail: 'computed' }));
  if (!type) return added;
  const properties = [...type.properties.values()].filter(
    (property) => takes[place].property(property) && !taken.has(property.name) && suits(property.type, like),
  );
  // In lists of paths a link is what its properties are selected through.
  const takesLink = place === 'select' && selectsByPath(service) ? () => true : takes[place].link;
  const links = [...type.navigations.values()].filter((link) => takesLink(link) && !taken.has(link.name));
  const foreign = new Set([...type.navigations.values()].flatMap(({ constraints }) => constraints.map(({ property }) => property)));
  const rankOf = (property: Property): number =>
    rank(type, property, like) +
    (foreign.has(property.name) ? 2 : 0) -
    (place !== 'operand' && expectation.used.has(property.name) ? 0.5 : 0);
  const ranked = properties
    .map((property) => ({ property, rank: rankOf(property) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ property }) => property);
  const linked = links.toSorted((a, b) => Number(expectation.used.has(b.name)) - Number(expectation.used.has(a.name)));
  return [
    ...added,
    ...ranked.map((property) => propertyItem(type, property)),
    ...linkItems(linked, place),
    ...starItems(place, taken, service),
  ];
}

/** All of them: `*`. */
function starItems(place: MemberPlace, taken: ReadonlySet<string>, { dialect }: Service): Draft[] {
  const isTaken = place === 'select' || (place === 'expand' && !dialect.quirks.includes('no-star-expand'));
  return isTaken && taken.size === 0 ? [draft('keyword', '*', { detail: 'all of them' })] : [];
}

/** Of the wanted type first; then names, keys, the rest; what the service computes, and what a link says as well, last. */
function rank(type: StructuredType, property: Property, like: string | undefined): number {
  const mismatch = like !== undefined && property.type !== like ? 10 : 0;
  if (namesIt(property.name)) return mismatch;
  if (type.key.includes(property.name)) return mismatch + 1;
  if (type.alternateKeys.some((key) => key.includes(property.name))) return mismatch + 2;
  return mismatch + (property.readOnly ? 4 : 3);
}

function propertyItem(type: StructuredType, property: Property): Draft {
  return draft('property', property.name, { detail: memberDetail(type, property), documentation: documentationOf(property) });
}

/** Preferred names first; where a path goes on behind the link, its slash comes along. */
function linkItems(links: readonly Navigation[], place: MemberPlace): Draft[] {
  const ordered = [...links.filter(({ aliasOf }) => aliasOf === undefined), ...links.filter(({ aliasOf }) => aliasOf !== undefined)];
  return ordered.map((link) => {
    const goesOn = place === 'predicate' || place === 'operand' || place === 'orderby';
    const text = goesOn ? `${link.name}/` : link.name;
    return draft('link', link.name, { detail: linkDetail(link), documentation: documentationOf(link), text, again: goesOn });
  });
}

const documentationOf = ({ documentation, note }: Property | Navigation): string | undefined =>
  [documentation, note].filter(Boolean).join('\n\n') || undefined;

export function variableItems({ variables }: WantOf<'variable'>, { expectation }: ItemContext): Draft[] {
  const slash = expectation.following === '/' ? '' : '/';
  // The innermost variable was declared last.
  return [...variables].reverse().map(([name, type]) => {
    const detail = type.name ?? '';
    return draft('variable', name, { detail, text: `${name}${slash}`, again: slash !== '' });
  });
}

/** `any(d:d/…)`, `all(d:d/…)`: with a variable named after what it stands for. */
export function lambdaItems({ source, taken }: WantOf<'lambda'>, { expectation, service }: ItemContext): Draft[] {
  if (!hasLambdas(service)) return [];
  const variable = variableName(source.name, taken);
  const plain = expectation.following === '(';
  const item = (name: string, documentation: string) => {
    const text = plain ? name : `${name}(\${1:${variable}}:\${1:${variable}}/$0)`;
    return draft('lambda', name, { detail: 'true or false', documentation, text, snippet: !plain, again: !plain });
  };
  return Object.entries(lambdaOperators).map(([name, { documentation }]) => item(name, documentation));
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
      return draft('keyword', name, { documentation, text: `${name}${slash}`, again: slash !== '' });
    });
}

export function countItems(): Draft[] {
  return [draft('keyword', '$count', { detail: 'integer', documentation: systemSegments.$count.documentation })];
}
