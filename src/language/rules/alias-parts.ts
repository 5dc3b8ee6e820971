import type { Literal, Node } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * A parameter alias is an option of the URL (URL Conventions 5.3). Observed of balena: a query with one is parted at every `&@` and decoded before it is
 * parsed, when its texts are decoded again.
 */
export const aliasParts: Rule = (context) => {
  const { text, request, dialect, report } = context;
  if (!dialect.quirks.includes('alias-parts-query') || request.url.kind === 'Hole') return {};
  const { start, end } = request.url.span;
  if (!/[?&(]@/.test(text.slice(start, end))) return {};
  return {
    Literal: (node) => checkPercent(context, node),
    AliasOption({ name, span }, ancestors) {
      const separator = { start: span.start - 1, end: span.start };
      if (!isTopmost(ancestors) && text[separator.start] === '&')
        report('alias-in-parentheses', span, { service: dialect.name, name: name.text, separator });
    },
  };
};

const isTopmost = (ancestors: readonly Node[]): boolean => ancestors.at(-1)?.kind === 'Url';

function checkPercent({ dialect, report }: RuleContext, { type, value, text, span }: Literal): void {
  if (type === 'String' && value.includes('%') && !decodes(value))
    report('percent-beside-alias', span, { service: dialect.name, value: text });
}

function decodes(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    // A percent sign that encodes nothing.
    return false;
  }
}
