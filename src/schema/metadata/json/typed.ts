import type { TypedDeclaration } from '../declarations.ts';
import type { JsonElement } from './element.ts';
import { count, flag, literal, scale, text } from './kinds.ts';

/** In JSON, what is not said is an `Edm.String` that is never null (CSDL JSON 4.01, 7.1 and 7.2.1). */
export function typedBy(element: JsonElement): TypedDeclaration {
  const type = element.get('$Type', text) ?? 'Edm.String';
  return {
    type,
    collection: element.get('$Collection', flag) ?? false,
    nullable: element.get('$Nullable', flag) ?? false,
    ...facetsOf(element, type),
    defaultValue: element.get('$DefaultValue', literal),
  };
}

/** JSON has no `FixedLength` and no `Collation`. A decimal's scale is variable when it is not said (7.2.4); in XML it is 0. */
export const facetsOf = (
  element: JsonElement,
  type: string | undefined,
): Omit<TypedDeclaration, 'type' | 'collection' | 'nullable' | 'defaultValue'> => ({
  maxLength: element.get('$MaxLength', count),
  precision: element.get('$Precision', count),
  scale: element.get('$Scale', scale) ?? (type === 'Edm.Decimal' ? 'variable' : undefined),
  srid: element.get('$SRID', literal),
  unicode: element.get('$Unicode', flag),
  fixedLength: undefined,
  collation: undefined,
});
