import {
  type CountSegment,
  type ExpandItem,
  type Expression,
  type FilterOption,
  type Hole,
  type Node,
  pathAt,
  type QueryOption,
  type SelectItem,
  type Span,
  type Url,
} from '../../../grammar/index.ts';
import type { TextEdit } from '../types.ts';
import { type FixContext, urlOf } from './fix-context.ts';

const inside = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

type Options = readonly (QueryOption | Hole)[];

interface Place {
  readonly option: QueryOption;
  /** The options beside it, itself included. */
  readonly siblings: Options;
  /** What they all belong to. */
  readonly holder: Url | ExpandItem | SelectItem | CountSegment;
}

const holders: ReadonlySet<string> = new Set(['Url', 'ExpandItem', 'SelectItem', 'CountSegment']);

const isHolder = (node: Node): node is Place['holder'] => holders.has(node.kind);

/** The innermost option that a span stands in: of the request, or of an `$expand` within it. */
export function optionAround({ bound }: FixContext, span: Span): Place | undefined {
  for (const holder of pathAt(bound.request, span.start, 'right').filter(isHolder).toReversed()) {
    const siblings = holder.options ?? [];
    const option = siblings.find((candidate) => candidate.kind !== 'Hole' && inside(candidate.span, span));
    if (option && option.kind !== 'Hole') return { option, siblings, holder };
  }
  return undefined;
}

/** Adds an item to the option of that name beside the diagnostic's, or a new option behind it. */
export function addOption(context: FixContext, name: string, item: string): TextEdit | undefined {
  const found = optionAround(context, context.span);
  if (!found) return undefined;
  const existing = found.siblings.find((option) => option.kind !== 'Hole' && option.name.text === name);
  if (existing) return context.insert(existing.span.end, `,${item}`);
  return context.insert(found.option.span.end, `${found.holder.kind === 'Url' ? '&' : ';'}${name}=${item}`);
}

/** The item that expands a link, beside the diagnostic's option. */
export function expansionOf(context: FixContext, link: string): ExpandItem | undefined {
  const expand = optionAround(context, context.span)?.siblings.find((option) => option.kind === 'ExpandOption');
  return expand?.items.find((item): item is ExpandItem => item.kind === 'ExpandItem' && context.slice(item.path.span) === link);
}

/** Expands a link to select a property there: by a new item, or in the one that expands it already. */
export function expandProperty(context: FixContext, link: string, property: string): TextEdit | undefined {
  const expanded = expansionOf(context, link);
  if (!expanded) return addOption(context, '$expand', `${link}($select=${property})`);
  const select = expanded.options?.find(({ kind }) => kind === 'SelectOption');
  if (select) return context.insert(select.span.end, `,${property}`);
  const last = expanded.options?.at(-1);
  return last ? context.insert(last.span.end, `;$select=${property}`) : context.insert(expanded.path.span.end, `($select=${property})`);
}

/** Adds a condition to the request's own `$filter`, as one more that must hold; a new option where there is none. */
export function addCondition(context: FixContext, condition: string): readonly TextEdit[] | undefined {
  const url = urlOf(context);
  if (!url) return undefined;
  const filter = url.options?.find((option) => option.kind === 'FilterOption');
  if (!filter) {
    const last = url.options?.at(-1);
    return [last ? context.insert(last.span.end, `&$filter=${condition}`) : context.insert(url.path.span.end, `?$filter=${condition}`)];
  }
  return andCondition(context, filter, condition);
}

/** Adds a condition to those of a `$filter`, as one more that must hold. */
export function andCondition(context: FixContext, { predicate }: FilterOption, condition: string): readonly TextEdit[] {
  const { start, end } = predicate.span;
  if (predicate.kind === 'Hole') return [context.insert(end, condition)];
  if (!holdsOr(predicate)) return [context.insert(end, ` and ${condition}`)];
  return [context.insert(start, '('), context.insert(end, `) and ${condition}`)];
}

/** Outside of parentheses, where `and` would take apart what belongs together. */
const holdsOr = (node: Expression): boolean =>
  node.kind === 'Binary' && (node.operator.text === 'or' || holdsOr(node.left) || holdsOr(node.right));

/** Removes the item of a list that the diagnostic stands in, with a comma; the whole option's value is never left empty: of a `$select` the key stays. */
export function removeItem(context: FixContext): TextEdit | undefined {
  const option = optionAround(context, context.span)?.option;
  if (option?.kind !== 'SelectOption' && option?.kind !== 'ExpandOption' && option?.kind !== 'OrderbyOption') return undefined;
  const items: readonly Node[] = option.items;
  const index = items.findIndex((item) => inside(item.span, context.span));
  const item = items[index];
  if (!item) return undefined;
  const next = items[index + 1];
  const before = items[index - 1];
  if (next) return context.remove({ start: item.span.start, end: next.span.start });
  if (before) return context.remove({ start: before.span.end, end: item.span.end });
  // The key keeps the option in place, and the answer small.
  const key = context.bound.scopes.get(option)?.type?.key.join(',');
  return option.kind === 'SelectOption' && key ? context.edit(item.span, key) : undefined;
}

/** Removes a whole option with the `&`, `?` or `;` that goes with it; of the last one in parentheses, the parentheses too. */
export function removeOption(context: FixContext, span: Span): TextEdit {
  const found = optionAround(context, span);
  if (!found) return context.remove(span);
  const { siblings, option, holder } = found;
  const index = siblings.indexOf(option);
  const [before, next] = [siblings[index - 1], siblings[index + 1]];
  if (before) return context.remove({ start: before.span.end, end: option.span.end });
  if (next) return context.remove({ start: option.span.start, end: next.span.start });
  const start = holder.kind === 'CountSegment' ? holder.span.start + '$count'.length : holder.path.span.end;
  return context.remove({ start, end: holder.kind === 'Url' ? option.span.end : holder.span.end });
}
