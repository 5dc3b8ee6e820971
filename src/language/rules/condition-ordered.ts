import type { Binary, Expression, Literal } from '../../../grammar/index.ts';
import { spanAsRead } from '../as-read.ts';
import { ungrouped } from '../chains.ts';
import { isNull } from '../negation.ts';
import type { RuleContext } from '../rule.ts';
import { comparedType, groupOf } from '../type-groups.ts';

/**
 * Operands of a comparison are conditions at times (URL Conventions 5.1.1.1). Observed of balena's compiler: what it writes of them stands in parentheses
 * in part only. Beside gt, ge, lt and le, and beside eq and ne of two sides that are never null: a comparison by one of these has them; `eq` of what may
 * be null has none (`"id" IS NOT NULL AND "id" = $1 <= …`), nor has `and`, nor `in` (`"id" = ANY($1)`), which PostgreSQL takes on the left alone; `ne` is
 * `NOT(…)`. Before `in` no comparison has any. Beside other eq and ne all have them.
 */
export function checkOrdered(context: RuleContext, comparison: Binary): void {
  const { dialect, report } = context;
  const { text: operator } = comparison.operator;
  if (!dialect.literalReading || !isBare(comparison)) return;
  const failing = failingSide(context, comparison);
  if (failing) report('condition-ordered', spanAsRead(failing), { service: dialect.name, operator });
}

const ordering: ReadonlySet<string> = new Set(['gt', 'ge', 'lt', 'le']);

/** Written between its sides as it stands, which are then in parentheses only if they are so as well. */
function isBare(comparison: Binary): boolean {
  const { left, operator, right } = comparison;
  if (operator.text === 'in' || ordering.has(operator.text)) return true;
  return isEquality(comparison) && isNeverNull(left) && isNeverNull(right);
}

/** A comparison with null is written as an operator of its own. */
const isEquality = ({ left, operator, right }: Binary): boolean => /^(?:eq|ne)$/.test(operator.text) && !isNull(left) && !isNull(right);

function failingSide(context: RuleContext, { left, operator, right }: Binary): Expression | undefined {
  const before = withoutDoubts(left);
  if (operator.text === 'in') return before.kind === 'Binary' && failsBeforeList(before) ? left : undefined;
  // A third operand is left out.
  const isDropped = before === ungrouped(left) && before.kind === 'Binary' && before.operator.text === operator.text;
  if (!isDropped && failsBefore(lastCondition(before))) return left;
  return failsBehind(context, left, firstCondition(withoutDoubts(right))) ? right : undefined;
}

/** Two `not` take each other back before SQL is made of them. */
function withoutDoubts(node: Expression): Expression {
  const inner = ungrouped(node);
  const negated = inner.kind === 'Unary' && inner.operator.text === 'not' ? ungrouped(inner.operand) : undefined;
  return negated?.kind === 'Unary' && negated.operator.text === 'not' ? withoutDoubts(negated.operand) : inner;
}

const isJoined = (node: Expression): node is Binary => node.kind === 'Binary' && node.operator.text === 'and';

/** Of conditions joined by `and` the last, and whether it is one of several. */
function lastCondition(node: Expression): Side {
  const condition = isJoined(node) ? withoutDoubts(node.right) : node;
  return { condition, joined: condition !== node };
}

function firstCondition(node: Expression): Side {
  let condition = node;
  while (isJoined(condition)) condition = withoutDoubts(condition.left);
  return { condition, joined: condition !== node };
}

interface Side {
  readonly condition: Expression;
  readonly joined: boolean;
}

/** A literal, an alias, or a condition that is made of checks for null. */
function isNeverNull(node: Expression): boolean {
  const inner = ungrouped(node);
  if (inner.kind === 'Literal') return !isNull(inner) && inner.type !== 'Duration';
  if (inner.kind === 'Unary') return isNeverNull(inner.operand);
  if (inner.kind === 'Path') return inner.segments.at(-1)?.kind === 'LambdaSegment';
  return inner.kind === 'Alias' || (inner.kind === 'Binary' && /^(?:eq|ne|in)$/.test(inner.operator.text));
}

/** How many of the sides may be null: what is compared otherwise where none, and where both are. */
const nullable = ({ left, right }: Binary): readonly Expression[] => [left, right].filter((node) => !isNeverNull(node));

/** Its SQL ends in a comparison without parentheses. */
function failsBefore({ condition, joined }: Side): boolean {
  if (condition.kind !== 'Binary') return false;
  const { operator } = condition;
  if (joined && ordering.has(operator.text)) return true;
  return operator.text === 'eq' && isEquality(condition) && nullable(condition).length === 1;
}

function failsBeforeList(comparison: Binary): boolean {
  const { operator } = comparison;
  if (ordering.has(operator.text)) return true;
  if (!isEquality(comparison)) return false;
  return operator.text === 'eq' ? nullable(comparison).length < 2 : nullable(comparison).length === 0;
}

/** What is compared with the left side is the one that is asked whether it is null. */
function failsBehind({ service, typeOf }: RuleContext, left: Expression, { condition, joined }: Side): boolean {
  if (condition.kind !== 'Binary') return false;
  const { operator } = condition;
  if (operator.text === 'in' || (joined && ordering.has(operator.text))) return true;
  const [asked] = operator.text === 'eq' && isEquality(condition) ? nullable(condition) : [];
  const group = asked && groupOf(comparedType(typeOf(asked), service));
  if (group === undefined || group === 'boolean') return false;
  const value = ungrouped(left);
  return value.kind === 'Literal' ? isUnread(value, group) : value.kind !== 'Alias';
}

/** `true` is read as a text, and as nothing else but what it is. */
const isUnread = (value: Literal, group: string): boolean => value.type === 'Boolean' && group !== 'text';
