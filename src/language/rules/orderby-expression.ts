import type { Rule } from '../rule.ts';

const unfinished: ReadonlySet<string> = new Set(['Hole', 'Placeholder', 'Variable']);

/** `$orderby` takes any expression: URL Conventions 5.1.5. balena's parser takes paths, with `/$count` at most. */
export const orderbyExpression: Rule = ({ dialect, report }) => ({
  OrderbyItem({ expression }) {
    if (!dialect.quirks.includes('no-expression-in-orderby') || unfinished.has(expression.kind)) return;
    if (expression.kind === 'Path' && expression.segments.at(-1)?.kind !== 'LambdaSegment') return;
    report('orderby-expression', expression.span, { service: dialect.name });
  },
});
