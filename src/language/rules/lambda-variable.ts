import type { Rule } from '../rule.ts';

/** `any` without an argument is true when the collection is not empty: URL Conventions 5.1.1.13. It does not work with balena. */
export const lambdaVariable: Rule = ({ dialect, report }) => ({
  LambdaSegment(node) {
    if (node.variable || node.predicate || !dialect.quirks.includes('lambda-needs-variable') || node.operator.text !== 'any') return;
    report('lambda-needs-variable', node.span, { operator: node.operator.text, service: dialect.name });
  },
});
