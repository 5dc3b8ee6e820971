import { lambdaOperators, systemSegments } from '../../../grammar/index.ts';
import type { Navigation, Property, StructuredType } from '../../schema/index.ts';
import { linkDetail, memberDetail, suits, variableName } from '../member-words.ts';
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

export function memberItems({ type, place, chosen, like }: WantOf<'member'>): Draft[] {
  if (!type) return [];
  const taken = new Set(chosen);
  const properties = [...type.properties.values()].filter(
    (property) => takes[place].property(property) && !taken.has(property.name) && suits(property.type, like),
  );
  const links = [...type.navigations.values()].filter((link) => takes[place].link(link) && !taken.has(link.name));
  const ranked = properties.toSorted((a, b) => rank(type, a, like) - rank(type, b, like));
  return [...ranked.map((property) => propertyItem(type, property)), ...linkItems(links, place)];
}

const common = /^(?:name|title|slug|.*_name|app_name)$/i;

/** Of the wanted type first; then names, keys, the rest; what the service computes last. */
function rank(type: StructuredType, property: Property, like: string | undefined): number {
  const mismatch = like !== undefined && property.type !== like ? 10 : 0;
  if (common.test(property.name)) return mismatch;
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
  if (service.dialect.quirks.includes('no-lambda')) return [];
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

export function countItems(): Draft[] {
  return [draft('keyword', '$count', { detail: 'integer', documentation: systemSegments.$count.documentation })];
}
