import type { Binary, Expression } from '../../../grammar/index.ts';
import { literalIn } from '../literal-reading.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { comparedType, describeType, groupOf } from '../type-groups.ts';
import { checkLiteral } from './literal-checks.ts';

/** `$filter` takes a Boolean expression (URL Conventions 5.1.2), and so do `and`, `or` and `not` (5.1.1.1) and lambdas (5.1.1.13). */
export const booleanPredicate: Rule = (context) => ({
  // A filter that is null is none to a service that asks whether there is one.
  FilterOption: ({ predicate }) => (isNull(predicate) && context.dialect.literalReading ? undefined : check(context, predicate)),
  FilterSegment: (node) => check(context, node.predicate),
  LambdaSegment: (node) => node.predicate && check(context, node.predicate),
  Binary(node) {
    if (node.operator.text !== 'and' && node.operator.text !== 'or') return;
    check(context, node.left);
    check(context, node.right, node);
  },
  Unary: (node) => node.operator.text === 'not' && check(context, node.operand),
});

/** JSON, and what has properties of its own: neither is ever true or false. */
const isStructure = (name: string | undefined, { service }: RuleContext): boolean =>
  name === 'Edm.Untyped' || service.types.get(name ?? '')?.kind === 'ComplexType';

const isNull = (node: Expression): boolean => node.kind === 'Literal' && node.type === 'Null';

/** Whether it is a literal that the service reads as true or false. */
function isRead(context: RuleContext, node: Expression): boolean {
  const literal = literalIn(node, context);
  if (!context.dialect.literalReading || !literal || literal.type === 'Null') return false;
  const place = { wanted: 'Edm.Boolean', left: 'A condition is needed here', mismatch: () => undefined };
  return checkLiteral(context, literal, place) !== 'unreadable';
}

/** `a eq 1 or 2`: the second value is meant to be compared as the first is. */
function repeated({ text }: RuleContext, node: Expression, joined: Binary | undefined): string | undefined {
  let before = joined?.left;
  while (before?.kind === 'Binary' && (before.operator.text === 'or' || before.operator.text === 'and'))
    before = before.right.kind === 'Literal' ? before.left : before.right;
  if (node.kind !== 'Literal' || before?.kind !== 'Binary' || !/^(?:eq|ne|gt|ge|lt|le)$/.test(before.operator.text)) return undefined;
  return `${text.slice(before.left.span.start, before.operator.span.end)} ${node.text}`;
}

function check(context: RuleContext, node: Expression, joined?: Binary): void {
  const type = context.typeOf(node);
  // A link to many is reported as such; a group is what it holds.
  if (type.navigation?.collection) return;
  if (node.kind === 'Group') {
    check(context, node.expression);
    return;
  }
  if (isRead(context, node)) return;
  const compared = comparedType(type, context.service);
  const group = groupOf(compared);
  if (group === 'boolean' || (group === undefined && !isStructure(compared, context) && !(isNull(node) && context.dialect.literalReading)))
    return;
  const what =
    node.kind === 'Literal' ? `${node.text.slice(0, 40)} (${describeType(type, context.service)})` : describeType(type, context.service);
  context.report('not-a-condition', node.span, {
    what,
    comparison: node.kind === 'Path' ? ' ne null' : undefined,
    repeated: repeated(context, node, joined),
  });
}
