import type { Hole, QueryOption } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * A system query option stands at most once among its siblings: URL Conventions 5.1. Options that the service takes and ignores are told
 * with what to do instead; paging needs an order.
 */
export const optionList: Rule = (context) => ({
  Url(node) {
    checkList(context, node.options ?? []);
    checkPaging(context, node.options ?? []);
  },
  ExpandItem: (node) => checkList(context, node.options ?? []),
  SelectItem: (node) => checkList(context, node.options ?? []),
  CountSegment: (node) => checkList(context, node.options ?? []),
  ValueOption: (node) => checkIgnored(context, node),
});

function checkList({ report }: RuleContext, options: readonly (QueryOption | Hole)[]): void {
  const first = new Map<string, QueryOption>();
  for (const option of options) {
    if (option.kind === 'Hole' || option.kind === 'CustomOption') continue;
    const name = option.name.text;
    const before = first.get(name);
    if (before)
      report('duplicate-option', option.span, {
        name,
        kind: option.kind,
        first: before.span,
        whole: option.span,
        value: valueSpan(option),
      });
    else first.set(name, option);
  }
}

/** What stands behind `name=`. */
const valueSpan = (option: QueryOption) => ({ start: option.name.span.end + 1, end: option.span.end });

function checkIgnored({ dialect, report }: RuleContext, node: Extract<QueryOption, { kind: 'ValueOption' }>): void {
  const name = node.name.text;
  if (!Object.hasOwn(dialect.ignoredOptions, name)) return;
  const value = node.value.kind === 'Name' ? node.value.text : '';
  // `$count=false` and `$inlinecount=none` ask for nothing.
  if (value === 'false' || value === 'none') return;
  report('ignored-option', node.span, { name, service: dialect.name, instead: dialect.ignoredOptions[name] ?? '' });
}

/** Row order is not kept from one answer to the next (balena: it changes after a write). */
function checkPaging({ target, report }: RuleContext, options: readonly (QueryOption | Hole)[]): void {
  if (options.some((option) => option.kind === 'OrderbyOption') || !target?.collection || target.ends !== 'entities') return;
  const skip = options.find((option) => option.kind === 'ValueOption' && option.name.text === '$skip');
  const paging = skip ?? options.find((option) => option.kind === 'ValueOption' && option.name.text === '$top');
  if (!paging || paging.kind === 'Hole') return;
  const [field] = target.type?.key ?? [];
  report('paging-without-orderby', paging.span, { name: paging.name.text, field });
}
