import type { KeyPart, ResourceDeclaration } from '../declarations.ts';
import type { Serving } from './containers.ts';
import { type Description, describe, type Linking } from './context.ts';
import { findMember } from './paths.ts';
import { reportUnknownType, resolveType } from './typed.ts';

/** An entity set or singleton before its type is linked: what it says of its type must be known by then. */
export interface Place extends Description {
  /** As a URL has it. */
  readonly name: string;
  /** Where it stands in the model. */
  readonly path: string;
  readonly container: Serving;
  readonly declaration: ResourceDeclaration;
  readonly type: string;
}

/** The resources of all containers, in their order; of two of one name the first. */
export function collectPlaces(linking: Linking, containers: readonly Serving[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const container of containers) {
    for (const declaration of container.declaration.resources) {
      const name = container.prefix + declaration.name;
      const path = `${container.name}/${declaration.name}`;
      if (places.has(name)) {
        linking.report('duplicate', declaration.at, `"${path}" is declared more than once. The first is used.`, path);
        continue;
      }
      const description = describe(linking, declaration, path, linking.targets.take(container.name, declaration.name));
      places.set(name, { ...description, name, path, container, declaration, type: placeType(linking, declaration, path) });
    }
  }
  return places;
}

/** A resource without a usable type is kept: its name can be asked for. */
function placeType(linking: Linking, { type, kind, at }: ResourceDeclaration, path: string): string {
  if (type === undefined) {
    linking.report('invalid', at, `"${path}" has no type.`, path);
    return 'Edm.EntityType';
  }
  const { name, isKnown } = resolveType(linking, type);
  if (!isKnown) reportUnknownType(linking, name, at, path);
  else if (linking.directory.structures.get(name)?.kind === 'ComplexType') {
    const what = kind === 'EntitySet' ? 'entity set' : 'singleton';
    linking.report('contradiction', at, `The ${what} "${path}" is of "${name}", which is a complex type.`, path);
  }
  return name;
}

/** What resources say of their types. */
export interface SaidOfTypes {
  /** Names of the properties that ETags are made from, by the type that declares them. */
  readonly etags: ReadonlyMap<string, ReadonlySet<string>>;
  readonly alternateKeys: ReadonlyMap<string, readonly (readonly KeyPart[])[]>;
}

/** Gathers what entity sets are annotated with and their types have a place for. */
export function saidOfTypes(linking: Linking, places: Iterable<Place>): SaidOfTypes {
  const etags = new Map<string, Set<string>>();
  const alternateKeys = new Map<string, (readonly KeyPart[])[]>();
  for (const { type, facts } of places) {
    for (const name of facts.etag ?? []) {
      const owner = findMember(linking, type, name)?.owner ?? type;
      const known = etags.get(owner);
      if (known) known.add(name);
      else etags.set(owner, new Set([name]));
    }
    for (const key of facts.alternateKeys ?? []) {
      const known = alternateKeys.get(type);
      if (known) known.push(key);
      else alternateKeys.set(type, [key]);
    }
  }
  return { etags, alternateKeys };
}
