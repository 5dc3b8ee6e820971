/**
 * What a service with `Dialect.literalReading` stores of a JSON value: the `validate` of `@balena/sbvr-types` 11, which reads values by JavaScript's
 * own conversions.
 */

type Stored = boolean | number | bigint | string | object;

/** Undefined where it refuses the value: 400. */
type Storing = (value: unknown) => Stored | undefined;

/** `Number(value)` is 0 or 1. */
const truth: Storing = (value) => {
  const number = Number(value);
  return number === 0 || number === 1 ? number === 1 : undefined;
};

const orNothing = (number: number): number | undefined => (Number.isNaN(number) ? undefined : number);

/** `parseInt`: the digits that a text begins with; 1 of `1e+21`. */
const integer: Storing = (value) => orNothing(Number.parseInt(String(value), 10));

const real: Storing = (value) => orNothing(Number.parseFloat(String(value)));

const bigInteger: Storing = (value) => {
  try {
    return BigInt(value as never);
  } catch {
    // What JavaScript makes no whole number of is refused.
    return undefined;
  }
};

/** Milliseconds since 1970, or any form of a date that JavaScript reads. */
const moment: Storing = (value) => {
  const number = Number(value);
  const date = new Date(Number.isNaN(number) ? String(value) : number);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

const text: Storing = (value) => (typeof value === 'string' ? value : undefined);

const json: Storing = (value) => (typeof value === 'object' && value !== null ? value : undefined);

const file: Storing = (value) => (typeof value === 'object' && value !== null && 'filename' in value ? value : undefined);

const storings: Readonly<Record<string, Storing>> = {
  'Edm.Boolean': truth,
  'Edm.Int32': integer,
  'Edm.Int64': bigInteger,
  'Edm.Double': real,
  'Edm.DateTimeOffset': moment,
  'Edm.String': text,
  'Edm.Untyped': json,
  'Self.WebResource': file,
};

/** `as-is`, refused, or as another value, which is `stored` in words. */
export type StoredAs = 'as-is' | 'refused' | { readonly stored: string };

/** How a value of a body is stored in a property of a type; as it is where nothing is known of the type. */
export function storedAs(value: unknown, type: string | undefined): StoredAs {
  if (type === undefined || !Object.hasOwn(storings, type)) return 'as-is';
  const stored = storings[type]!(value);
  if (stored === undefined) return 'refused';
  return isSame(value, stored) ? 'as-is' : { stored: inWords(stored) };
}

/** A text that is a date, and not milliseconds in quotes, means what it says; so does a number of milliseconds. */
function isSame(value: unknown, stored: Stored): boolean {
  if (stored instanceof Date) return typeof value === 'number' || (typeof value === 'string' && Number.isNaN(Number(value)));
  return typeof stored === 'bigint' ? typeof value === 'number' : value === stored;
}

const inWords = (stored: Stored): string => (stored instanceof Date ? stored.toISOString() : String(stored));
