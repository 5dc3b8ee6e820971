import type { NavigationDeclaration, PropertyDeclaration, StructureDeclaration } from '../declarations.ts';
import { targetOf } from './association.ts';
import { builtInTypes } from './built-in-types.ts';
import type { Linking } from './context.ts';
import { ancestry } from './inheritance.ts';

/** A declared member and the type that declares it. */
export interface Found {
  readonly owner: string;
  readonly property: PropertyDeclaration | undefined;
  readonly navigation: NavigationDeclaration | undefined;
}

const tables = new WeakMap<StructureDeclaration, ReadonlyMap<string, Found>>();

function membersOf(name: string, declaration: StructureDeclaration): ReadonlyMap<string, Found> {
  const known = tables.get(declaration);
  if (known) return known;
  const made = new Map<string, Found>();
  for (const navigation of declaration.navigations) made.set(navigation.name, { owner: name, property: undefined, navigation });
  for (const property of declaration.properties) made.set(property.name, { owner: name, property, navigation: undefined });
  tables.set(declaration, made);
  return made;
}

/** The member of a type by name, its base types asked too, before any type is linked. */
export function findMember({ lineages }: Linking, type: string, name: string): Found | undefined {
  for (const { name: owner, declaration } of ancestry(lineages, type)) {
    const found = membersOf(owner, declaration).get(name);
    if (found) return found;
  }
  return undefined;
}

/** The type that a member leads to or holds; undefined when the document does not describe it. */
function typeBehind(linking: Linking, { property, navigation }: Found): string | undefined {
  if (navigation) return targetOf(linking, navigation);
  return property?.type === undefined ? undefined : linking.names.qualify(property.type);
}

/**
 * Whether a path of members and casts leads to a member from a type. A path that runs into a type of which nothing is known, or that may
 * have more members than it declares, is taken to.
 */
export function hasPath(linking: Linking, type: string, path: string): boolean {
  let at: string | undefined = type;
  let isMember = false;
  let isCast = false;
  for (const segment of path.split('/')) {
    if (at === undefined || !linking.lineages.has(at)) return at === undefined || !(builtInTypes.has(at) || isCast);
    const found = findMember(linking, at, segment);
    isMember = found !== undefined;
    isCast = !isMember && linking.names.isOwn(linking.names.qualify(segment));
    if (found) at = typeBehind(linking, found);
    else if (segment.includes('.')) at = linking.names.qualify(segment);
    else return isIncomplete(linking, at);
  }
  return isMember;
}

/** Some base type is not declared here. */
export function isIncomplete({ lineages }: Linking, type: string): boolean {
  for (const { incomplete } of ancestry(lineages, type)) if (incomplete) return true;
  return false;
}
