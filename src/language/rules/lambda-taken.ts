import type { Rule } from '../rule.ts';

/** `any` and `all` came with OData 3 (URL Conventions 3.0, 5.1.1.10); in capitals they are OData 4.01's. */
export const lambdaTaken: Rule = ({ text, dialect, report }) => ({
  LambdaSegment({ operator: { span, text: operator } }) {
    if (dialect.quirks.includes('no-lambda')) report('lambda-not-taken', span, { operator, service: dialect.name });
    const name = text.slice(span.start, span.end);
    if (name !== operator && name.toLowerCase() === operator && dialect.quirks.includes('small-letters'))
      report('operator-not-taken', span, { name, service: dialect.name, replacement: operator });
  },
});
