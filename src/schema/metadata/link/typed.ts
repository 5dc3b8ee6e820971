import type { Facets } from '../../annotations.ts';
import { createFacets } from '../../make.ts';
import type { TypeDefinition } from '../../service.ts';
import type { TypedDeclaration } from '../declarations.ts';
import { builtInTypes } from './built-in-types.ts';
import type { Linking } from './context.ts';
import { namespaceOf } from './names.ts';

/** A type and its facets as the model has them. */
export interface LinkedType {
  readonly type: string;
  readonly typeDefinition: string | undefined;
  readonly collection: boolean;
  readonly nullable: boolean;
  readonly maxLength: number | undefined;
  readonly facets: Facets | undefined;
}

/** What a type's name, as it is written, stands for. */
export interface NamedType {
  readonly name: string;
  readonly definition: TypeDefinition | undefined;
  /** It is built in, declared here, or of a namespace that another document declares, which is not fetched. */
  readonly isKnown: boolean;
  readonly isEntity: boolean;
}

/**
 * Resolves a type. A type definition stands for what is underneath, with its facets where none are given. A name that leads nowhere is kept
 * as it is and reported; a type that is not said is `Edm.Untyped`.
 */
export function linkType(linking: Linking, declared: TypedDeclaration, at: number, path: string): LinkedType {
  const named = declared.type === undefined ? untyped : resolveType(linking, declared.type);
  const { name, definition } = named;
  if (named === untyped) linking.report('invalid', at, `"${path}" has no type.`, path);
  else if (!named.isKnown) reportUnknownType(linking, name, at, path);
  const facets = linkFacets(declared, name);
  return {
    type: definition?.underlyingType ?? name,
    typeDefinition: definition && name,
    collection: declared.collection,
    // A collection of entities is never null, it is empty (CSDL 4.01, 8.1): formats differ in what they say of it.
    nullable: declared.collection && named.isEntity ? false : (declared.nullable ?? true),
    maxLength: declared.maxLength ?? definition?.maxLength,
    facets: definition ? underFacets(facets, definition) : facets,
  };
}

const untyped: NamedType = { name: 'Edm.Untyped', definition: undefined, isKnown: true, isEntity: false };

/** Documents name few types many times. */
export function resolveType(linking: Linking, written: string): NamedType {
  const before = linking.namedTypes.get(written);
  if (before) return before;
  const name = linking.names.qualify(written);
  const definition = linking.typeDefinitions.get(name);
  const isEntity = name === 'Edm.EntityType' || linking.directory.structures.get(name)?.kind === 'EntityType';
  const resolved: NamedType = { name, definition, isKnown: isKnownType(linking, name), isEntity };
  linking.namedTypes.set(written, resolved);
  return resolved;
}

export function reportUnknownType({ report }: Linking, name: string, at: number, path: string): void {
  report('unknown-name', at, `"${path}" is of the type "${name}", which is not declared.`, path);
}

/** The facets that a document gives beside the length; undefined when it gives none. A decimal has a scale, 0 when not said (CSDL XML 4.01, 7.2.4). */
export function linkFacets(from: TypedDeclaration, type: string | undefined): Facets | undefined {
  const { precision, scale = type === 'Edm.Decimal' ? 0 : undefined, srid, unicode, fixedLength, collation } = from;
  const none = precision === undefined && scale === undefined && srid === undefined;
  if (none && unicode === undefined && fixedLength === undefined && collation === undefined) return undefined;
  return createFacets({ precision, scale, srid, unicode, fixedLength, collation });
}

function underFacets(own: Facets | undefined, { facets: under }: TypeDefinition): Facets | undefined {
  if (!own || !under) return own ?? under;
  return createFacets({
    precision: own.precision ?? under.precision,
    scale: own.scale ?? under.scale,
    srid: own.srid ?? under.srid,
    unicode: own.unicode ?? under.unicode,
    fixedLength: own.fixedLength ?? under.fixedLength,
    collation: own.collation ?? under.collation,
  });
}

function isKnownType({ directory, names }: Linking, name: string): boolean {
  const { structures, enums, typeDefinitions } = directory;
  if (builtInTypes.has(name) || structures.has(name) || enums.has(name) || typeDefinitions.has(name)) return true;
  return !names.isOwn(name) && names.namespaces.has(namespaceOf(name));
}
