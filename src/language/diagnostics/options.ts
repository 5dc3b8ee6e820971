import type { NodeKind, Span } from '../../../grammar/index.ts';
import { count, didYouMean, oneOf, quote } from '../words.ts';
import { row } from './row.ts';

/** Why an option means nothing where it stands. */
export type Meaningless = 'count' | 'one' | 'create';

const pointless: Readonly<Record<Meaningless, (name: string) => string>> = {
  count: (name) => `${quote(name)} changes nothing about a count: only $filter and $search do.`,
  one: (name) => `${quote(name)} is for many entities, and there is at most one here.`,
  create: (name) => `${quote(name)} means nothing to POST: it creates one entity.`,
};

/** A count is asked for by another option before and since OData 4. */
const insteadOf = ({ name, options }: { readonly name: string; readonly options: readonly string[] }): string =>
  name === '$count' && options.includes('$inlinecount') ? 'Write $inlinecount=allpages.' : 'Leave it out.';

/** Options that there are not or that are not taken, and options and aliases that do nothing, or nothing that was meant. */
export const optionDiagnostics = {
  'plain-option': row<{ name: string; instead: string }>(
    'info',
    'An option without a meaning to OData, which looks like a filter or a page.',
    (data) => `OData passes over the option ${quote(data.name)}. Did you mean ${data.instead}?`,
  ),
  'search-operator': row<{ operator: string }>(
    'warning',
    'AND, OR or NOT in `$search` without a term to join.',
    (data) =>
      `${data.operator} has no term to ${data.operator === 'NOT' ? 'exclude' : 'join'} here. To search for the word, put it in double quotes.`,
  ),
  'unknown-option': row<{ name: string; suggestions: readonly string[] }>(
    'error',
    'An option with `$` that OData does not have.',
    (data) => `There is no option ${quote(data.name)}.${didYouMean(data.suggestions)}`,
  ),
  'option-without-dollar': row<{ name: string; option: string; service: string }>(
    'warning',
    'A system query option without its `$`.',
    (data) => `${data.service} ignores ${quote(data.name)}: system options begin with $. Did you mean ${quote(data.option)}?`,
  ),
  'duplicate-option': row<{ name: string; kind: NodeKind; first: Span; whole: Span; value: Span }>(
    'error',
    'The same option twice.',
    (data) => `${quote(data.name)} is given twice; put all of it into one.`,
  ),
  'option-not-taken': row<{ name: string; service: string; options: readonly string[] }>(
    'error',
    'An option that this kind of service rejects.',
    (data) => `${data.service} does not take ${quote(data.name)}: it answers 400 "Malformed url". ${insteadOf(data)}`,
  ),
  'ignored-option': row<{ name: string; service: string; instead: string }>(
    'warning',
    'An option that is accepted and does nothing.',
    (data) => `${data.service} ignores ${quote(data.name)}. ${data.instead}`,
  ),
  'paging-without-orderby': row<{ name: string; field: string | undefined }>(
    'hint',
    'Paging through rows that have no order.',
    (data) => `Rows come in no fixed order: add $orderby, or ${quote(data.name)} may repeat and miss rows from page to page.`,
  ),

  placeholder: row<{ name: string; property: string | undefined; values: readonly string[] }>(
    'warning',
    'Something that the reader of an example must fill in.',
    (data) => `Fill in ${quote(`<${data.name}>`)}${data.property === undefined ? '' : `, a value of ${quote(data.property)}`}.`,
  ),

  'top-zero': row<{ countable: boolean }>(
    'hint',
    '`$top=0`, which asks for no rows.',
    (data) => `$top=0 asks for no rows.${data.countable ? ' To count them, end the path in /$count.' : ''}`,
  ),
  'meaningless-option': row<{ name: string; place: Meaningless }>('warning', 'An option that means nothing where it stands.', (data) =>
    pointless[data.place](data.name),
  ),
  'option-refused': row<{ name: string; place: Meaningless; service: string }>(
    'error',
    'An option that means nothing where it stands, and that the service fails on.',
    (data) => `${pointless[data.place](data.name)} ${data.service} fails on it.`,
  ),
  'filter-on-create': row<{ service: string }>(
    'warning',
    '`$filter` of a POST: the service creates only what it finds afterwards.',
    (data) => `${data.service} answers 400 unless the new entity fits this $filter: a POST needs none.`,
  ),
  'duplicate-item': row<{ name: string; option: string }>(
    'warning',
    'The same item twice in one list.',
    (data) => `${quote(data.name)} is already in this ${data.option}${data.option === '$orderby' ? ': the first one decides.' : '.'}`,
  ),
  'alias-without-value': row<{ name: string; names: readonly string[] }>(
    'warning',
    'A parameter alias that nothing gives a value.',
    (data) => `${quote(data.name)} has no value here, so it is null: add &${data.name}=….${didYouMean(data.names)}`,
  ),
  'alias-needs-value': row<{ name: string; service: string; names: readonly string[] }>(
    'error',
    'A parameter alias that nothing gives a value, where the service fails on it.',
    (data) => `${quote(data.name)} has no value here, and ${data.service} fails on it: add &${data.name}=….${didYouMean(data.names)}`,
  ),
  'unused-alias': row<{ name: string }>(
    'hint',
    'A parameter alias that nothing refers to.',
    (data) => `Nothing refers to ${quote(data.name)}.`,
  ),
  'large-fields': row<{ resource: string; names: readonly string[]; others: readonly string[]; at: number; joiner: string }>(
    'hint',
    'Everything of entities that have very large fields.',
    (data) => `Each ${data.resource} comes with ${oneOf(data.names, 'and')}, which can be very large: $select what you need.`,
  ),
  'long-url': row<{ bytes: number; limit: number }>(
    'hint',
    'A URL longer than servers and proxies surely take.',
    (data) => `This URL is ${count(data.bytes, 'byte')} long when it is sent: many servers and proxies refuse more than ${data.limit}.`,
  ),
  'deep-expand': row<{ depth: number; limit: number }>(
    'hint',
    'Expanded over more levels than services surely take.',
    (data) => `This expands over ${data.depth} levels: many services stop at ${data.limit} unless they are told otherwise.`,
  ),
  'unknown-header': row<{ name: string; suggestions: readonly string[] }>(
    'hint',
    'A header whose name is nearly that of a known one.',
    (data) => `${quote(data.name)} is not a known header.${didYouMean(data.suggestions)}`,
  ),
} as const;
