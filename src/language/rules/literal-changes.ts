import type { Expression, LiteralType } from '../../../grammar/index.ts';
import type { Dialect } from '../../schema/index.ts';
import { writeLiteral } from '../literal-forms.ts';
import { groupOf, type TypeGroup } from '../type-groups.ts';

/** How a literal of the wrong type would be written in the wanted one. */
export interface LiteralChange {
  /** With quotes put around it. */
  readonly quoted: string | undefined;
  /** With its quotes taken off. */
  readonly unquoted: string | undefined;
}

const unchanged: LiteralChange = { quoted: undefined, unquoted: undefined };

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const forms: Partial<Readonly<Record<TypeGroup, RegExp>>> = {
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
};

/** Quotes put on or taken off, where that makes the literal one of the wanted type. */
export function changeLiteral(literal: Expression, wanted: string | undefined, dialect?: Dialect): LiteralChange {
  if (literal.kind !== 'Literal') return unchanged;
  const group = groupOf(wanted);
  if (group === 'text' && literal.type !== 'Null' && literal.type !== 'String') return { ...unchanged, quoted: quoted(literal.text) };
  const form = group && forms[group];
  if (literal.type !== 'String') return unchanged;
  if (form?.test(literal.value)) return { ...unchanged, unquoted: literal.value };
  return { ...unchanged, unquoted: dialect && bare(literal.value, wanted, dialect) };
}

const day = /^\d{4}-\d\d-\d\d$/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/;
const zone = /(?:Z|[+-]\d\d:\d\d)$/;

/** A day is taken as its begin, a time without a zone as UTC. */
const toMoment = (text: string): string => (day.test(text) ? `${text}T00:00:00Z` : zone.test(text) ? text : `${text}Z`);

type BareForm = readonly [literal: LiteralType, form: RegExp, complete: (text: string) => string];

/** By what is wanted: the literal, the texts that it can be made of, and how. */
const bareForms: ReadonlyMap<string, BareForm> = new Map<string, BareForm>([
  ['Edm.Date', ['Date', day, (text) => text]],
  ['Edm.DateTimeOffset', ['DateTimeOffset', new RegExp(`${day.source}|${moment.source}`), toMoment]],
  ['Edm.DateTime', ['Date', new RegExp(`${day.source}|${moment.source}`), (text) => text]],
  ['Edm.TimeOfDay', ['TimeOfDay', /^\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/, (text) => text]],
  ['Edm.Guid', ['Guid', /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, (text) => text]],
  ['Edm.Duration', ['Duration', /^-?P(?=\w)[\dDTHMS.]*$/, (text) => text]],
]);

/** A value that stands in quotes as the service takes it: bare, or behind a prefix. */
function bare(text: string, wanted: string | undefined, dialect: Dialect): string | undefined {
  const [literal, form, complete] = bareForms.get(wanted ?? '') ?? [];
  return literal && form!.test(text) ? writeLiteral(dialect, literal, complete!(text)) : undefined;
}
