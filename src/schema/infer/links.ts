import type { Member, Structure } from './evidence.ts';

/** Names that lead somewhere, and how this kind of service names links. */
export interface Names {
  /** Links are named by what they lead to: `belongs_to__application`. */
  readonly pine: boolean;
  readonly resources: ReadonlySet<string>;
  /** Resources by their names in lower case; undefined where two differ by case alone. */
  readonly byLowerCase: ReadonlyMap<string, string | undefined>;
  /** What links of pinejs that were seen to be links are named by. */
  readonly targets: ReadonlySet<string>;
}

export const isSeenLink = ({ seen }: Member): boolean => seen.has('reference') || seen.has('link') || seen.has('expanded');

/** A link of which only null was seen is known by its name, where others lead to what it names. */
export function isLink(name: string, member: Member, { pine, targets, resources }: Names): boolean {
  if (isSeenLink(member)) return true;
  if (!pine || member.seen.has('value') || member.seen.has('array') || member.seen.has('object') || !member.seen.has('null')) return false;
  const target = targetInName(name);
  return targets.has(target) || resources.has(target);
}

/** `application` of `belongs_to__application`, by the convention of pinejs (SBVR: verb, then what it is about). */
export const targetInName = (name: string): string => name.slice(name.lastIndexOf('__') + 1).replace(/^_/, '') || name;

/** The resource that a link is named after: `author` → `Authors`, `is_of__device_type` → `device_type`. */
export function resourceInName(name: string, { pine, resources, byLowerCase }: Names): string | undefined {
  if (pine) return [name, targetInName(name)].find((candidate) => resources.has(candidate));
  const lower = name.toLowerCase();
  return [lower, ...pluralsOf(lower)].map((candidate) => byLowerCase.get(candidate)).find((found) => found !== undefined);
}

const pluralsOf = (name: string): readonly string[] => [`${name}s`, `${name}es`, name.replace(/y$/, 'ies')];

/** One was seen whole, and does not have what the other has: they are not of one type. */
export function contradict(left: Structure, right: Structure): boolean {
  return (left.whole && lacks(left, right)) || (right.whole && lacks(right, left));
}

const lacks = (whole: Structure, other: Structure): boolean =>
  [...other.members].some(([name, member]) => member.seen.has('plain') && !whole.members.has(name));

const shapes = new WeakMap<Structure, string>();

/** Names of the members that rows have by themselves, as one text; empty where it was not seen whole, or has too few to tell it by. */
export function shapeOf(structure: Structure): string {
  const known = shapes.get(structure);
  if (known !== undefined) return known;
  const names = [...structure.members].flatMap(([name, { seen }]) => (seen.has('plain') ? [name] : []));
  const shape = structure.whole && names.length >= 3 ? JSON.stringify(names.sort()) : '';
  shapes.set(structure, shape);
  return shape;
}
