import type { Binary } from '../../../grammar/index.ts';
import { spanAsRead } from '../as-read.ts';
import { ungrouped } from '../chains.ts';
import type { RuleContext } from '../rule.ts';

/**
 * Operators of one kind join from left to right (URL Conventions 5.1.1.14). Observed of `@balena/odata-parser` 4.3.5 and the compiler behind it: the
 * operands of one operator are gathered in one list (`["sub", a, b, c]`), of which the compiler reads two, but for `and` and `or`: `id sub 2 sub 1
 * eq 5` finds `id sub 2 eq 5`, `(id eq 1) eq false` finds `id eq 1`.
 */
export function checkDropped({ text, dialect, report }: RuleContext, { left: first, operator, right }: Binary): void {
  const left = ungrouped(first);
  if (!dialect.quirks.includes('drops-operands') || /^(?:and|or|in)$/.test(operator.text)) return;
  if (left.kind !== 'Binary' || left.operator.text !== operator.text) return;
  const span = spanAsRead(right);
  const kept = spanAsRead(left);
  const whole = { start: spanAsRead(first).start, end: span.end };
  const data = { service: dialect.name, operator: operator.text, dropped: text.slice(span.start, span.end), whole };
  report('operand-dropped', span, { ...data, reads: text.slice(kept.start, kept.end) });
}
