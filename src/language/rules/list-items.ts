import type { ExpandOption, OrderbyOption, SelectOption, Span } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** An item stands once in its list: URL Conventions 5.1.4 (`$select`), 5.1.3 (`$expand`); what is ordered by already decides nothing more (5.1.5). */
export const listItems: Rule = (context) => ({
  SelectOption: (node) => check(context, node, '$select'),
  ExpandOption: (node) => check(context, node, '$expand'),
  OrderbyOption: (node) => check(context, node, '$orderby'),
});

function check({ text, report }: RuleContext, { items }: SelectOption | ExpandOption | OrderbyOption, option: string): void {
  const seen = new Set<string>();
  for (const item of items) {
    if (item.kind === 'Hole') continue;
    const named: Span = item.kind === 'OrderbyItem' ? item.expression.span : item.path.span;
    const name = text.slice(named.start, named.end);
    if (seen.has(name)) report('duplicate-item', item.span, { name, option });
    seen.add(name);
  }
}
