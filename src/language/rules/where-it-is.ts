import type { Navigation, Service, StructuredType } from '../../schema/index.ts';
import { typeInWords } from '../words.ts';

/** A way over links to something of a name that was looked up in vain. */
export interface Way {
  readonly links: readonly Navigation[];
  /** What it leads to is a link itself, not a property. */
  readonly isLink: boolean;
}

const most = 3;

/** The links of a type by their preferred names, those to one or those to many. */
const linksOf = (type: StructuredType | undefined, collection: boolean): readonly Navigation[] =>
  [...(type?.navigations.values() ?? [])].filter((link) => link.collection === collection && link.aliasOf === undefined);

type Has = (type: string) => Pick<Way, 'isLink'> | undefined;

/** How a type has a name: as a property, or as a link. */
const holding =
  (service: Service, name: string): Has =>
  (type) => {
    const found = service.types.get(type);
    if (found?.properties.has(name)) return { isLink: false };
    return found?.navigations.has(name) ? { isLink: true } : undefined;
  };

const through = (links: readonly Navigation[], has: Has): readonly Way[] =>
  links.flatMap((link) => {
    const found = has(link.target);
    return found ? [{ links: [link], ...found }] : [];
  });

/**
 * Ways to a member of just that name: over one link to one, else over two, else over one to many. A way back to where it begins is none, as is
 * one over two to what a near link has.
 */
export function waysTo(service: Service, name: string, owner: StructuredType): readonly Way[] {
  const has = holding(service, name);
  const near = linksOf(owner, false);
  const direct = through(near, has);
  if (direct.length > 0) return direct.slice(0, most);
  const far = near.flatMap((first) =>
    through(linksOf(service.types.get(first.target), false), has).map((way) => ({ ...way, links: [first, ...way.links] })),
  );
  if (far.length > 0) return far.slice(0, most);
  return through(linksOf(owner, true), has).slice(0, most);
}

/** `author_name`, `authorName`: a link and a member of what it leads to, as one word. */
export function splitWays(service: Service, name: string, owner: StructuredType): readonly string[] {
  const word = letters(name);
  return linksOf(owner, false).flatMap((link) => {
    const begin = letters(link.name);
    if (begin === '' || begin === word || !word.startsWith(begin)) return [];
    const rest = word.slice(begin.length);
    const target = service.types.get(link.target);
    const member = [...(target?.properties.keys() ?? [])].find((property) => letters(property) === rest);
    return member === undefined ? [] : [`${link.name}/${member}`];
  });
}

const letters = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Reading all types of a larger service takes longer than a key press may. */
const mostTypes = 500;

/** Types that have a member of that name, in words: where no way leads there, or none can be written. */
export function typesWith({ types }: Service, name: string): readonly string[] {
  if (types.size > mostTypes) return [];
  const holders = [...types.values()].filter(({ properties, navigations }) => properties.has(name) || navigations.has(name));
  return holders.slice(0, most + 1).map((type) => typeInWords(type.name));
}
