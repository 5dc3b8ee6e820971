import { binaryOperator } from '../../../grammar/index.ts';
import type { Rule } from '../rule.ts';

/** Operators that the service's own parser does not have; upper case is OData 4.01's (URL Conventions 5.1.1.1). */
export const operatorTaken: Rule = ({ dialect, report }) => ({
  Binary(node) {
    const name = node.operator.text;
    if (!dialect.operators || dialect.operators.includes(name) || !binaryOperator(name)) return;
    const lower = name.toLowerCase();
    const replacement = dialect.operators.includes(lower) ? lower : replacements[lower];
    report('operator-not-taken', node.operator.span, { name, service: dialect.name, replacement });
  },
  Unary(node) {
    const name = node.operator.text;
    if (name !== 'not' && name.toLowerCase() === 'not' && dialect.quirks.includes('small-letters'))
      report('operator-not-taken', node.operator.span, { name, service: dialect.name, replacement: 'not' });
    // Numbers carry their own sign; nothing else can be negated.
    if (name !== '-' || !dialect.operators || dialect.operators.includes('-')) return;
    report('operator-not-taken', node.operator.span, { name: '-', service: dialect.name, replacement: undefined });
  },
});

const replacements: Readonly<Record<string, string>> = { divby: 'div', has: 'eq' };
