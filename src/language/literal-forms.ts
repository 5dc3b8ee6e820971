import { type Literal, type LiteralType, literalPrefix } from '../../grammar/index.ts';
import type { Dialect } from '../schema/index.ts';

/** A value as a dialect writes it: bare, in quotes, or behind a prefix; undefined where it has no such values. */
export function writeLiteral({ rejectedLiterals, literalPrefixes }: Dialect, type: LiteralType, value: string): string | undefined {
  if (!rejectedLiterals.includes(type)) return type === 'Duration' ? `duration'${value}'` : value;
  const prefix = literalPrefixes[type];
  if (prefix === undefined) return undefined;
  return `${prefix}'${(valueBehind[prefix] ?? asItIs)(value).replaceAll("'", "''")}'`;
}

const asItIs = (value: string): string => value;

/** Values of today as the prefixes of OData 2 and 3 have them: URI conventions of OData 2, "Primitive Data Types". */
const valueBehind: Readonly<Record<string, (value: string) => string>> = {
  datetime: (value) => (value.includes('T') ? value.replace(/(?:Z|[+-]\d\d:\d\d)$/i, '') : `${value}T00:00:00`),
  time: (value) =>
    value.replace(
      /^(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?$/,
      (_, hours, minutes, seconds) => `PT${hours}H${minutes}M${seconds ? `${seconds}S` : ''}`,
    ),
};

/** The prefix or suffix that a literal of OData 2 or 3 is written with; empty where it has none. */
export function olderFormOf(node: Literal): string {
  const prefix = /^[A-Za-z]+(?=')/.exec(node.text)?.[0];
  return prefix === undefined ? node.text.slice(node.value.length) : (literalPrefix(prefix) ?? prefix);
}

/** Written in a form that newer versions dropped, and that the dialect takes. */
const isTakenAsOlder = (node: Literal, { olderForms }: Dialect): boolean => node.version < 4 && olderForms.includes(olderFormOf(node));

/** Whether a service takes a literal in no place, as it is written. */
export const isRejected = (node: Literal, dialect: Dialect): boolean =>
  dialect.rejectedLiterals.includes(node.type) && !isTakenAsOlder(node, dialect) && !hasTakenPrefix(node, dialect);

/** `date'2020-01-01'`, where the service takes it. */
const hasTakenPrefix = ({ text }: Literal, { olderForms }: Dialect): boolean => olderForms.includes(/^[a-z]+(?=')/.exec(text)?.[0] ?? '');
