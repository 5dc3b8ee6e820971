import type { ExpandItem, ExpandOption, QueryOption, SelectItem, SelectOption, Span } from '../../../grammar/index.ts';
import type { FixContext } from '../fixes/fix-context.ts';
import type { TextEdit } from '../types.ts';
import { type Options, removal, type Separator, separatorBefore, withBlanks, withLineBreak } from './layout.ts';
import type { Holder } from './level.ts';

/** An item of a list, and the option and the holder that it stands in. */
export interface Entry {
  readonly holder: Holder;
  readonly option: SelectOption | ExpandOption;
  readonly item: SelectItem | ExpandItem;
}

/** Takes items out of their lists, lists that are then empty out of their options, and options that are then none their parentheses. */
export function takeAway(context: FixContext, entries: readonly Entry[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const [holder, ofHolder] of Map.groupBy(entries, (entry) => entry.holder)) {
    const emptied: QueryOption[] = [];
    for (const [option, ofOption] of Map.groupBy(ofHolder, (entry) => entry.option)) {
      const items = new Set<unknown>(ofOption.map(({ item }) => item));
      if (option.items.some((item) => item.kind !== 'Hole' && !items.has(item))) edits.push(...withoutItems(context, option, items));
      else emptied.push(option);
    }
    if (emptied.length > 0) edits.push(...withoutOptions(context, holder, emptied));
  }
  return edits;
}

/** Each with the comma before it; where none that stays is before it, with the one behind. */
function withoutItems(context: FixContext, { items }: Entry['option'], removed: ReadonlySet<unknown>): readonly TextEdit[] {
  const first = items.findIndex((item) => !removed.has(item));
  return items.flatMap((item, index) => {
    if (!removed.has(item)) return [];
    if (index < first) return removal(context, { start: item.span.start, end: items[index + 1]!.span.start });
    return removal(context, { start: items[index - 1]!.span.end, end: item.span.end });
  });
}

/** Each with the separator before it, and its line where it has one of its own; what then comes first takes the first one's separator. */
function withoutOptions(context: FixContext, holder: Holder, removed: readonly QueryOption[]): readonly TextEdit[] {
  const options = holder.options ?? [];
  const isRemoved = (option: Options[number]): option is QueryOption => option.kind !== 'Hole' && removed.includes(option);
  const first = options.findIndex((option) => !isRemoved(option));
  if (first < 0) return removal(context, wholeOf(context, holder, options));
  const kept = options[first]!;
  const begin = first > 0 ? separatorBefore(context, holder, kept) : undefined;
  if (first > 0 && holder.kind !== 'Url') {
    const lead = removal(context, { start: options[0]!.span.start, end: kept.span.start });
    return [
      ...lead,
      ...options
        .slice(first)
        .filter(isRemoved)
        .flatMap((option) => withoutOption(context, holder, options, option)),
    ];
  }
  const edits = options.filter(isRemoved).flatMap((option) => withoutOption(context, holder, options, option));
  return begin ? [...edits, { span: { start: begin.start, end: begin.end }, text: '?' }] : edits;
}

function withoutOption(context: FixContext, holder: Holder, options: Options, option: QueryOption): readonly TextEdit[] {
  const separator = separatorBefore(context, holder, option);
  if (separator) return removal(context, stretchOf(context, separator, option));
  // An encoded separator.
  return removal(context, { start: options[options.indexOf(option) - 1]?.span.end ?? option.span.start, end: option.span.end });
}

function stretchOf({ text }: FixContext, separator: Separator, { span }: QueryOption): Span {
  const end = withBlanks(text, span.end);
  const endsLine = end === text.length || text[end] === '\n' || text[end] === '\r';
  return { start: separator.ownLine && endsLine ? withLineBreak(text, separator.start) : separator.start, end };
}

/** All options of a holder: with the `?` before them, or the parentheses around. */
function wholeOf(context: FixContext, holder: Holder, options: Options): Span {
  const first = options[0]!;
  const last = options.at(-1)!;
  if (holder.kind !== 'Url') {
    return { start: holder.kind === 'CountSegment' ? holder.span.start + '$count'.length : holder.path.span.end, end: holder.span.end };
  }
  const { text } = context;
  const mark = separatorBefore(context, holder, first)?.start ?? first.span.start;
  return { start: withLineBreak(text, mark), end: withBlanks(text, last.span.end) };
}
