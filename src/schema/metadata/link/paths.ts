import type { NavigationDeclaration, PropertyDeclaration, StructureDeclaration } from '../declarations.ts';
import { targetOf } from './association.ts';
import { builtInTypes } from './built-in-types.ts';
import type { Linking } from './context.ts';

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

/** The member of a type by name, its base types asked too, before any type is linked. Circles of base types end. */
export function findMember(linking: Linking, type: string, name: string): Found | undefined {
  const asked = new Set<string>();
  for (let at: string | undefined = type; at !== undefined && !asked.has(at); ) {
    asked.add(at);
    const declaration: StructureDeclaration | undefined = linking.directory.structures.get(at);
    const found = declaration && membersOf(at, declaration).get(name);
    if (found) return found;
    at = declaration?.baseType === undefined ? undefined : linking.names.qualify(declaration.baseType);
  }
  return undefined;
}

/** The type that a member leads to or holds; undefined when the document does not describe it. */
function typeBehind(linking: Linking, { property, navigation }: Found): string | undefined {
  if (navigation) return targetOf(linking, navigation);
  return property?.type === undefined ? undefined : linking.names.qualify(property.type);
}

/**
 * Whether a path of members and casts leads somewhere from a type. A path that runs into a type of which nothing is known, or that may have
 * more members than it declares, is taken to.
 */
export function hasPath(linking: Linking, type: string, path: string): boolean {
  let at: string | undefined = type;
  for (const segment of path.split('/')) {
    const declaration = at === undefined ? undefined : linking.directory.structures.get(at);
    if (!declaration) return at === undefined || !builtInTypes.has(at);
    if (segment.includes('.') && !findMember(linking, at!, segment)) {
      at = linking.names.qualify(segment);
      continue;
    }
    const found = findMember(linking, at!, segment);
    if (!found) return isIncomplete(linking, at!);
    at = typeBehind(linking, found);
  }
  return true;
}

/** Some base type is not declared here. */
function isIncomplete({ directory, names }: Linking, type: string): boolean {
  const asked = new Set<string>();
  for (let at = type; !asked.has(at); ) {
    asked.add(at);
    const declaration = directory.structures.get(at);
    if (!declaration) return !builtInTypes.has(at);
    if (declaration.baseType === undefined) return false;
    at = names.qualify(declaration.baseType);
  }
  return false;
}
