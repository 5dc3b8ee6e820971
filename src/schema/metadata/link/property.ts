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
  const { described, facts } = describe(linking, declaration, path, external);
  const linked = linkType(linking, declaration, declaration.at, path);
  const values = linkValues(facts, linking.typeDefinitions.get(linked.typeDefinition ?? '')?.values);
  return createProperty({
    ...described,
    ...linked,
    nullable: linked.nullable && !isKey,
    enum: allowedValues(values),
    minLength: facts.minLength,
    // SAP: given neither on creation nor later.
    readOnly: facts.readOnly === true || (facts.insertable === false && facts.updatable === false),
    writeOnly: facts.writeOnly === true,
    immutable: facts.immutable === true || (facts.updatable === false && facts.insertable === undefined),
    defaultValue: declaration.defaultValue,
    values,
    concurrency: declaration.concurrency,
  });
}
