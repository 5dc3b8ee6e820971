import { createProperty } from '../../make.ts';
import type { Property } from '../../service.ts';
import type { AnnotationDeclaration, PropertyDeclaration } from '../declarations.ts';
import { describe, type Linking } from './context.ts';
import { linkType } from './typed.ts';
import { allowedValues, linkValues } from './values.ts';

/** Where a property stands. */
export interface PropertyPlace {
  /** In the model. */
  readonly path: string;
  /** It is part of the key of the type that declares it, so it is never null. */
  readonly isKey: boolean;
  readonly isEtag: boolean;
}

export function linkProperty(
  linking: Linking,
  declaration: PropertyDeclaration,
  { path, isKey, isEtag }: PropertyPlace,
  external: readonly AnnotationDeclaration[],
): Property {
  const { described, facts: stated } = describe(linking, declaration, path, external);
  const { type, typeDefinition, collection, nullable, maxLength, facets } = linkType(linking, declaration, declaration.at, path);
  const values = linkValues(stated, typeDefinition === undefined ? undefined : linking.typeDefinitions.get(typeDefinition)?.values);
  const { label, documentation, deprecated, annotations } = described;
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
    defaultValue: declaration.defaultValue,
    facets,
    values,
    concurrency: declaration.concurrency || isEtag,
  });
}

/** SAP says unit and currency alike (`sap:unit`): the property that holds it says which it is. */
export function isAmount({ values, annotations }: Property, siblings: ReadonlyMap<string, Property>): boolean {
  if (values?.unit === undefined || !annotations.has('sap.unit')) return false;
  return siblings.get(values.unit.slice(1))?.values?.semantics === 'currency-code';
}

export const inCurrency = (property: Property): Property => {
  const values = property.values && { ...property.values, unit: undefined, currency: property.values.unit };
  return { ...property, values };
};
