import type { Binary, Expression } from '../../../grammar/index.ts';
import { ungrouped } from '../chains.ts';
import { isNull } from '../negation.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { comparedType, groupOf } from '../type-groups.ts';

/**
 * Operands of a comparison are conditions at times (URL Conventions 5.1.1.1). Observed of balena's compiler: what it writes of them stands in parentheses
 * in part only. Beside gt, ge, lt and le: a comparison by one of these, and one of two values that are never null, has them; `eq` has none
 * (`"id" IS NOT NULL AND "id" = $1 <= …`), nor has `in` (`"id" = ANY($1)`), which PostgreSQL takes on the left alone; `ne` is `NOT(…)`. Before `in` no
 * comparison has any.
 */
export const conditionOrdered: Rule = (context) => ({
  Binary({ left, operator: { text: operator }, right }) {
    const { dialect, report } = context;
    if (!dialect.literalReading || !(ordering.has(operator) || operator === 'in')) return;
    const first = comparisonIn(left);
    // A third operand is left out.
    if (first?.operator.text === operator) return;
    const second = comparisonIn(right);
    const failing =
      first && (operator === 'in' ? failsBeforeList(first) : failsBefore(first))
        ? left
        : second && operator !== 'in' && failsBehind(context, left, second)
          ? right
          : undefined;
    if (failing) report('condition-ordered', failing.span, { service: dialect.name, operator });
  },
});

const ordering: ReadonlySet<string> = new Set(['gt', 'ge', 'lt', 'le']);
const comparing: ReadonlySet<string> = new Set(['eq', 'ne', 'in', ...ordering]);

/** In parentheses; a comparison with null has an operator of its own there. */
function comparisonIn(node: Expression): Binary | undefined {
  const inner = ungrouped(node);
  const compares = inner.kind === 'Binary' && comparing.has(inner.operator.text) && !isNull(inner.left) && !isNull(inner.right);
  return compares && inner !== node ? inner : undefined;
}

/** A literal, an alias, or a condition that is made of checks for null. */
function isNeverNull(node: Expression): boolean {
  const inner = ungrouped(node);
  if (inner.kind === 'Literal') return !isNull(inner);
  if (inner.kind === 'Unary') return isNeverNull(inner.operand);
  if (inner.kind === 'Path') return inner.segments.at(-1)?.kind === 'LambdaSegment';
  return inner.kind === 'Alias' || (inner.kind === 'Binary' && /^(?:eq|ne|in)$/.test(inner.operator.text));
}

/** How many of the sides may be null: what is compared otherwise where none, and where both are. */
const nullable = ({ left, right }: Binary): readonly Expression[] => [left, right].filter((node) => !isNeverNull(node));

const failsBefore = (comparison: Binary): boolean => comparison.operator.text === 'eq' && nullable(comparison).length === 1;

function failsBeforeList(comparison: Binary): boolean {
  const { operator } = comparison;
  if (operator.text === 'eq') return nullable(comparison).length < 2;
  return operator.text === 'ne' ? nullable(comparison).length === 0 : ordering.has(operator.text);
}

/** What is compared with the left side is the one that is asked whether it is null, and that has to be true or false. */
function failsBehind({ service, typeOf }: RuleContext, left: Expression, comparison: Binary): boolean {
  if (comparison.operator.text === 'in') return true;
  const [asked] = comparison.operator.text === 'eq' ? nullable(comparison) : [];
  const group = asked && groupOf(comparedType(typeOf(asked), service));
  if (group === undefined || group === 'boolean' || isNull(ungrouped(left))) return false;
  return group !== 'text' || ungrouped(left).kind !== 'Literal';
}
