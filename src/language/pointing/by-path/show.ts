import type { FixContext } from '../../fixes/fix-context.ts';
import type { TextEdit } from '../../types.ts';
import { addItems } from '../add.ts';
import { type Leg, pathOf } from '../legs.ts';
import { expandItems, isShownIn, isWithin, type Lists, subjectOf } from './lists.ts';

/** Edits that add what a path leads to. */
export function showByPath(context: FixContext, lists: Lists, legs: readonly Leg[]): readonly TextEdit[] {
  const path = pathOf(legs);
  const links = legs.filter(({ link }) => link);
  const link = pathOf(links);
  const expand = { list: '$expand', items: missingIn(lists, link) } as const;
  if (links.length === legs.length)
    return addItems(context, lists, [{ list: '$select', items: isShownIn(lists, link) ? [] : [link] }, expand]);
  if (lists.selected.some(({ name }) => name === path)) return addItems(context, lists, [expand]);
  // What came whole gives way to the property.
  const whole = lists.selected.find((entry) => subjectOf(entry) === link);
  if (whole) return [context.edit(whole.item.span, path), ...addItems(context, lists, [expand])];
  const items = lists.selected.length > 0 ? [path] : firstItems(lists, links, path);
  return addItems(context, lists, [{ list: '$select', items }, expand]);
}

const missingIn = (lists: Lists, link: string): readonly string[] =>
  link === '' || expandItems(lists).some((name) => isWithin(name, link)) ? [] : [link];

/** Where nothing was selected, a first item would take away all else that is shown: it is named as well. */
function firstItems(lists: Lists, links: readonly Leg[], path: string): readonly string[] {
  const link = pathOf(links);
  const others = expandItems(lists).filter((name) => link === '' || !isWithin(link, name));
  if (link === '') return [path, ...others];
  const outer = links.slice(0, -1).map((_, index) => `${pathOf(links.slice(0, index + 1))}/*`);
  return ['*', ...outer, path, ...others];
}
