import { type Evidence, type Member, noStructure, type Structure } from './evidence.ts';
import { joinStructures } from './join.ts';
import { contradict, isLink, isSeenLink, type Names, resourceInName, shapeOf, targetInName } from './links.ts';

/** Structures by type, nothing standing within another any more: what was seen behind a link was added to the type that it leads to. */
export interface Resolved {
  readonly names: Names;
  readonly types: ReadonlyMap<string, Structure>;
  /** The type of each resource. */
  readonly resources: ReadonlyMap<string, string>;
  /** Where members with entities or complex values lead, by type and member. */
  readonly targets: ReadonlyMap<string, ReadonlyMap<string, Target>>;
}

export interface Target {
  readonly type: string;
  readonly guessed: boolean;
}

/** Finds of which types the entities are that were seen behind links, surely or by their names. The order of the evidence does not matter. */
export function resolve(evidence: Evidence): Resolved {
  const { names, typeNames } = readNames(evidence);
  const resources = new Map([...names.resources].sort().map((name) => [name, typeNames.get(name) ?? name] as const));
  const state: State = { names, resources, types: new Map(), targets: new Map() };
  for (const [name, type] of resources) add(state, type, evidence.resources.get(name)?.entities ?? noStructure);
  // What is sure comes first, so that guesses are held against all of it.
  while (sweep(state, surely));
  while (sweep(state, likely));
  return state;
}

interface State {
  readonly names: Names;
  readonly resources: ReadonlyMap<string, string>;
  readonly types: Map<string, Structure>;
  readonly targets: Map<string, Map<string, Target>>;
}

type Decide = (state: State, owner: string, name: string, member: Member) => Target | undefined;

function add({ types }: State, type: string, structure: Structure): void {
  const before = types.get(type);
  types.set(type, before ? joinStructures(before, structure) : structure);
}

/** Moves what stands within members to the types that they lead to; whether there was any. */
function sweep(state: State, decide: Decide): boolean {
  let isMoved = false;
  for (const owner of [...state.types.keys()].sort()) if (sweepType(state, owner, decide)) isMoved = true;
  return isMoved;
}

function sweepType(state: State, owner: string, decide: Decide): boolean {
  const structure = state.types.get(owner)!;
  const targets = state.targets.get(owner) ?? new Map<string, Target>();
  const emptied = new Map<string, Member>();
  const toItself: Structure[] = [];
  for (const [name, member] of [...structure.members].sort(byName)) {
    const known = targets.get(name);
    const target = known ?? decide(state, owner, name, member);
    if (!target || (known && !member.inside)) continue;
    targets.set(name, target);
    emptied.set(name, { ...member, inside: undefined });
    if (target.type === owner) toItself.push(member.inside ?? noStructure);
    else add(state, target.type, member.inside ?? noStructure);
  }
  if (emptied.size === 0) return false;
  state.targets.set(owner, targets);
  state.types.set(owner, { ...structure, members: new Map([...structure.members, ...emptied]) });
  for (const inside of toItself) add(state, owner, inside);
  return true;
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number => (one < other ? -1 : one > other ? 1 : 0);

/** By the set that its URLs name, or by the type that the answer gives it. */
const surely: Decide = ({ resources }, _, __, member) => {
  const [set, ...otherSets] = member.sets;
  if (set !== undefined && otherSets.length === 0) return { type: resources.get(set) ?? set, guessed: false };
  const [type, ...otherTypes] = new Set([...member.declared, ...(member.inside?.typeNames ?? [])]);
  const isStructured = type !== undefined && !type.startsWith('Edm.') && (member.inside !== undefined || isSeenLink(member));
  return isStructured && otherTypes.length === 0 ? { type, guessed: false } : undefined;
};

/** By its name, or as the one type that has the same members; else it leads to a type of its own. */
const likely: Decide = (state, owner, name, member) => {
  const { names } = state;
  const apart: Target = { type: `${owner}/${name}`, guessed: true };
  if (!isLink(name, member, names)) return member.inside && !names.pine ? apart : undefined;
  const type = typeInName(state, name, member) ?? typeOfShape(state, shapeOf(member.inside ?? noStructure));
  return type === undefined ? apart : { type, guessed: true };
};

function typeInName({ names, resources, types }: State, name: string, { seen, inside = noStructure }: Member): string | undefined {
  const resource = resourceInName(name, names);
  const type = resource === undefined ? (names.pine ? targetInName(name) : undefined) : resources.get(resource);
  if (type === undefined) return undefined;
  const known = types.get(type) ?? noStructure;
  if (contradict(known, inside)) return undefined;
  // `contains__image` may lead to images, or to what says which release contains which image: that has a link to the image.
  const isFact = name.includes('__') && (inside.members.has(targetInName(name)) || !(inside.whole || known.whole));
  const isSure = !names.pine || seen.has('plain') || !isFact;
  return isSure ? type : undefined;
}

function typeOfShape({ resources, types }: State, shape: string): string | undefined {
  const alike = shape === '' ? [] : [...new Set(resources.values())].filter((type) => shapeOf(types.get(type) ?? noStructure) === shape);
  return alike.length === 1 ? alike[0] : undefined;
}

/** Walks over all evidence for the names in it: resources, links, and the one type of each resource's entities. */
function readNames({ resources: seen, protocols }: Evidence): { readonly names: Names; readonly typeNames: ReadonlyMap<string, string> } {
  const resources = new Set(seen.keys());
  const targets = new Set<string>();
  const types = new Map<string, ReadonlySet<string>>();
  // OData 4 tells the type of an entity only where it is derived, unless all metadata were asked for, and URLs with them.
  const isTold = protocols.has('v2') || protocols.has('v3');
  const pending = [...seen].map(([name, { entities }]) => ({ structure: entities, set: isTold ? name : undefined }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { structure } = next;
    for (const set of structure.sets) resources.add(set);
    const set = structure.sets.size === 1 ? [...structure.sets][0] : next.set;
    if (set !== undefined) types.set(set, structure.typeNames.union(types.get(set) ?? new Set()));
    for (const [name, member] of structure.members) {
      for (const linked of member.sets) resources.add(linked);
      if (isSeenLink(member)) targets.add(targetInName(name));
      if (member.inside) pending.push({ structure: member.inside, set: undefined });
    }
  }
  const names: Names = { pine: protocols.has('pine'), resources, byLowerCase: byLowerCase(resources), targets };
  const typeNames = new Map([...types].flatMap(([set, [only, ...others]]) => (only && others.length === 0 ? [[set, only] as const] : [])));
  return { names, typeNames };
}

function byLowerCase(names: ReadonlySet<string>): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const name of names) found.set(name.toLowerCase(), found.has(name.toLowerCase()) ? undefined : name);
  return found;
}
