import type { Rule } from '../rule.ts';

/** `any` and `all` came with OData 3 (URL Conventions 3.0, 5.1.1.10). */
export const lambdaTaken: Rule = ({ dialect, report }) => ({
  LambdaSegment(node) {
    if (!dialect.quirks.includes('no-lambda')) return;
    report('lambda-not-taken', node.operator.span, { operator: node.operator.text, service: dialect.name });
  },
});
