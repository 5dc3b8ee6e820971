import { createProperty } from '../../make.ts';
import type { Property } from '../../service.ts';
import type { AnnotationDeclaration, PropertyDeclaration } from '../declarations.ts';
import { collectAnnotations } from './annotations.ts';
import { documentationOf, type Linking } from './context.ts';
import { linkType } from './typed.ts';
import { allowedValues, linkValues } from './values.ts';
import { readFacts } from './vocabulary/index.ts';

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
  const annotations = collectAnnotations(linking.names, linking.report, path, declaration.annotations, external);
  const facts = readFacts(annotations);
  const linked = linkType(linking, declaration, declaration.at, path);
  const values = linkValues(facts, linking.typeDefinitions.get(linked.typeDefinition ?? '')?.values);
  // Listed, not spread: there are tens of thousands of properties.
  return createProperty({
    name: declaration.name,
    label: facts.label,
    documentation: documentationOf(facts),
    deprecated: facts.deprecated,
    annotations,
    type: linked.type,
    typeDefinition: linked.typeDefinition,
    collection: linked.collection,
    nullable: linked.nullable && !isKey,
    enum: allowedValues(values),
    minLength: facts.minLength,
    maxLength: linked.maxLength,
    // SAP: given neither on creation nor later.
    readOnly: facts.readOnly === true || (facts.insertable === false && facts.updatable === false),
    writeOnly: facts.writeOnly === true,
    immutable: facts.immutable === true || (facts.updatable === false && facts.insertable === undefined),
    defaultValue: declaration.defaultValue,
    facets: linked.facets,
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
