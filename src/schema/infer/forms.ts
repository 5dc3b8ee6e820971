/**
 * How values of the primitive types are written in JSON (OData JSON Format 4.01, 7.1; JSON Verbose Format for OData 2 and 3, 4). A value
 * fits several: a text of digits may be a number of a service that writes numbers as strings. What all values of a property fit is what
 * it may be; the first of those, in the order of the rows, is what it is taken for.
 */

type Scalar = string | number | boolean;

const text =
  (pattern: RegExp) =>
  (value: Scalar): boolean =>
    typeof value === 'string' && pattern.test(value);

/** Numbers, and strings of services that write them so (`IEEE754Compatible=true`, OData 2). */
const number =
  (pattern: RegExp, fits: (value: number) => boolean = () => true) =>
  (value: Scalar): boolean =>
    typeof value === 'number' ? fits(value) : typeof value === 'string' && pattern.test(value);

const between = (least: number, most: number) => (value: number) => Number.isInteger(value) && value >= least && value <= most;
const never = /[^\s\S]/;
const day = String.raw`-?\d{4,}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])`;
const clock = String.raw`(?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d{1,12})?)?`;

/** Four characters for three bytes; the last ones fewer, filled up with `=` or not (RFC 4648, 4 and 5). */
function isBase64(value: Scalar): boolean {
  if (typeof value !== 'string' || !/^[A-Za-z\d+/_-]*={0,2}$/.test(value)) return false;
  return value.endsWith('=') ? value.length % 4 === 0 : value.length % 4 !== 1;
}

const forms = {
  'Edm.Boolean': (value) => typeof value === 'boolean',
  'Edm.Int32': number(never, between(-(2 ** 31), 2 ** 31 - 1)),
  'Edm.Int64': number(/^-?(?:0|[1-9]\d{0,18})$/, between(-(2 ** 63), 2 ** 63)),
  'Edm.Double': number(/^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:E[+-]?\d+)?|-?INF|NaN)$/i),
  // What OData 2 and 3 write cannot be mistaken: a text of this form is no string that anybody keeps.
  'Edm.DateTime': text(/^\/Date\(-?\d+\)\/$/),
  'Edm.DateTimeOffset': text(new RegExp(String.raw`^(?:${day}T${clock}(?:Z|[+-]\d\d:\d\d)|/Date\(-?\d+[+-]\d{1,4}\)/)$`, 'i')),
  'Edm.Date': text(new RegExp(`^${day}$`)),
  'Edm.TimeOfDay': text(new RegExp(`^${clock}$`)),
  'Edm.Duration': text(/^-?P(?=[\dT])(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/),
  'Edm.Guid': text(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i),
  'Edm.Decimal': number(/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:E[+-]?\d+)?$/i),
  'Edm.String': (value) => typeof value === 'string' && !/^\/Date\(-?\d+(?:[+-]\d{1,4})?\)\/$/.test(value),
  // Enumerations and binary values look like texts, so they are never taken for what they are; but a text may be one.
  enumeration: text(/^[A-Za-z_]\w*(?: ?, ?[A-Za-z_]\w*)*$/),
  'Edm.Binary': isBase64,
} as const satisfies Readonly<Record<string, (value: Scalar) => boolean>>;

export type Form = keyof typeof forms;

const names = Object.keys(forms) as Form[];

/** Of a longer text its beginning tells. */
const longest = 1000;

/** The forms that a value fits. */
export function formsOf(value: Scalar): ReadonlySet<Form> {
  const looked = typeof value === 'string' ? value.slice(0, longest) : value;
  return new Set(names.filter((name) => forms[name](looked)));
}

/**
 * What values are taken for that fit all of these; `certain` when they can be nothing else. Undefined where they have nothing in common.
 *
 * @param numbersAsText the service writes some numbers as texts
 */
export function typeOfForms(
  fits: ReadonlySet<Form>,
  numbersAsText: boolean,
): { readonly type: string; readonly certain: boolean } | undefined {
  const isTaken = (name: Form) =>
    fits.has(name) && name !== 'enumeration' && !(fits.has('Edm.String') && isCode(name, fits, numbersAsText));
  const type = names.find(isTaken);
  return type && { type, certain: fits.size === 1 };
}

const numberForms: ReadonlySet<Form> = new Set(['Edm.Int64', 'Edm.Double', 'Edm.Decimal']);

/** A text of digits alone is a code, a version, a telephone number; one that has a fraction now and then is an amount. */
const isCode = (name: Form, fits: ReadonlySet<Form>, numbersAsText: boolean): boolean =>
  numberForms.has(name) && (name !== 'Edm.Decimal' || fits.has('Edm.Int64') || !numbersAsText);
