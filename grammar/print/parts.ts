import type { Expression, Hole, Node, QueryOption, SearchExpression } from '../tree.ts';

/**
 * Where lines may be broken, after Wadler's "A prettier printer": all breaks of a group are taken or none, but for `fill`, which breaks where
 * the next item does not fit. On one line, `line` is a blank and the others are nothing.
 */
export const mark = { open: 0, close: 1, indent: 2, dedent: 3, line: 4, soft: 5, fill: 6 } as const;
export type Mark = (typeof mark)[keyof typeof mark];

/** An operand whose right end meets an operator of that precedence; 0: none. */
export interface Operand {
  readonly kind: 'Operand';
  readonly node: Expression | SearchExpression;
  readonly follow: number;
}

/** Text, a place where lines may break, or what is still to be printed there. */
export type Part = string | Mark | Node | Operand | undefined;

export function joined(items: readonly Part[], separator: string): readonly Part[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
}

/** Breaks by itself, whatever surrounds it does. */
export function own(parts: readonly Part[]): readonly Part[] {
  return [mark.open, mark.indent, ...parts, mark.dedent, mark.close];
}

/** Items behind commas, as many a line as fit. */
export function filled(items: readonly Part[]): readonly Part[] {
  return items.flatMap((item, index) => (index === 0 ? own([item]) : [',', mark.fill, ...own([item])]));
}

/** Between brackets that stand on lines of their own where what they hold does not fit. */
export function bracketed(open: string, inner: readonly Part[], close: string): readonly Part[] {
  if (inner.length === 0) return [open, close];
  return [mark.open, open, mark.indent, mark.soft, ...inner, mark.dedent, mark.soft, close, mark.close];
}

/** `(…)` of query options; nothing where there are none. */
export function nested(options: readonly (QueryOption | Hole)[] | undefined): readonly Part[] {
  if (options === undefined) return [];
  const items = options.flatMap((option, index): readonly Part[] => (index === 0 ? [option] : [';', mark.soft, option]));
  return bracketed('(', items, ')');
}

/** Items behind commas; one a line where one of them has options. */
export function itemList(items: readonly Node[]): readonly Part[] {
  if (items.length === 1) return items;
  if (!items.some((item) => 'options' in item && item.options !== undefined)) return own(filled(items));
  return own(items.flatMap((item, index): readonly Part[] => (index === 0 ? [item] : [',', mark.soft, item])));
}
