import type { Binary, Expression } from '../../../grammar/index.ts';
import { isNumber, isUntyped } from '../bind/index.ts';
import { literalIn } from '../literal-reading.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { comparedType, describeType, groupOf, type TypeGroup } from '../type-groups.ts';
import { typePhrase } from '../words.ts';
import { changeLiteral } from './literal-changes.ts';
import { checkLiteral } from './literal-checks.ts';

const arithmetic: ReadonlySet<string> = new Set(['add', 'sub', 'mul', 'div', 'divby', 'mod']);
const moments: ReadonlySet<string | undefined> = new Set(['Edm.DateTimeOffset', 'Edm.Date']);

/**
 * Arithmetic joins numbers, moments with durations, and moments with one another: URL Conventions 5.1.1.2. A database behind the service reads a
 * literal as what stands on its other side, and answers 500 where there is nothing to calculate.
 */
export const arithmeticOperands: Rule = (context) => ({
  Binary(node) {
    // Where operators group otherwise than they are written, they are looked at as read (`comparedConditions`).
    if (!context.dialect.precedence) checkArithmetic(context, node);
  },
});

export function checkArithmetic(context: RuleContext, node: Binary): void {
  const { dialect, report } = context;
  const name = node.operator.text;
  if (dialect.unansweredOperators.includes(name)) report('operator-unanswered', node.operator.span, { name, service: dialect.name });
  else if (!arithmetic.has(name)) return;
  else if (dialect.literalReading) checkOperands(context, node);
  else checkTypes(context, node);
}

/** Where literals have types of their own; what is of no known type may be anything. */
function checkTypes({ typeOf, service, report }: RuleContext, node: Binary): void {
  const [left, right] = [typeOf(node.left), typeOf(node.right)];
  const [one, other] = [groupOf(comparedType(left, service)), groupOf(comparedType(right, service))];
  if (one === undefined || other === undefined || joins(node.operator.text, one, other)) return;
  const wrong = other === 'number' || other === 'duration' ? node.left : node.right;
  const isNumeric = one === 'number' || other === 'number';
  report('operand-mismatch', wrong.kind === 'Literal' ? wrong.span : node.span, {
    operator: node.operator.text,
    left: describeType(left, service),
    right: describeType(right, service),
    ...changeLiteral(wrong, isNumeric ? 'Edm.Decimal' : undefined),
  });
}

function joins(operator: string, one: TypeGroup, other: TypeGroup): boolean {
  const pair = [one, other];
  // OData 2 and 3 count with times as it suits them.
  if (pair.includes('time-since-midnight') || pair.every((group) => group === 'number')) return true;
  if (pair.includes('number')) return pair.includes('duration') && !isSum(operator) && operator !== 'mod';
  const isSpan = pair.every((group) => group === 'duration' || group === 'moment');
  return isSum(operator) && isSpan && (operator === 'sub' || pair.includes('duration'));
}

function checkOperands(context: RuleContext, node: Binary): void {
  const { typeOf, service, dialect, report } = context;
  const divisor = node.operator.text === 'div' ? literalIn(node.right, context) : undefined;
  if (divisor && Number(divisor.value) === 0) report('division-by-zero', node.right.span, { service: dialect.name });
  const [left, right] = [node.left, node.right].map((side) => comparedType(typeOf(side), service));
  const [one, other] = [isUntyped(node.left), isUntyped(node.right)];
  if (one !== other && (one ? isNumber(right) : takesLiteral(node.operator.text, left))) {
    checkValue(context, node, one ? node.left : node.right, one ? right : left);
    return;
  }
  const unknown = (!one && left === undefined) || (!other && right === undefined);
  if (other && node.operator.text === 'sub' && isJson(left)) return;
  if (unknown || (!one && !other && canBeJoined(node.operator.text, left, right))) return;
  const words = (side: Expression): string => describeType(typeOf(side), service);
  report('operand-type', node.span, {
    service: dialect.name,
    operator: node.operator.text,
    left: words(node.left),
    right: words(node.right),
  });
}

const isJson = (type: string | undefined): boolean => type === 'Edm.Untyped' || type === 'Self.WebResource';

const isSum = (operator: string): boolean => operator === 'add' || operator === 'sub';

/** A day and a text could be a day and a number, or a duration. */
const takesLiteral = (operator: string, type: string | undefined): boolean =>
  isNumber(type) || (type === 'Edm.DateTimeOffset' && isSum(operator)) || (type === 'Edm.Date' && operator === 'sub');

function canBeJoined(operator: string, left: string | undefined, right: string | undefined): boolean {
  if (isNumber(left) && isNumber(right)) return true;
  // What is taken off JSON is the name or the place of a part.
  if (operator === 'sub' && isJson(left) && (right === undefined || right === 'Edm.Int32' || right === 'Edm.String')) return true;
  if (!moments.has(left) || !isSum(operator)) return false;
  return right === 'Edm.Duration' || (left === 'Edm.Date' && isNumber(right)) || (operator === 'sub' && moments.has(right));
}

function checkValue(context: RuleContext, { operator }: Binary, node: Expression, other: string | undefined): void {
  const literal = literalIn(node, context);
  if (!literal) return;
  const wanted = other === 'Edm.DateTimeOffset' && operator.text === 'add' ? 'Edm.Duration' : other;
  checkLiteral(context, literal, { wanted, left: `"${operator.text}" calculates with ${typePhrase(other)}` });
}
