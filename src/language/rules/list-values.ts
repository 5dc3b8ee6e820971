import type { Expression } from '../../../grammar/index.ts';
import { isRejected } from '../literal-forms.ts';
import { literalIn } from '../literal-reading.ts';
import type { Rule, RuleContext } from '../rule.ts';

const taken: ReadonlySet<string> = new Set(['Integer', 'Decimal', 'String', 'Boolean', 'DateTime', 'Date']);

/**
 * `in` takes a list of values (URL Conventions 5.1.1.1.11); balena's parser hands it on as one, in which null, names, aliases and durations have no place, and
 * reads no calculation, no empty list and no value without parentheses there: it answers 400.
 */
export const listValues: Rule = (context) => ({
  List(node) {
    if (!context.dialect.literalReading) return;
    for (const item of node.items) checkItem(context, item);
    if (node.items.length === 0) tell(context, node, 'an empty list');
  },
  Binary({ operator, right }) {
    if (!context.dialect.literalReading || operator.text !== 'in' || right.kind === 'List') return;
    if (right.kind === 'Group') checkItem(context, right.expression);
    else if (right.kind !== 'Hole') tell(context, right);
  },
});

function checkItem(context: RuleContext, item: Expression): void {
  const literal = item.kind === 'Alias' ? undefined : literalIn(item, context);
  if (
    literal
      ? taken.has(literal.type) && !isRejected(literal, context.dialect)
      : item.kind === 'Hole' || item.kind === 'Placeholder' || item.kind === 'Variable'
  )
    return;
  // Told of as what is rejected wherever it stands.
  if (literal && isRejected(literal, context.dialect)) return;
  tell(context, item);
}

function tell({ dialect, text, report }: RuleContext, { span }: Expression, value = text.slice(span.start, span.end)): void {
  report('list-value-not-taken', span, { service: dialect.name, value });
}
