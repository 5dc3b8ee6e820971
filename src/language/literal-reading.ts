import type { Expression, Literal } from '../../grammar/index.ts';
import { isReadable } from './readable.ts';
import type { RuleContext } from './rule.ts';
import { fits, groupOf } from './type-groups.ts';

/** The literal that an expression is, in parentheses or by a parameter alias; undefined for anything else. */
export function literalIn(node: Expression, { bindingOf }: Pick<RuleContext, 'bindingOf'>): Literal | undefined {
  if (node.kind === 'Group') return literalIn(node.expression, { bindingOf });
  if (node.kind === 'Literal') return node;
  const binding = node.kind === 'Alias' ? bindingOf(node) : undefined;
  const value = binding?.kind === 'alias' ? binding.declaration?.value : undefined;
  return value?.kind === 'Literal' ? value : undefined;
}

/**
 * How a service that gives literals no type of their own (`Dialect.literalReading`) takes one where a type is wanted: `as-is`, `reread` (a text as a
 * number, say), or not at all.
 */
export type Reading = 'as-is' | 'reread' | 'unreadable';

export function readingOf(literal: Literal, given: string | undefined, wanted: string | undefined, { service }: RuleContext): Reading {
  if (literal.type === 'Duration')
    return fits(groupOf(given), groupOf(wanted), service) || wanted === 'Edm.TimeOfDay' ? 'as-is' : 'unreadable';
  const text = textOf(literal);
  if (text === undefined || wanted === undefined) return 'as-is';
  if (isReadable(text, wanted) === false) return 'unreadable';
  return fits(groupOf(given), groupOf(wanted), service) ? 'as-is' : 'reread';
}

/** The text that is handed on; undefined for null, for what is rejected before, and for what a variable stands in. */
function textOf({ type, value, text }: Literal): string | undefined {
  if (text.includes('{{')) return undefined;
  switch (type) {
    case 'String':
      return value;
    case 'Boolean':
      return value;
    case 'Integer':
    case 'Decimal':
      return String(Number(value));
    case 'Date':
    case 'DateTime':
      return Number.isNaN(Date.parse(value)) ? undefined : new Date(value).toISOString();
    default:
      return undefined;
  }
}
