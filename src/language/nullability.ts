import type { Dialect, Navigation, Property, StructuredType } from '../schema/index.ts';

/** Whether a member can be null: as the model says, but where the store behind an older version decides (`Dialect.stored`). */
export function isNullable({ stored }: Dialect, owner: StructuredType, { name, nullable }: Property | Navigation): boolean {
  const known = stored?.[owner.name];
  if (known?.nullable?.includes(name)) return true;
  return nullable && !known?.required?.includes(name);
}
