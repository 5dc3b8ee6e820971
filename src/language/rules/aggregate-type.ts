import { type AggregationMethodFact, aggregationMethods } from '../../../grammar/index.ts';
import type { Rule } from '../rule.ts';
import { comparedType, describeType, groupOf } from '../type-groups.ts';

const methods: Readonly<Record<string, AggregationMethodFact>> = aggregationMethods;

/** Sums and means are of numbers: Data Aggregation 3.1.3.1 and 3.1.3.4. Other values can be counted, and the least and the most be found. */
export const aggregateType: Rule = ({ typeOf, service, report }) => ({
  AggregateItem({ expression, method }) {
    if (method?.kind !== 'Name' || !Object.hasOwn(methods, method.text) || !methods[method.text]!.numeric) return;
    const type = typeOf(expression);
    const group = groupOf(comparedType(type, service));
    if (group === undefined || group === 'number' || group === 'duration' || group === 'time-since-midnight') return;
    report('aggregate-type', method.span, { method: method.text, what: describeType(type, service) });
  },
});
