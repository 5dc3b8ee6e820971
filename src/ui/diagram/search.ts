import type { Atlas } from './atlas.ts';

/** The types whose names hold what is looked for: names that begin with it first, then the most linked. */
export function findTypes(atlas: Atlas, search: string, most: number): readonly string[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return [];
  const ranks = new Map<string, number>();
  for (const type of atlas.byWeight) {
    const name = type.toLowerCase();
    const at = name.indexOf(wanted, name.lastIndexOf('.') + 1);
    if (at !== -1)
      ranks.set(type, name.endsWith(`.${wanted}`) || name === wanted ? 0 : name[at - 1] === undefined || name[at - 1] === '.' ? 1 : 2);
    else if (name.includes(wanted)) ranks.set(type, 3);
  }
  // Sorting keeps the order of weight among equals.
  return [...ranks.keys()].sort((a, b) => ranks.get(a)! - ranks.get(b)!).slice(0, most);
}
