import type { Expression, Node } from '../../../grammar/index.ts';
import type { Dialect } from '../../schema/index.ts';
import { isArithmetic, isComparison } from '../facts.ts';
import { firstOperation, isNull, negatedPart } from '../negation.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { comparedType, describeType, groupOf } from '../type-groups.ts';

/**
 * `not` takes the whole comparison behind it in the grammar's tree (URL Conventions, ABNF `notExpr`); balena's parser takes the next
 * operand only: `not a eq 1` is `(not a) eq 1` there, which fails unless `a` is a condition.
 */
export const notComparison: Rule = (context) => ({
  Unary(node, ancestors) {
    const { text, dialect, report } = context;
    const { operator, operand } = node;
    if (operator.text !== 'not') return;
    const negated = failingPart(context, negatedBehind(operand, ancestors, dialect));
    if (negated === operand || (dialect.notBindsTight && isNegated(ancestors) && isTakenBack(context, operand, negated))) return;
    const rest = text.slice(negated.span.end, operand.span.end);
    const first = text.slice(negated.span.start, negated.span.end);
    const data = {
      service: dialect.name,
      reads: `(not ${first})${rest}`,
      standard: `not (${first}${rest})`,
      whole: node.span,
      first: negated.span,
      operand: operand.span,
    };
    const value = wordsOf(context, negated);
    if (value === undefined) report('not-binds-tight', node.span, data);
    else report('not-of-value', node.span, { ...data, what: value });
  },
});

/** Behind a comparison's operator balena negates the next operand alone, as `is_active eq (NOT "id") > 5` has it. */
function negatedBehind(operand: Expression, ancestors: readonly Node[], dialect: Dialect): Expression {
  const around = ancestors.findLast((node) => node.kind !== 'Unary');
  const isCompared = around?.kind === 'Binary' && isComparison(around.operator.text);
  if (!isCompared || !dialect.notBindsTight || operand.kind !== 'Binary') return negatedPart(operand, dialect);
  return firstOperation(operand).left;
}

/** Whether every second `not` stands before this one. */
function isNegated(ancestors: readonly Node[]): boolean {
  const around = ancestors.length - 1 - ancestors.findLastIndex((node) => node.kind !== 'Unary');
  return around % 2 === 1;
}

/**
 * Two `not` take each other back before what balena's compiler makes SQL of; before a calculation, a call, a moment, a duration or null they
 * fail as one does.
 */
function isTakenBack(context: RuleContext, operand: Expression, negated: Expression): boolean {
  if (operand.kind === 'Binary' && isArithmetic(firstOperation(operand).operator.text)) return false;
  return hasSql(context, negated);
}

/**
 * Of a comparison that is negated whole by the SQL alone, the left side where balena's compiler makes no SQL: NOT of what is calculated, and of
 * moments, which are cut to milliseconds first (`Invalid "UnknownValue" type: DateTrunc`).
 */
function failingPart(context: RuleContext, negated: Expression): Expression {
  if (negated.kind !== 'Binary' || !context.dialect.notBindsTight) return negated;
  return hasSql(context, negated.left) ? negated : negated.left;
}

const hasSql = (context: RuleContext, operand: Expression): boolean => isPlain(context, operand) || wordsOf(context, operand) === undefined;

/** A property as it is stored, a literal. */
function isPlain(context: RuleContext, node: Expression): boolean {
  if (node.kind === 'Group') return isPlain(context, node.expression);
  if (node.kind === 'Literal') return node.type !== 'Null' && node.type !== 'Duration';
  return node.kind === 'Alias' || (node.kind === 'Path' && groupOf(comparedType(context.typeOf(node), context.service)) !== 'moment');
}

/** What the negated operand is, in words, when it is surely no condition. */
function wordsOf({ service, typeOf }: RuleContext, negated: Expression): string | undefined {
  if (isNull(negated)) return 'null';
  const type = comparedType(typeOf(negated), service);
  const isCondition = groupOf(type) === 'boolean' || (groupOf(type) === undefined && type !== 'Edm.Untyped');
  return isCondition ? undefined : describeType(typeOf(negated), service);
}
