import type { Rule } from '../rule.ts';

/** `$orderby` takes any expression: URL Conventions 5.1.5. balena's parser takes paths, with `/$count` at most. */
export const orderbyExpression: Rule = ({ dialect, report }) => ({
  OrderbyItem({ expression }) {
    if (!dialect.quirks.includes('no-expression-in-orderby')) return;
    if (expression.kind === 'Path' || expression.kind === 'Hole' || expression.kind === 'Placeholder' || expression.kind === 'Variable')
      return;
    report('orderby-expression', expression.span, { service: dialect.name });
  },
});
