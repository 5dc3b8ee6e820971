import type { FixContext } from '../../fixes/fix-context.ts';
import type { TextEdit } from '../../types.ts';
import { type Leg, pathOf } from '../legs.ts';
import type { Selected } from '../level.ts';
import { type Entry, takeAway } from '../take-away.ts';
import { expandedPaths, expandItems, isWithin, itemText, type Lists, subjectOf } from './lists.ts';

/** Edits that take away what a path leads to. */
export function hideByPath(context: FixContext, lists: Lists, legs: readonly Leg[]): readonly TextEdit[] {
  const path = pathOf(legs);
  const outer = pathOf(legs.slice(0, -1));
  return legs.at(-1)!.link ? hideLink(context, lists, path, outer) : hideProperty(context, lists, path, outer);
}

const entriesOf = ({ holder }: Lists, items: readonly Omit<Entry, 'holder'>[]): readonly Entry[] =>
  items.map((entry) => ({ ...entry, holder }));

function hideLink(context: FixContext, lists: Lists, link: string, outer: string): readonly TextEdit[] {
  const selected = lists.selected.filter((entry) => isWithin(subjectOf(entry) ?? '', link));
  const [first, ...others] = lists.expanded.filter(({ name }) => name !== undefined && isWithin(name, link));
  if (!first) return takeAway(context, entriesOf(lists, selected));
  const beside = expandItems(lists).some((name) => !isWithin(name, link) && isWithin(name, outer));
  if (outer === '' || beside) return takeAway(context, entriesOf(lists, [...selected, first, ...others]));
  // `a/b` expands `a` as well, which stays.
  return [...takeAway(context, entriesOf(lists, [...selected, ...others])), context.edit(first.item.span, outer)];
}

function hideProperty(context: FixContext, lists: Lists, path: string, link: string): readonly TextEdit[] {
  const removed = lists.selected.filter(({ name }) => name === path);
  const [first, ...others] = removed;
  if (!first) return [];
  const kept = lists.selected.filter((entry) => !removed.includes(entry));
  if (kept.some((entry) => isOf(lists, entry, link))) return takeAway(context, entriesOf(lists, removed));
  // Nothing of it is selected any more, so that all of it comes.
  const whole = link === '' ? '*' : link;
  const saysNothing = isAll(lists, [...kept.map(itemText), whole]);
  if (saysNothing) return takeAway(context, entriesOf(lists, lists.selected));
  return [...takeAway(context, entriesOf(lists, others)), context.edit(first.item.span, whole)];
}

/** An item selects something of what a link leads to, or of the request's own entities; not of what other links lead to from there. */
function isOf(lists: Lists, entry: Selected, link: string): boolean {
  const subject = subjectOf(entry);
  if (subject === undefined || (link !== '' && !isWithin(subject, link))) return false;
  return !expandedPaths(lists).some((expanded) => expanded.length > link.length && isWithin(subject, expanded));
}

/** Items of `$select` that say no more than none would: that all comes, and all that is expanded. */
function isAll(lists: Lists, items: readonly (string | undefined)[]): boolean {
  const links = expandedPaths(lists);
  const subjects = items.map((item) => item?.replace(/\/\*$/, ''));
  return (
    subjects.every((subject) => subject === '*' || (subject !== undefined && links.includes(subject))) &&
    expandItems(lists).every((name) => subjects.some((subject) => subject !== undefined && isWithin(name, subject)))
  );
}
