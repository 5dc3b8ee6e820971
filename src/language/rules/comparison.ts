import type { Binary, Expression, Literal } from '../../../grammar/index.ts';
import { closest } from '../../lib/index.ts';
import { valuesOf } from '../../schema/index.ts';
import { literalIn } from '../literal-reading.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { areComparable, comparedType, describeType, fitsAs, groupOf } from '../type-groups.ts';
import { tellLinkValue } from './link-value.ts';
import { changeLiteral } from './literal-changes.ts';
import { checkLiteral } from './literal-checks.ts';

const ordering: ReadonlySet<string> = new Set(['gt', 'ge', 'lt', 'le']);
const comparing: ReadonlySet<string> = new Set(['eq', 'ne', 'in', ...ordering]);

/**
 * Operands of comparisons are of types that can be promoted to a common one, and nothing is greater or less than null: URL Conventions
 * 5.1.1.1. balena answers a comparison of different types 500 with an empty body, or nothing.
 */
export const comparison: Rule = (context) => ({
  Binary(node) {
    // Where operators group otherwise than they are written, they are looked at as read (`comparedConditions`).
    if (!context.dialect.precedence) checkComparison(context, node);
  },
});

export function checkComparison(context: RuleContext, node: Binary): void {
  const operator = node.operator.text.toLowerCase();
  if (!comparing.has(operator) || tellLinkValue(context, node)) return;
  if (node.right.kind === 'List') for (const item of node.right.items) checkPair(context, node, node.left, item);
  else if (isNull(node.right) || isNull(node.left)) checkNull(context, node, operator);
  else checkPair(context, node, node.left, node.right);
}

const isNull = (node: Expression): boolean => node.kind === 'Literal' && node.type === 'Null';

function checkNull({ report }: RuleContext, node: Binary, operator: string): void {
  if (ordering.has(operator)) report('null-comparison', node.span, { operator, at: node.operator.span });
}

/** A literal is told of, and checked, as the right-hand side. */
function checkPair(context: RuleContext, whole: Binary, one: Expression, other: Expression): void {
  const turned = literalIn(one, context) && !literalIn(other, context);
  const left = turned ? other : one;
  const right = turned ? one : other;
  if (isNull(right)) return;
  if (context.dialect.literalReading) checkReading(context, whole, left, right);
  else checkTypes(context, whole, left, right);
}

function checkTypes(context: RuleContext, whole: Binary, left: Expression, right: Expression): void {
  const { service, report } = context;
  const type = context.typeOf(left);
  const given = context.typeOf(right);
  const wanted = comparedType(type, service);
  if (!fitsAs(right, groupOf(comparedType(given, service)), groupOf(wanted), service)) {
    const span = right.kind === 'Literal' ? right.span : whole.span;
    report('type-mismatch', span, {
      left: describeType(type, service),
      right: right.kind === 'Literal' ? literalInWords(right, describeType(given, service)) : describeType(given, service),
      ...changeLiteral(right, wanted, context.dialect),
    });
  } else if (right.kind === 'Literal' && right.type === 'String' && !ordering.has(whole.operator.text)) checkEnum(context, left, right);
}

/** Literals are read as what they are compared with; anything else must be of one type with it. */
function checkReading(context: RuleContext, whole: Binary, left: Expression, right: Expression): void {
  const { service, typeOf, report } = context;
  const type = typeOf(left);
  const wanted = comparedType(type, service);
  const literal = literalIn(right, context);
  // Two of them are compared as texts.
  if (literal && literalIn(left, context) && wanted !== 'Edm.Duration') return;
  if (!literal) {
    const given = comparedType(typeOf(right), service);
    if (!areComparable(given, wanted))
      report('type-mismatch', whole.span, {
        left: describeType(type, service),
        right: describeType(typeOf(right), service),
        ...changeLiteral(right, wanted),
      });
    return;
  }
  const told = checkLiteral(context, literal, {
    ...{ wanted, left: describeType(type, service) },
    isTold: isToldByRange(literal, right, left),
  });
  if (told === undefined && literal.type === 'String' && !ordering.has(whole.operator.text)) checkEnum(context, left, literal);
}

/** A number that an integer property cannot hold is told of as such. */
const isToldByRange = (literal: Literal, right: Expression, left: Expression): boolean =>
  right === literal && left.kind === 'Path' && left.segments.at(-1)?.kind === 'NameSegment' && /^(?:Integer|Decimal)$/.test(literal.type);

const literalInWords = (literal: Literal, type: string): string => `${literal.text.slice(0, 40)} (${type})`;

/** A bound of an order need be no value itself. */
function checkEnum({ typeOf, report, service }: RuleContext, left: Expression, literal: Literal): void {
  const { property } = typeOf(left);
  const values = property && valuesOf(service, property);
  if (!property || !values || values.includes(literal.value)) return;
  const suggestions = closest(literal.value, values);
  report('unknown-enum-value', literal.span, { property: property.name, value: literal.value, values, suggestions, json: false });
}
