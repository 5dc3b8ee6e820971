import type { Rule } from '../rule.ts';

/** Without `asc` or `desc`, order is ascending: URL Conventions 5.1.5. balena's parser makes it `desc`. */
export const orderbyDirection: Rule = ({ text, dialect, report }) => ({
  OrderbyItem(node) {
    if (node.direction || dialect.orderbyDefault === 'asc' || node.expression.kind === 'Hole') return;
    const { span } = node.expression;
    report('orderby-without-direction', span, { name: text.slice(span.start, span.end), service: dialect.name });
  },
});
