import { closest } from '../../lib/index.ts';
import type { Rule } from '../rule.ts';

/** Behind `aggregate` and `groupby` there are the names that they give, and no others: Data Aggregation 3.2.1 and 3.2.3. */
export const unknownComputed: Rule = ({ bindingOf, report }) => ({
  Name(node) {
    const binding = bindingOf(node);
    if (binding?.kind !== 'unknown' || binding.among === undefined) return;
    report('unknown-property', node.span, {
      ...{ name: node.text, owner: 'what $apply gives', wanted: 'property', option: undefined, json: false },
      ...{ suggestions: closest(node.text, binding.among), note: undefined, rewriting: undefined },
      ...{ paths: [], lambdas: [], expands: [], holders: [] },
    });
  },
});
