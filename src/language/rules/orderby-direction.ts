import type { Rule } from '../rule.ts';

/**
 * "If neither asc nor desc is specified, the service MUST order by the specified property in ascending order": Protocol 11.2.6.2.
 * balena's parser makes it `desc`.
 */
export const orderbyDirection: Rule = ({ text, dialect, report }) => ({
  OrderbyItem(node) {
    if (node.direction || dialect.orderbyDefault === 'asc' || node.expression.kind === 'Hole') return;
    const { span } = node.expression;
    report('orderby-without-direction', span, { name: text.slice(span.start, span.end), service: dialect.name });
  },
});
