import type { Expression, Node } from '../../../grammar/index.ts';
import { negatedPart } from '../negation.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { isImpossible } from '../truth/candidates.ts';
import { type Comparison, comparisonOf } from '../truth/comparison.ts';
import { constantOf } from '../truth/constant.ts';
import { integerRange, propertyOf, rangeOf } from '../truth/range.ts';
import type { Value } from '../truth/value.ts';
import { comparedType, describeType } from '../type-groups.ts';

/**
 * A condition that does not depend on the entity: values compared with values, a thing with itself, with null though it always has a value, or
 * with what it never holds (URL Conventions 5.1.1.1; lengths and nullability: CSDL 7.2). A service answers it 200: everything, or nothing.
 */
export const always: Rule = (context) => ({
  Binary: (node, ancestors) => checkComparison(context, node, ancestors),
  FilterOption: ({ predicate }) => checkLiteral(context, predicate),
});

/** `any(x:true)` is how one asks whether there is any: only a whole filter is told of. */
function checkLiteral({ report }: RuleContext, node: Expression): void {
  if (node.kind !== 'Literal' || node.type !== 'Boolean') return;
  const code = node.value.toLowerCase() === 'true' ? 'always-true' : 'always-false';
  report(code, node.span, { reason: `it asks nothing of the entities` });
}

const comparing: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in']);

function checkComparison(context: RuleContext, node: Extract<Expression, { kind: 'Binary' }>, ancestors: readonly Node[]): void {
  const operator = node.operator.text.toLowerCase();
  if (!comparing.has(operator)) return;
  const found = constantOf(context, node);
  if (found) {
    context.report(found.always ? 'always-true' : 'always-false', node.span, { reason: found.reason });
    return;
  }
  const negation = ancestors.at(-1);
  // What `not` makes of it where it takes a part of it only is told by another rule.
  if (negation?.kind === 'Unary' && negatedPart(node, context.dialect) !== node) return;
  const comparison = comparisonOf(context, node);
  if (comparison) checkAgainstModel(context, node, comparison, operator);
}

function checkAgainstModel(context: RuleContext, node: Expression, comparison: Comparison, operator: string): void {
  const range = rangeOf(context, comparison.subject);
  const never = isImpossible([comparison], range);
  const ever = !never && isImpossible([{ ...comparison, negated: !comparison.negated }], range);
  if (comparison.values.every(({ kind }) => kind === 'null')) {
    if ((never || ever) && (operator === 'eq' || operator === 'ne')) reportNeverNull(context, node, comparison, operator);
    return;
  }
  const { service, typeOf, report } = context;
  const what = (): string => {
    const type = typeOf(comparison.subject);
    return comparison.subject.kind === 'Path' && comparedType(type, service) !== undefined ? describeType(type, service) : comparison.name;
  };
  if (ever) report('always-true', node.span, { reason: `${what()} has no other values` });
  else if (never && !isRefused(context, comparison)) report('always-false', node.span, { reason: `${what()} has no such value` });
  else if (!never) checkLengths(context, node, comparison);
}

/** A number that the property cannot hold is refused, and told of as such. */
const isRefused = ({ dialect, typeOf, service }: RuleContext, { subject }: Comparison): boolean =>
  dialect.quirks.includes('integers-in-range') && integerRange(comparedType(typeOf(subject), service)) !== undefined && isStored(subject);

const isStored = (node: Expression): boolean => node.kind === 'Path' && node.segments.at(-1)?.kind === 'NameSegment';

function reportNeverNull(
  { report, typeOf, bindingOf }: RuleContext,
  node: Expression,
  { subject, name }: Comparison,
  operator: string,
): void {
  const last = subject.kind === 'Path' ? subject.segments.at(-1) : undefined;
  const binding = last?.kind === 'NameSegment' ? bindingOf(last.name) : undefined;
  const { property, navigation } = typeOf(subject);
  report('never-null', node.span, { name: property?.name ?? navigation?.name ?? name, owner: binding?.owner?.name ?? 'it', operator });
}

/** No text that is longer than the property may be, or shorter, is ever found. */
function checkLengths(context: RuleContext, node: Expression, { subject, operator, values, negated }: Comparison): void {
  const property = propertyOf(context, subject);
  if (!property || operator !== 'eq' || negated) return;
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, name } = property;
  const fits = (value: Value): boolean =>
    value.kind !== 'text' || ([...value.value].length <= maxLength && [...value.value].length >= minLength);
  if (values.some(fits)) return;
  const first = values.find((value) => value.kind === 'text');
  const length = first ? [...first.value].length : 0;
  const limit = length > maxLength ? `at most ${maxLength} characters` : `at least ${minLength} characters`;
  context.report('always-false', node.span, { reason: `"${name}" has ${limit}, this has ${length}` });
}
