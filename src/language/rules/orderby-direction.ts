import type { Rule } from '../rule.ts';

/** Without `asc` or `desc`, order is ascending: URL Conventions 5.1.5. balena's parser makes it `desc`, and has no capitals. */
export const orderbyDirection: Rule = ({ text, dialect, report }) => ({
  OrderbyItem({ direction, expression }) {
    if (dialect.orderbyDefault === 'asc' || expression.kind === 'Hole') return;
    const name = direction ? text.slice(direction.span.start, direction.span.end) : '';
    if (direction && name !== name.toLowerCase())
      report('operator-not-taken', direction.span, { name, service: dialect.name, replacement: name.toLowerCase() });
    if (direction) return;
    const { span } = expression;
    report('orderby-without-direction', span, { name: text.slice(span.start, span.end), service: dialect.name });
  },
});
