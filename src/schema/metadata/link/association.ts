import type { AssociationDeclaration, NavigationDeclaration } from '../declarations.ts';
import type { Linking } from './context.ts';
import { tidied } from './names.ts';

type End = AssociationDeclaration['ends'][number];

/** A link of OData 2 and 3 as its association has it: from one end to the other. */
export interface Crossing {
  readonly name: string;
  readonly association: AssociationDeclaration;
  /** Undefined: the association has only the other end. */
  readonly from: End | undefined;
  readonly to: End;
}

/**
 * What a navigation property of OData 2 and 3 leads along: the association and two of its ends. A role that is not said is the other one.
 * Undefined when there is no such association, or it has no such end.
 */
export function crossingOf(linking: Linking, { relationship, fromRole, toRole }: NavigationDeclaration): Crossing | undefined {
  const name = relationship === undefined ? undefined : findAssociation(linking, relationship);
  const association = name === undefined ? undefined : linking.directory.associations.get(name);
  if (!association) return undefined;
  const { ends } = association;
  // Both ends of a link of a type to itself may have one role (observed in balena's documents): from the first to the last.
  const from = ends.find(({ role }) => role === fromRole) ?? ends.find(({ role }) => role !== toRole);
  const to = ends.findLast(({ role }) => role === toRole) ?? ends.find((end) => end !== from);
  if (!to || (to === from && fromRole === to.role)) return undefined;
  return { name: name!, association, from: to === from ? undefined : from, to };
}

/** Qualified name of an association; undefined when there is none. */
export function findAssociation({ names, directory }: Linking, written: string): string | undefined {
  const name = names.qualify(written);
  return [name, tidied(name)].find((candidate) => directory.associations.has(candidate));
}

/** Qualified name of the type that a navigation property leads to, as the document says it. */
export function targetOf(linking: Linking, navigation: NavigationDeclaration): string | undefined {
  const written = navigation.type ?? crossingOf(linking, navigation)?.to.type;
  return written === undefined ? undefined : linking.names.qualify(written);
}

/** Properties here that are equal to those there: said of the end that depends. */
export function constraintsOf({ association: { constraint }, from }: Crossing): readonly { property: string; referenced: string }[] {
  if (!constraint || constraint.dependent.role !== from?.role) return [];
  const { dependent, principal } = constraint;
  return dependent.properties
    .slice(0, principal.properties.length)
    .map((property, index) => ({ property, referenced: principal.properties[index]! }));
}

/** The links that lead along an association, by its name and the roles from and to, in the document's order. */
export type Ways = ReadonlyMap<string, readonly { readonly owner: string; readonly name: string }[]>;

export const wayKey = (association: string, from: string | undefined, to: string): string => JSON.stringify([association, from, to]);

/** The navigation properties of OData 2 and 3 by the way that they go, so that the one that leads back is found. */
export function collectWays(linking: Linking): Ways {
  const found = new Map<string, { owner: string; name: string }[]>();
  if (linking.directory.associations.size === 0) return found;
  for (const [owner, { navigations }] of linking.directory.structures) {
    for (const navigation of navigations) {
      const crossing = navigation.relationship === undefined ? undefined : crossingOf(linking, navigation);
      if (!crossing) continue;
      const key = wayKey(crossing.name, crossing.from?.role, crossing.to.role);
      const known = found.get(key);
      if (known) known.push({ owner, name: navigation.name });
      else found.set(key, [{ owner, name: navigation.name }]);
    }
  }
  return found;
}
