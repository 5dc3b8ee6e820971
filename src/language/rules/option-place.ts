import type { ExpandItem, Hole, QueryOption, Url } from '../../../grammar/index.ts';
import type { Meaningless } from '../diagnostics/options.ts';
import type { Rule, RuleContext } from '../rule.ts';

type Options = readonly (QueryOption | Hole)[] | undefined;

/** What means nothing where: Protocol 11.2.6.2 to 11.2.6.5 (order, pages and counts are of collections), 11.2.10 (counts), 11.4.2 (creating). */
const pointless: Readonly<Record<Meaningless, ReadonlySet<string>>> = {
  count: new Set(['$select', '$expand', '$orderby', '$top', '$skip', '$count', '$inlinecount']),
  one: new Set(['$orderby', '$top', '$count', '$inlinecount']),
  create: new Set(['$filter', '$orderby', '$top', '$skip', '$count', '$inlinecount', '$search']),
};

/** Options that mean nothing where they stand. balena ignores them, fails on `$expand` of a count, and looks for what it creates with the `$filter` of a POST. */
export const optionPlace: Rule = (context) => ({
  Url: (node) => checkUrl(context, node),
  ExpandItem: (node) => checkItem(context, node),
  ValueOption(node) {
    if (node.name.text === '$top' && node.value.kind === 'Name' && /^0+$/.test(node.value.text)) checkZero(context, node);
  },
});

function checkUrl(context: RuleContext, { options }: Url): void {
  const { target, request } = context;
  if (request.method?.text.toUpperCase() === 'POST' && target?.ends === 'entities') check(context, options, 'create');
  else if (target?.ends === 'count') check(context, options, 'count');
  else if (target?.ends === 'entities' && !target.collection && target.type) check(context, options, 'one');
}

/** Whatever stands behind a link to one has one entity at most. */
function checkItem(context: RuleContext, { path, options }: ExpandItem): void {
  const last = path.segments.at(-1);
  const binding = last?.kind === 'NameSegment' ? context.bindingOf(last.name) : undefined;
  if (binding?.kind === 'navigation' && !binding.navigation.collection && !binding.navigation.guessed) check(context, options, 'one');
}

function check({ dialect, report }: RuleContext, options: Options, place: Meaningless): void {
  for (const option of options ?? []) {
    if (option.kind === 'Hole' || option.kind === 'AliasOption' || !pointless[place].has(option.name.text)) continue;
    const name = option.name.text;
    // Told of as ignored, or as not taken, wherever it stands.
    if (Object.hasOwn(dialect.ignoredOptions, name) || dialect.options?.includes(name) === false) continue;
    if (place === 'create' && name === '$filter' && dialect.quirks.includes('filtered-creation'))
      report('filter-on-create', option.span, { service: dialect.name });
    else if (dialect.refusedOptions[place]?.includes(name)) report('option-refused', option.span, { name, place, service: dialect.name });
    else report('meaningless-option', option.span, { name, place });
  }
}

/** With a count in the answer it is how one asks for the count alone. */
function checkZero({ target, request, dialect, report }: RuleContext, node: QueryOption): void {
  const options = (request.url.kind === 'Url' && request.url.options) || [];
  const counts = options.some(
    (option) =>
      option.kind === 'ValueOption' && ['$count', '$inlinecount'].includes(option.name.text) && !dialect.ignoredOptions[option.name.text],
  );
  const own = options.includes(node);
  if (own && counts) return;
  report('top-zero', node.span, { countable: own && target?.ends === 'entities' && target.collection });
}
