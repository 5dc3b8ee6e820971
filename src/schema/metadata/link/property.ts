import { createProperty } from '../../make.ts';
import type { Property } from '../../service.ts';
import type { AnnotationDeclaration, PropertyDeclaration } from '../declarations.ts';
import { describe, type Linking } from './context.ts';
import { linkType } from './typed.ts';
import { allowedValues, linkValues } from './values.ts';

/** `path` is where the property stands in the model; `isKey`: it is part of the key of the type that declares it, so it is never null. */
export function linkProperty(
  linking: Linking,
  declaration: PropertyDeclaration,
  path: string,
  isKey: boolean,
  external: readonly AnnotationDeclaration[],
): Property {
  const { described, facts: stated } = describe(linking, declaration, path, external);
  const { type, typeDefinition, collection, nullable, maxLength, facets } = linkType(linking, declaration, declaration.at, path);
  const values = linkValues(stated, typeDefinition === undefined ? undefined : linking.typeDefinitions.get(typeDefinition)?.values);
  const { label, documentation, deprecated, annotations } = described;
  const { defaultValue, concurrency } = declaration;
  // Listed, not spread: there are tens of thousands of properties.
  return createProperty({
    name: declaration.name,
    label,
    documentation,
    deprecated,
    annotations,
    type,
    typeDefinition,
    collection,
    nullable: nullable && !isKey,
    enum: allowedValues(values),
    minLength: stated.minLength,
    maxLength,
    // SAP: given neither on creation nor later.
    readOnly: stated.readOnly === true || (stated.insertable === false && stated.updatable === false),
    writeOnly: stated.writeOnly === true,
    immutable: stated.immutable === true || (stated.updatable === false && stated.insertable === undefined),
    defaultValue,
    facets,
    values,
    concurrency,
  });
}
