import type { Hole, QueryOption, Span } from '../../../grammar/index.ts';
import type { StructuredType } from '../../schema/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * A system query option stands at most once among its siblings: URL Conventions 5.1. Options that the service takes and ignores are told
 * with what to do instead; paging needs an order.
 */
export const optionList: Rule = (context) => ({
  Url(node) {
    checkList(context, node.options ?? []);
    const { target } = context;
    if (target?.collection && target.ends === 'entities' && !creates(context)) checkPaging(context, node.options ?? [], target.type);
  },
  ExpandItem(node) {
    checkList(context, node.options ?? []);
    const last = node.path.segments.at(-1);
    const binding = last?.kind === 'NameSegment' ? context.bindingOf(last.name) : undefined;
    if (binding?.kind !== 'navigation' || !binding.navigation.collection || binding.navigation.guessed) return;
    checkPaging(context, node.options ?? [], context.service.types.get(binding.navigation.target));
  },
  SelectItem: (node) => checkList(context, node.options ?? []),
  CountSegment: (node) => checkList(context, node.options ?? []),
  ValueOption: (node) => checkIgnored(context, node),
});

function checkList({ dialect, report }: RuleContext, options: readonly (QueryOption | Hole)[]): void {
  const first = new Map<string, QueryOption>();
  for (const option of options) {
    if (option.kind === 'Hole' || option.kind === 'CustomOption') continue;
    const name = option.name.text;
    const before = first.get(name);
    if (before && option.kind === 'AliasOption' && dialect.quirks.includes('alias-parts-query'))
      report('alias-given-twice', option.span, { name, service: dialect.name });
    else if (before)
      report('duplicate-option', option.span, {
        name,
        kind: option.kind,
        first: valueSpan(before),
        whole: option.span,
        value: valueSpan(option),
      });
    else first.set(name, option);
  }
}

/** What stands behind `name=`; empty while that is being typed. */
const valueSpan = ({ name, span }: QueryOption): Span => ({ start: Math.min(name.span.end + 1, span.end), end: span.end });

function checkIgnored({ dialect, report }: RuleContext, node: Extract<QueryOption, { kind: 'ValueOption' }>): void {
  const name = node.name.text;
  if (!Object.hasOwn(dialect.ignoredOptions, name)) return;
  const value = node.value.kind === 'Name' ? node.value.text : '';
  // `$count=false` and `$inlinecount=none` ask for nothing.
  if (value === 'false' || value === 'none') return;
  report('ignored-option', node.span, { name, service: dialect.name, instead: dialect.ignoredOptions[name] ?? '' });
}

const creates = ({ request }: RuleContext): boolean => request.method?.text.toUpperCase() === 'POST';

/** Row order is not kept from one answer to the next (balena: it changes after a write), of what is expanded neither. */
function checkPaging({ report }: RuleContext, options: readonly (QueryOption | Hole)[], type: StructuredType | undefined): void {
  if (options.some((option) => option.kind === 'OrderbyOption')) return;
  const named = (name: string) => options.find((option) => option.kind === 'ValueOption' && option.name.text === name);
  const paging = named('$skip') ?? named('$top');
  // No rows have no order.
  if (paging?.kind !== 'ValueOption' || (paging.value.kind === 'Name' && /^0+$/.test(paging.value.text))) return;
  report('paging-without-orderby', paging.span, { name: paging.name.text, field: type?.key[0] });
}
