import { moveSpan } from '../../../grammar/index.ts';
import { remember } from '../../lib/index.ts';
import type { LanguageContext, PlacedBound } from '../context.ts';
import { selectsByPath } from '../facts.ts';
import type { Selection } from '../types.ts';
import { expandedPaths, isWholeIn } from './by-path/lists.ts';
import { isWhole, join, type Level, readLevel } from './level.ts';
import { type Shown, shownBy } from './shown.ts';

/** What the request at an offset selects; undefined where there is none, or none for entities of a known type. */
export function selection(context: LanguageContext, text: string, offset: number): Selection | undefined {
  const place = context.requestAt(text, offset);
  return place && selectionInPlace(place).found;
}

const selectionInPlace = remember(({ start, bound }: PlacedBound): { readonly found: Selection | undefined } => {
  const shown = shownBy(bound);
  if (!shown) return { found: undefined };
  const { type, resource, blocked, url } = shown;
  return {
    found: { span: moveSpan(bound.request.span, start), type: type.name, resource, ...namesIn(shown, readLevel(bound, url, '')), blocked },
  };
});

/** The lists of a selection. */
type Names = Pick<Selection, 'selected' | 'expanded' | 'whole'>;

function namesIn({ bound }: Shown, root: Level): Names {
  if (selectsByPath(bound.service)) {
    const expanded = expandedPaths(root);
    const selected = root.selected.flatMap(({ name }) => (name === undefined ? [] : [name]));
    return { selected: [...new Set(selected)], expanded, whole: ['', ...expanded].filter((path) => isWholeIn(root, path)) };
  }
  const names = { selected: new Set<string>(), expanded: new Set<string>(), whole: new Set<string>() };
  gather(root, names);
  return { selected: [...names.selected], expanded: [...names.expanded], whole: [...names.whole] };
}

function gather(level: Level, names: { readonly [List in keyof Names]: Set<string> }): void {
  if (isWhole(level)) names.whole.add(level.path);
  for (const { name, level: inner } of level.selected) {
    if (inner) gather(inner, names);
    else if (name !== undefined) names.selected.add(join(level.path, name));
  }
  for (const { name, level: inner } of level.expanded) {
    if (name === undefined) continue;
    names.expanded.add(inner.path);
    gather(inner, names);
  }
}
