import type { ExpandItem, SelectItem } from '../../../grammar/index.ts';
import type { Rule } from '../rule.ts';

/** Options in the parentheses of an item came with OData 4 (URL Conventions 5.1.3); OData 2 and 3 select by paths. */
export const nestedOptions: Rule = ({ dialect, text, report }) => {
  const check = ({ path, options }: ExpandItem | SelectItem): void => {
    const [first, last] = [options?.at(0), options?.at(-1)];
    if (!first || !last || !dialect.quirks.includes('no-nested-options')) return;
    const link = text.slice(path.span.start, path.span.end);
    report('nested-options-not-taken', { start: first.span.start, end: last.span.end }, { link, service: dialect.name });
  };
  return { ExpandItem: check, SelectItem: check };
};
