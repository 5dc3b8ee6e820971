import type { Expression } from '../../../grammar/index.ts';
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
export function changeLiteral(literal: Expression, wanted: string | undefined): LiteralChange {
  if (literal.kind !== 'Literal') return unchanged;
  const group = groupOf(wanted);
  if (group === 'text' && literal.type !== 'Null' && literal.type !== 'String') return { ...unchanged, quoted: quoted(literal.text) };
  const form = group && forms[group];
  return literal.type === 'String' && form?.test(literal.value) ? { ...unchanged, unquoted: literal.value } : unchanged;
}
