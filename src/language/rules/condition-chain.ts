import type { Binary, Expression, Node } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { isImpossible } from '../truth/candidates.ts';
import { type Connective, conditionsOf, connectiveOf, holdsOtherConnective } from '../truth/chain.ts';
import { type Comparison, comparisonOf } from '../truth/comparison.ts';
import { rangeOf } from '../truth/range.ts';

/**
 * Conditions that take each other back or say the same (URL Conventions 5.1.1.1): `x eq 1 and x eq 2` finds nothing, `x gt 1 or x le 1` everything
 * that has a value. Services answer 200, so nothing else tells.
 */
export const conditionChain: Rule = (context) => ({
  Binary(node, ancestors) {
    const connective = connectiveOf(node);
    if (connective === undefined || isWithin(ancestors, connective)) return;
    const conditions = conditionsOf(node, connective);
    // A service with one level for both reads other conditions than these: told by another rule.
    if (context.dialect.precedence && holdsOtherConnective(conditions)) return;
    checkRepeated(context, conditions, connective);
    checkTogether(context, node, conditions, connective);
  },
});

/** Looked at from the top of its chain. */
function isWithin(ancestors: readonly Node[], connective: Connective): boolean {
  let index = ancestors.length - 1;
  while (ancestors[index]?.kind === 'Group') index--;
  const around = ancestors[index];
  return around?.kind === 'Binary' && connectiveOf(around) === connective;
}

function checkRepeated({ text, report }: RuleContext, conditions: readonly Expression[], operator: Connective): void {
  const seen = new Set<string>();
  for (const { span, kind } of conditions) {
    const condition = text.slice(span.start, span.end);
    if (kind !== 'Hole' && seen.has(condition)) report('duplicate-condition', span, { condition, operator });
    seen.add(condition);
  }
}

/** A comparison, as `or` has it negated: all is found if nothing fulfils none of them. */
interface Placed {
  readonly node: Expression;
  readonly comparison: Comparison;
}

function checkTogether(context: RuleContext, top: Binary, conditions: readonly Expression[], connective: Connective): void {
  const bySubject = new Map<string, Placed[]>();
  for (const node of conditions) {
    const found = comparisonOf(context, node);
    if (!found) continue;
    const comparison = connective === 'and' ? found : { ...found, negated: !found.negated };
    const list = bySubject.get(found.name) ?? [];
    list.push({ node, comparison });
    bySubject.set(found.name, list);
  }
  const operator = conditions.length === 2 ? top.operator.span : undefined;
  for (const [subject, placed] of bySubject) checkSubject(context, subject, placed, connective, operator);
}

/** Many comparisons of one thing are a list of values, written out: each pair of them would be looked at. */
const most = 30;

function checkSubject(
  context: RuleContext,
  subject: string,
  placed: readonly Placed[],
  connective: Connective,
  operator: Placed['node']['span'] | undefined,
): void {
  if (placed.length < 2 || placed.length > most) return;
  const range = rangeOf(context, placed[0]!.comparison.subject);
  // One that is impossible by itself is told of as such.
  const possible = placed.filter(({ comparison }) => !isImpossible([comparison], range));
  const last = possible.findIndex((_, index) =>
    isImpossible(
      possible.slice(0, index + 1).map(({ comparison }) => comparison),
      range,
    ),
  );
  if (last === -1) return;
  const { span } = possible[last]!.node;
  const partner = possible.find(({ comparison }, index) => index < last && isImpossible([comparison, possible[last]!.comparison], range));
  const first = (partner ?? possible[0]!).node.span;
  const data = { subject, first: context.text.slice(first.start, first.end), operator };
  context.report(connective === 'and' ? 'contradictory-conditions' : 'exhaustive-conditions', span, data);
}
