/** A value, where it is of one of the kinds that it can be: `Match` and `Show` narrow a type by what they are given. */
export function ofKind<Value extends { readonly kind: string }, Kind extends Value['kind']>(
  value: Value,
  kind: Kind,
): Extract<Value, { readonly kind: Kind }> | undefined {
  return value.kind === kind ? (value as Extract<Value, { readonly kind: Kind }>) : undefined;
}
