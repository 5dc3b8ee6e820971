import type { ExpandItem, Hole, QueryOption, SelectItem, Span } from '../../../grammar/index.ts';
import type { TextEdit } from '../types.ts';
import { type FixContext, urlOf } from './fix-context.ts';

const inside = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The option of the request, or of an `$expand` within it, that a span stands in, with the options beside it. */
export function optionAround(
  context: FixContext,
  span: Span,
): { option: QueryOption; siblings: readonly (QueryOption | Hole)[] } | undefined {
  let siblings: readonly (QueryOption | Hole)[] = urlOf(context)?.options ?? [];
  for (;;) {
    const option = siblings.find((candidate) => candidate.kind !== 'Hole' && inside(candidate.span, span));
    if (!option || option.kind === 'Hole') return undefined;
    const nested = itemsOf(option).find((item) => item.options?.some((inner) => inner.kind !== 'Hole' && inside(inner.span, span)));
    if (!nested?.options) return { option, siblings };
    siblings = nested.options;
  }
}

const itemsOf = (option: QueryOption): readonly (ExpandItem | SelectItem)[] =>
  option.kind === 'ExpandOption' || option.kind === 'SelectOption' ? option.items.filter((item) => item.kind !== 'Hole') : [];

/** Adds an item to the option of that name beside the diagnostic's, or a new option behind it. */
export function addOption(context: FixContext, name: string, item: string): TextEdit | undefined {
  const found = optionAround(context, context.span);
  if (!found) return undefined;
  const existing = found.siblings.find((option) => option.kind !== 'Hole' && option.name.text === name);
  if (existing) return context.insert(existing.span.end, `,${item}`);
  const nested = !urlOf(context)?.options?.includes(found.option);
  return context.insert(found.option.span.end, `${nested ? ';' : '&'}${name}=${item}`);
}

/** Removes the item of a list that the diagnostic stands in, with a comma; the whole option's value is never left empty. */
export function removeItem(context: FixContext): TextEdit | undefined {
  const option = optionAround(context, context.span)?.option;
  if (option?.kind !== 'SelectOption' && option?.kind !== 'ExpandOption') return undefined;
  const index = option.items.findIndex((item) => inside(item.span, context.span));
  const item = option.items[index];
  if (!item) return undefined;
  const next = option.items[index + 1];
  const before = option.items[index - 1];
  if (next) return context.remove({ start: item.span.start, end: next.span.start });
  if (before) return context.remove({ start: before.span.end, end: item.span.end });
  // The link itself keeps the option in place, and the answer small.
  return context.edit(item.span, 'id');
}

/** Removes a whole option with the `&`, `?` or `;` that goes with it. */
export function removeOption(context: FixContext, span: Span): TextEdit {
  const found = optionAround(context, span);
  const index = found ? found.siblings.indexOf(found.option) : -1;
  const next = found?.siblings[index + 1];
  const before = found?.siblings[index - 1];
  if (before) return context.remove({ start: before.span.end, end: span.end });
  if (next) return context.remove({ start: span.start, end: next.span.start });
  const url = urlOf(context);
  return context.remove({ start: url ? url.path.span.end : span.start, end: span.end });
}
