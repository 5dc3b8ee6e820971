import type { Binary, Expression, Node, Span } from '../../../grammar/index.ts';
import { asRead } from '../explain/as-read.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Operators of one kind join from left to right (URL Conventions 5.1.1.14). Observed of `@balena/odata-parser` 4.3.5 and the compiler behind it: the
 * operands of one operator are gathered in one list (`["sub", a, b, c]`), of which the compiler reads two, but for `and` and `or`: `id sub 2 sub 1
 * eq 5` finds `id sub 2 eq 5`, `(id eq 1) eq false` finds `id eq 1`.
 */
export const droppedOperand: Rule = (context) => ({
  Binary(node, ancestors) {
    if (!context.dialect.quirks.includes('drops-operands') || !joins(node) || node.span.end - node.span.start > longest) return;
    if (!mayJoin(node.left) && !mayJoin(node.right)) return;
    // What stands in another comparison or calculation is looked at with that.
    const around = ancestors.findLast(({ kind }) => kind !== 'Group' && kind !== 'Unary');
    if (!around || !joins(around)) check(context, asRead(node, context.dialect));
  },
});

/** Longer chains are no comparison that a person wrote, and their reading nests as deep as they are long. */
const longest = 1000;

/** Only in what has operators, or parentheses with some in them, is there another to gather with: most comparisons are of names and values. */
const mayJoin = ({ kind }: Node): boolean => kind === 'Binary' || kind === 'Unary' || kind === 'Group';

const joins = (node: Node): boolean => node.kind === 'Binary' && !/^(?:and|or)$/.test(node.operator.text);

function check(context: RuleContext, tree: Expression): void {
  const pending: Expression[] = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'Group') pending.push(node.expression);
    else if (node.kind === 'Unary') pending.push(node.operand);
    else if (node.kind === 'Binary') {
      checkJoin(context, node);
      pending.push(node.left, node.right);
    }
  }
}

function checkJoin({ text, dialect, report }: RuleContext, { left: first, operator, right }: Binary): void {
  const left = within(first);
  if (/^(?:and|or|in)$/.test(operator.text) || left.kind !== 'Binary' || left.operator.text !== operator.text) return;
  const span = spanOf(right);
  const kept = spanOf(left);
  const whole = { start: spanOf(first).start, end: span.end };
  const data = { service: dialect.name, operator: operator.text, dropped: text.slice(span.start, span.end), whole };
  report('operand-dropped', span, { ...data, reads: text.slice(kept.start, kept.end) });
}

function within(node: Expression): Expression {
  let inner = node;
  while (inner.kind === 'Group') inner = inner.expression;
  return inner;
}

/** Of what was regrouped, from its first operand to its last. */
function spanOf(node: Expression): Span {
  let [first, last] = [node, node];
  while (first.kind === 'Binary') first = first.left;
  while (last.kind === 'Binary') last = last.right;
  return { start: first.span.start, end: last.span.end };
}
