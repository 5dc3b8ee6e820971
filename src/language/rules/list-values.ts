import { literalIn } from '../literal-reading.ts';
import type { Rule } from '../rule.ts';

const taken: ReadonlySet<string> = new Set(['Integer', 'Decimal', 'String', 'Boolean', 'DateTime']);

/** `in` takes a list of values (URL Conventions 5.1.1.1.12); balena hands it on as one, in which null and durations have no place: it answers 400. */
export const listValues: Rule = ({ dialect, text, bindingOf, report }) => ({
  List({ items, span }, ancestors) {
    if (items.length === 0 && dialect.quirks.includes('no-empty-list'))
      report('empty-list', span, { service: dialect.name, condition: ancestors.at(-1)?.span ?? span });
    if (!dialect.literalReading) return;
    for (const item of items) {
      const literal = literalIn(item, { bindingOf });
      if (!literal || taken.has(literal.type) || dialect.rejectedLiterals.includes(literal.type)) continue;
      report('list-value-not-taken', item.span, { service: dialect.name, value: text.slice(item.span.start, item.span.end) });
    }
  },
});
