/** `Item2` before `Item10`, whatever their case. */
const collator = new Intl.Collator('en', { numeric: true });

/** The order that names are listed in. */
export const byName = (one: { readonly name: string }, other: { readonly name: string }): number => collator.compare(one.name, other.name);
