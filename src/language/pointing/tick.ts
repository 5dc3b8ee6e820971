import { moveSpan } from '../../../grammar/index.ts';
import type { LanguageContext } from '../context.ts';
import { selectsByPath } from '../facts.ts';
import { createFixContext, type FixContext } from '../fixes/fix-context.ts';
import type { TextEdit } from '../types.ts';
import { addItems, addOptions } from './add.ts';
import { hideByPath } from './by-path/hide.ts';
import { showByPath } from './by-path/show.ts';
import { type Leg, legsOf, pathOf, stepsAlong } from './legs.ts';
import { type Expanded, join, type Level, readLevel } from './level.ts';
import { shownBy } from './shown.ts';
import { type Entry, takeAway } from './take-away.ts';

/**
 * Edits that add a property or link to what the request at an offset shows, or take it away; the rest of the text stays as it is written.
 * Links on the way are expanded. Empty when it is so already, or cannot be done.
 */
export function tick(context: LanguageContext, text: string, offset: number, path: string, on: boolean): readonly TextEdit[] {
  const place = context.requestAt(text, offset);
  const shown = place && shownBy(place.bound);
  if (!shown || shown.blocked !== undefined) return [];
  const { bound, url, type } = shown;
  const steps = stepsAlong(bound.service, type, path);
  if (!steps) return [];
  const fixContext = createFixContext(bound, url.path.span, text.includes('\r\n') ? '\r\n' : '\n');
  const [showIn, hideIn] = selectsByPath(bound.service) ? [showByPath, hideByPath] : [show, hide];
  const edits = (on ? showIn : hideIn)(fixContext, readLevel(bound, url, ''), legsOf(steps));
  return joined(edits).map(({ span, text: written }) => ({ span: moveSpan(span, place.start), text: written }));
}

/** Two insertions at one place as one, in their order. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const found: TextEdit[] = [];
  for (const edit of edits) {
    const last = found.at(-1);
    const isOne = last && last.span.start === edit.span.start && last.span.end === edit.span.end && edit.span.start === edit.span.end;
    if (isOne) found[found.length - 1] = { span: last.span, text: last.text + edit.text };
    else found.push(edit);
  }
  return found;
}

/** Adds what a path leads to, from a level on. */
function show(context: FixContext, level: Level, [leg, ...others]: readonly Leg[]): readonly TextEdit[] {
  if (!leg) return [];
  if (!leg.link) return select(context, level, leg.name);
  const known = level.expanded.filter(({ name }) => name === leg.name);
  const expanded = known.find(({ level: { gives } }) => gives === 'entities') ?? known[0];
  if (!expanded) return addItems(context, level, [{ list: '$expand', items: [`${leg.name}${nested(others)}`] }]);
  if (others.length === 0 || expanded.level.gives === 'entities') return show(context, expanded.level, others);
  return expandWhole(context, expanded, others);
}

function select(context: FixContext, level: Level, name: string): readonly TextEdit[] {
  const inner = level.selected.find((entry) => entry.level && name.startsWith(`${entry.name}/`));
  if (inner?.level) return select(context, inner.level, name.slice(inner.name!.length + 1));
  const known = level.selected.find((entry) => entry.name === name);
  // Of `home($select=city)`, all.
  if (known)
    return known.level
      ? takeAway(
          context,
          known.level.selected.map((entry) => ({ ...entry, holder: known.item })),
        )
      : [];
  const [first, second] = level.selected;
  // All is selected: this alone is from now on.
  if (first?.star === '' && !second) return [context.edit(first.item.span, name)];
  return addItems(context, level, [{ list: '$select', items: [name] }]);
}

/** `($expand=b($select=c))`, behind a link. */
export function nested([leg, ...others]: readonly Leg[]): string {
  if (!leg) return '';
  return leg.link ? `($expand=${leg.name}${nested(others)})` : `($select=${leg.name})`;
}

/** `links/$count` gives a number, and `links/$ref` keys: for members of theirs, the links are expanded instead. */
function expandWhole(context: FixContext, { item, level }: Expanded, legs: readonly Leg[]): readonly TextEdit[] {
  const { segments } = item.path;
  const start = segments.at(-2)!.span.end;
  if (!level.holder.options) return [context.edit({ start, end: item.path.span.end }, nested(legs))];
  const open = context.text.indexOf('(', start);
  if (open < 0) return [];
  return [context.remove({ start, end: open }), addOptions(context, level.holder, [nested(legs).slice(1, -1)])];
}

const hide = (context: FixContext, root: Level, legs: readonly Leg[]): readonly TextEdit[] =>
  takeAway(context, entriesOf(root, pathOf(legs)));

/** The items of lists that name a member, by its path from the request's entities. */
function entriesOf(level: Level, path: string): readonly Entry[] {
  const { holder } = level;
  const selected = level.selected.flatMap(({ name, option, item, level: inner }): readonly Entry[] => {
    if (inner) return entriesOf(inner, path);
    return name !== undefined && join(level.path, name) === path ? [{ holder, option, item }] : [];
  });
  const expanded = level.expanded.flatMap(({ name, option, item, level: inner }): readonly Entry[] => {
    if (name === undefined) return [];
    return inner.path === path ? [{ holder, option, item }] : path.startsWith(`${inner.path}/`) ? entriesOf(inner, path) : [];
  });
  return [...selected, ...expanded];
}
