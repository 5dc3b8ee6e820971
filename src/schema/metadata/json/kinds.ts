import type { JsonArray, JsonNode, JsonObject } from './tree.ts';

/** What a member's value can be. */
export interface Kind<Value> {
  /** As a message names it: `a text`. */
  readonly wanted: string;
  /** Undefined: it is not of this kind. */
  readonly read: (node: JsonNode) => Value | undefined;
}

const scalar = <Value>(wanted: string, read: (value: string | number | boolean | null) => Value | undefined): Kind<Value> => ({
  wanted,
  read: (node) => (node.kind === 'scalar' ? read(node.value) : undefined),
});

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

export const text = scalar('a text', (value) => (typeof value === 'string' ? value : undefined));

export const flag = scalar('true or false', (value) => (typeof value === 'boolean' ? value : undefined));

export const count = scalar('a whole number', (value) => (isCount(value) ? value : undefined));

export const scale = scalar('a whole number, “variable” or “floating”', (value) =>
  isCount(value) || value === 'variable' || value === 'floating' ? value : undefined,
);

/** A value of any primitive type, as text. */
export const literal = scalar('a single value', (value) => (value === null ? undefined : String(value)));

export const object: Kind<JsonObject> = { wanted: 'an object', read: (node) => (node.kind === 'object' ? node : undefined) };

export const array: Kind<JsonArray> = { wanted: 'a list', read: (node) => (node.kind === 'array' ? node : undefined) };
