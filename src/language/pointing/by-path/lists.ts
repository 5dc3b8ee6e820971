import type { Level, Selected } from '../level.ts';

// `$select` and `$expand` of OData 2 and 3 are lists of paths, and nothing is nested (URI Conventions of V2, 4.6 and 4.8). What is expanded
// comes if nothing is selected at all, or if `$select` names the link, or something that it leads to.

/** The request's own level, which holds all of them. */
export type Lists = Level;

export const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}/`);

/** What an item of `$select` is about: a member, or of a star what it stands behind. */
export const subjectOf = ({ name, star }: Selected): string | undefined => name ?? star;

/** `author/*`, `title`: an item as it is written. */
export const itemText = ({ name, star }: Selected): string | undefined => (star === undefined ? name : star === '' ? '*' : `${star}/*`);

/** The paths of items of `$expand`. */
export const expandItems = ({ expanded }: Lists): readonly string[] => expanded.flatMap(({ name }) => (name === undefined ? [] : [name]));

/** The paths of all links that are expanded, those on the way to others too. */
export function expandedPaths(lists: Lists): readonly string[] {
  const paths = expandItems(lists).flatMap((name) => {
    const steps = name.split('/');
    return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
  });
  // A type on the way is no link.
  return [...new Set(paths)].filter((path) => !path.slice(path.lastIndexOf('/') + 1).includes('.'));
}

/** All of what a path leads to comes, if it comes at all: nothing is selected, or it is itself, or it with a star. */
export function isWholeIn({ selected }: Lists, path: string): boolean {
  if (selected.length === 0) return true;
  return selected.some(({ name, star }) => star === path || (name !== undefined && path !== '' && isWithin(path, name)));
}

/** A link that is expanded comes. */
export const isShownIn = (lists: Lists, link: string): boolean =>
  isWholeIn(lists, link) || lists.selected.some((entry) => isWithin(subjectOf(entry) ?? '', link));
