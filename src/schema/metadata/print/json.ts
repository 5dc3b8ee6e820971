/** What a printed document is made of. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

/** Undefined: it is not said. */
export type Entry = readonly [name: string, value: Json | undefined];

/** An object of what is said. Made of entries, so that `__proto__` is a name. */
export const objectOf = (entries: readonly Entry[]): JsonObject =>
  Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined));

/** True, or nothing: of members that are false when they are missing. */
export const ifTrue = (flag: boolean): true | undefined => flag || undefined;

/** An object or list, or nothing where nothing is in it. */
export const unlessEmpty = <Value extends JsonObject | readonly Json[]>(value: Value): Value | undefined =>
  Object.keys(value).length === 0 ? undefined : value;
