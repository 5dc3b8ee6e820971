import type { ExpandItem, SelectItem, Span } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Options in the parentheses of an item came with OData 4 (URL Conventions 5.1.3); OData 2 and 3 select by paths. Of what is selected, complex
 * values and lists have some (5.1.4), a link has none: it is expanded for that.
 */
export const nestedOptions: Rule = (context) => ({
  ExpandItem(item) {
    tellOlder(context, item);
  },
  SelectItem(item) {
    if (!tellOlder(context, item)) tellSelected(context, item);
  },
});

function tellOlder({ dialect, text, report }: RuleContext, { path, options }: ExpandItem | SelectItem): boolean {
  const span = spanOf(options);
  if (!span || !dialect.quirks.includes('no-nested-options')) return false;
  const link = text.slice(path.span.start, path.span.end);
  report('nested-options-not-taken', span, { link, service: dialect.name });
  return true;
}

function tellSelected({ bindingOf, dialect, report }: RuleContext, { path, options }: SelectItem): void {
  const span = spanOf(options);
  const last = path.segments.at(-1);
  const binding = last?.kind === 'NameSegment' ? bindingOf(last.name) : undefined;
  const link = binding?.kind === 'navigation' && path.segments.length === 1 ? binding.navigation.name : undefined;
  if (span && (link !== undefined || dialect.quirks.includes('no-select-options')))
    report('select-options-not-taken', span, { link, service: dialect.name });
}

function spanOf(options: SelectItem['options']): Span | undefined {
  const [first, last] = [options?.at(0), options?.at(-1)];
  return first && last && { start: first.span.start, end: last.span.end };
}
