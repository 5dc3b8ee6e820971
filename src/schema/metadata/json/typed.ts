import type { TypedDeclaration } from '../declarations.ts';
import type { JsonElement } from './element.ts';
import { count, flag, literal, scale, text } from './kinds.ts';

/** Of JSON alone: what is not said is a `Edm.String` that is never null (CSDL JSON 4.01, 7.1 and 7.2.1). */
export const typedBy = (element: JsonElement): TypedDeclaration => ({
  type: element.get('$Type', text) ?? 'Edm.String',
  collection: element.get('$Collection', flag) ?? false,
  nullable: element.get('$Nullable', flag) ?? false,
  ...facetsOf(element),
  defaultValue: element.get('$DefaultValue', literal),
});

/** JSON has no `FixedLength` and no `Collation`. */
export const facetsOf = (element: JsonElement): Omit<TypedDeclaration, 'type' | 'collection' | 'nullable' | 'defaultValue'> => ({
  maxLength: element.get('$MaxLength', count),
  precision: element.get('$Precision', count),
  scale: element.get('$Scale', scale),
  srid: element.get('$SRID', literal),
  unicode: element.get('$Unicode', flag),
  fixedLength: undefined,
  collation: undefined,
});
