import type { Annotations } from '../../annotations.ts';
import type { AssociationSetDeclaration } from '../declarations.ts';
import { findAssociation, type Ways, wayKey } from './association.ts';
import type { Serving } from './containers.ts';
import { annotateElsewhere, type Linking } from './context.ts';
import { isDerived } from './inheritance.ts';
import type { Place } from './places.ts';
import { resourceName } from './resource-name.ts';

/** Of OData 2 and 3: which resource a link of a resource leads to, and what is said of that. */
export interface AssociationBinding {
  readonly path: string;
  readonly resource: string;
  readonly annotations: Annotations;
}

/** What association sets say, by the name of the resource whose link it is. */
export function linkAssociationSets(
  linking: Linking,
  containers: readonly Serving[],
  places: ReadonlyMap<string, Place>,
  ways: Ways,
): ReadonlyMap<string, readonly AssociationBinding[]> {
  const linked = new Map<string, AssociationBinding[]>();
  for (const container of containers) {
    for (const declaration of container.declaration.associationSets) {
      for (const { from, ...binding } of bindingsOf(linking, container, declaration, places, ways)) {
        const known = linked.get(from.name);
        if (known) known.push(binding);
        else linked.set(from.name, [binding]);
      }
    }
  }
  return linked;
}

function bindingsOf(
  linking: Linking,
  container: Serving,
  declaration: AssociationSetDeclaration,
  places: ReadonlyMap<string, Place>,
  ways: Ways,
): readonly (AssociationBinding & { readonly from: Place })[] {
  const path = `${container.name}/${declaration.name}`;
  const annotations = annotateElsewhere(linking, path, declaration.annotations, linking.targets.take(container.name, declaration.name));
  const ends = endsOf(linking, container, declaration, path, places);
  const [first, second] = ends ?? [];
  if (!first || !second) return [];
  const association = findAssociation(linking, declaration.association) ?? '';
  return [[first, second] as const, [second, first] as const].flatMap(([from, to]) =>
    (ways.get(wayKey(association, from.role, to.role)) ?? []).map(({ owner, name }) => {
      const link = isDerived(linking.lineages, from.place.type, owner) ? name : `${owner}/${name}`;
      return { from: from.place, path: link, resource: to.place.name, annotations };
    }),
  );
}

interface SetEnd {
  readonly role: string;
  readonly place: Place;
}

function endsOf(
  linking: Linking,
  { prefix }: Serving,
  { association: written, ends, at }: AssociationSetDeclaration,
  path: string,
  places: ReadonlyMap<string, Place>,
): readonly [SetEnd, SetEnd] | undefined {
  const association = linking.directory.associations.get(findAssociation(linking, written) ?? '');
  const found = ends.map((end, index) => {
    const name = resourceName(end.entitySet, places, prefix);
    // A role may be left out where it goes without saying.
    return { place: name === undefined ? undefined : places.get(name), role: end.role ?? association?.ends[index]?.role ?? '' };
  });
  const missing = ends.find((_, index) => !found[index]!.place);
  const problem = !association
    ? `"${path}" is of the association "${written}", which is not declared.`
    : missing
      ? `"${path}" has an end at "${missing.entitySet}", which is not declared.`
      : found.length !== 2
        ? `"${path}" has ${found.length} of two ends.`
        : undefined;
  if (problem === undefined) return [found[0] as SetEnd, found[1] as SetEnd];
  linking.report(association && !missing ? 'invalid' : 'unknown-name', at, `${problem} It is left out.`, path);
  return undefined;
}
