import { binaryOperator, operators } from '../facts/operators.ts';
import { searchPrecedence } from '../search.ts';
import type { Expression, SearchExpression } from '../tree.ts';
import { bracketed, mark, type Part } from './parts.ts';
import type { Pen } from './pen.ts';

type AnyExpression = Expression | SearchExpression;

/** Between which operators an operand stands. */
interface Setting {
  /** Looser operators need parentheses. */
  readonly least: number;
  /** The precedence of the operator behind the operand; 0 without one. */
  readonly follow: number;
}

/** The precedence of the operator that makes an expression; undefined for others. */
export function precedenceOf(node: AnyExpression): number | undefined {
  switch (node.kind) {
    case 'Binary':
      return binaryOperator(node.operator.text)?.precedence ?? 0;
    case 'Unary':
      return operators[node.operator.text === '-' ? '-' : 'not'].precedence;
    case 'SearchBinary':
      return searchPrecedence[node.operator.text];
    case 'SearchNot':
      return searchPrecedence.NOT;
    default:
      return undefined;
  }
}

export function ungrouped(node: AnyExpression): AnyExpression {
  let inner = node;
  while (inner.kind === 'Group' || inner.kind === 'SearchGroup') inner = inner.expression;
  return inner;
}

/** Parentheses that the tree lacks or keeps. */
export function parenthesized(node: Part): readonly Part[] {
  return bracketed('(', [node], ')');
}

/**
 * An operand, in parentheses where it would otherwise be read as another tree: between two operators it belongs to the one that binds
 * tighter, or the one before it; and a prefix such as `not` takes all behind it that binds tighter than itself (`a eq not b eq c` is
 * `a eq (not (b eq c))`), so that the right end of a left operand counts too.
 */
export function operand(node: AnyExpression, { least, follow }: Setting, pen: Pen): readonly Part[] {
  const inner = pen.minimal ? ungrouped(node) : node;
  const precedence = precedenceOf(inner);
  if (precedence === undefined) return [inner];
  const isPrefix = inner.kind === 'Unary' || inner.kind === 'SearchNot';
  if (isPrefix ? precedence < follow : precedence < least) return parenthesized(inner);
  return [{ kind: 'Operand', node: inner, follow }];
}

const logical: ReadonlySet<string> = new Set(['and', 'or', 'AND', 'OR']);

/** Operands of the same operator break lines together, others by themselves. */
function broken(parts: readonly Part[], operator: string): readonly Part[] {
  const [part] = parts;
  if (parts.length > 1 || typeof part !== 'object' || part.kind !== 'Operand' || !('left' in part.node)) return parts;
  const { text } = part.node.operator;
  return text === operator || !logical.has(text) ? parts : [mark.open, mark.indent, part, mark.dedent, mark.close];
}

/** `left operator right`, with a place to break lines before `and` and `or`. */
export function binary(
  { left, operator, right }: Extract<AnyExpression, { readonly left: unknown }>,
  precedence: number,
  pen: Pen,
): readonly Part[] {
  const { follow } = pen;
  return [
    ...broken(operand(left, { least: precedence, follow: precedence }, pen), operator.text),
    logical.has(operator.text) ? mark.line : pen.blank,
    operator,
    pen.blank,
    ...broken(operand(right, { least: precedence + 1, follow }, pen), ''),
  ];
}
