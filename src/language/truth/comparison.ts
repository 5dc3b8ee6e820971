import type { Binary, Expression } from '../../../grammar/index.ts';
import { isArithmetic } from '../facts.ts';
import { negatedPart } from '../negation.ts';
import type { RuleContext } from '../rule.ts';
import { comparedType, groupOf } from '../type-groups.ts';
import { knownValue, type Value } from './value.ts';

export type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** A condition that compares something with values. */
export interface Comparison {
  /** What is compared, as it is written: the same text means the same value. */
  readonly subject: Expression;
  readonly name: string;
  readonly operator: Operator;
  /** One; of `in` (then the operator is `eq`) any of them. */
  readonly values: readonly Value[];
  /** Behind `not`. */
  readonly negated: boolean;
}

const turned: Readonly<Record<string, Operator>> = { eq: 'eq', ne: 'ne', gt: 'lt', ge: 'le', lt: 'gt', le: 'ge' };

/** What a condition compares; undefined for all that is no comparison with values that are known. */
export function comparisonOf(context: RuleContext, condition: Expression): Comparison | undefined {
  let node = condition;
  let negated = false;
  for (let inner = within(node); inner; inner = within(node)) {
    // Where `not` takes a part of it only, this is another condition than it seems.
    if (node.kind === 'Unary' && negatedPart(inner, context.dialect) !== inner) return undefined;
    if (node.kind === 'Unary') negated = !negated;
    node = inner;
  }
  if (node.kind === 'Path' && groupOf(context.typeOf(node).name) === 'boolean' && isSubject(node))
    return ofSubject(context, node, 'eq', [{ kind: 'boolean', value: true }], negated);
  return node.kind === 'Binary' ? ofBinary(context, node, negated) : undefined;
}

/** Behind parentheses and `not`. */
function within(node: Expression): Expression | undefined {
  if (node.kind === 'Group') return node.expression;
  return node.kind === 'Unary' && node.operator.text === 'not' ? node.operand : undefined;
}

function ofBinary(context: RuleContext, { operator, left, right }: Binary, negated: boolean): Comparison | undefined {
  const name = operator.text.toLowerCase();
  const back = turned[name];
  if (name === 'in' && right.kind === 'List' && isSubject(left)) {
    const values = right.items.map((item) => knownValue(context, item, typeName(context, left)));
    return values.every((value) => value !== undefined) ? ofSubject(context, left, 'eq', values, negated) : undefined;
  }
  if (back === undefined) return undefined;
  const [subject, literal, as] = isSubject(left) ? [left, right, turned[back]!] : [right, left, back];
  const value = isSubject(subject) ? knownValue(context, literal, typeName(context, subject)) : undefined;
  return value && ofSubject(context, subject, as, [value], negated);
}

const typeName = (context: RuleContext, node: Expression): string | undefined => comparedType(context.typeOf(node), context.service);

function ofSubject(
  { text }: RuleContext,
  subject: Expression,
  operator: Operator,
  values: readonly Value[],
  negated: boolean,
): Comparison | undefined {
  return { subject, name: text.slice(subject.span.start, subject.span.end), operator, values, negated };
}

const longest = 400;

/** What has the same value wherever it stands among the conditions of one entity. */
function isSubject(node: Expression): boolean {
  // Longer ones are generated, and may nest as deep as they are long.
  if (node.span.end - node.span.start > longest) return false;
  switch (node.kind) {
    case 'Path':
      return node.segments.every(
        (step) =>
          (step.kind === 'NameSegment' && step.name.kind === 'Name' && step.arguments.length === 0) ||
          (step.kind === 'CountSegment' && step.options === undefined),
      );
    case 'Call':
      return node.arguments.every((argument) => argument.kind === 'Literal' || isSubject(argument));
    case 'Binary':
      return isArithmetic(node.operator.text) && [node.left, node.right].every((side) => side.kind === 'Literal' || isSubject(side));
    default:
      return false;
  }
}
