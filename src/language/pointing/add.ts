import {
  type ExpandItem,
  type ExpandOption,
  type SelectItem,
  type SelectOption,
  type Span,
  systemQueryOption,
} from '../../../grammar/index.ts';
import type { FixContext } from '../fixes/fix-context.ts';
import type { TextEdit } from '../types.ts';
import { lineStart, type Options, separatorBefore } from './layout.ts';
import { type Holder, isStar, type Level } from './level.ts';

/** Adds an item to the `$select` or `$expand` of a level, in the way that the text is written: in what was left open, behind the last item, or as a new option. */
export function addItem(context: FixContext, level: Level, list: '$select' | '$expand', item: string): readonly TextEdit[] {
  const options: readonly (SelectOption | ExpandOption)[] = list === '$select' ? level.selects : level.expands;
  const option = options.find(({ items }) => items.some(({ kind }) => kind === 'Hole')) ?? options[0];
  return option ? [intoList(context, option, item)] : [intoOptions(context, level.holder, list, item)];
}

function intoList(context: FixContext, { kind, items }: SelectOption | ExpandOption, item: string): TextEdit {
  const hole = items.find((other) => other.kind === 'Hole');
  if (hole) return context.edit(hole.span, item);
  const last = items.at(-1) as SelectItem | ExpandItem;
  if (kind === 'SelectOption' && items.length === 1 && isStar(last)) return context.edit(last.span, item);
  const comma = `,${gapOf(context, items)}`;
  return { span: at(last.span.end), text: `${comma}${context.insert(last.span.end, item).text}` };
}

const at = (offset: number): Span => ({ start: offset, end: offset });

/** What stands behind the commas of a list, if it is the same behind each: nothing, a blank, a line break. */
function gapOf({ text, bound }: FixContext, items: readonly { readonly span: Span }[]): string {
  const gaps = new Set(items.slice(1).map(({ span }, index) => text.slice(items[index]!.span.end, span.start)));
  const [gap = ','] = gaps;
  const blanks = /^,(\s*)$/.exec(gap)?.[1] ?? '';
  if (gaps.size !== 1 || blanks === '') return '';
  const refused = bound.service.dialect.quirks.includes('no-blank-after-comma') && !blanks.includes('\n');
  return refused ? '' : blanks;
}

/** Adds an option to those of a URL or an item. */
export function addOption(context: FixContext, holder: Holder, option: string): TextEdit {
  const [, name = ''] = /^([^=]*)=/.exec(option) ?? [];
  return intoOptions(context, holder, name, option.slice(name.length + 1));
}

function intoOptions(context: FixContext, holder: Holder, name: string, value: string): TextEdit {
  const { options } = holder;
  const option = `${name}=${value}`;
  const hole = options?.find(({ kind }) => kind === 'Hole');
  if (hole) return context.edit(hole.span, option);
  const anchor = options && anchorFor(options, name);
  if (anchor && options) {
    const offset = anchor.span.end;
    return { span: at(offset), text: `${separatorOf(context, holder, options)}${context.insert(offset, option).text}` };
  }
  return holder.kind === 'Url' ? firstOption(context, holder, option) : context.insert(holder.span.end, `(${option})`);
}

/** The order that options are read in best; those that are not named here may stand anywhere. */
const order: readonly string[] = ['$filter', '$select', '$expand', '$orderby', '$top', '$skip'];

/** The option to stand behind: the last that comes before it by order, or else the last of all. */
function anchorFor(options: Options, name: string): Options[number] | undefined {
  const rank = order.indexOf(name);
  const before = options.filter((option) => option.kind !== 'Hole' && rankOf(option.name.text) >= 0 && rankOf(option.name.text) < rank);
  return before.at(-1) ?? options.at(-1);
}

const rankOf = (name: string): number => order.indexOf(systemQueryOption(name) ?? name);

/** What parts two options, written as between those that are there. */
function separatorOf(context: FixContext, holder: Holder, options: Options): string {
  const { text } = context;
  const last = options.at(-1)!;
  const before = separatorBefore(context, holder, last);
  const mark = holder.kind === 'Url' ? '&' : before ? text.slice(before.start, before.end) : ';';
  const start = lineStart(text, last.span.start);
  const indent = /^[ \t]*/.exec(text.slice(start))![0];
  if (before?.ownLine) return `${breakBefore(context, start)}${indent}${mark}`;
  // The separator ends the line before, or nothing but a parenthesis stands there.
  const isFirst = start > holder.span.start && text.slice(start, last.span.start).trim() === '';
  return isFirst ? `${mark}${breakBefore(context, start)}${indent}` : mark;
}

const breakBefore = ({ text }: FixContext, start: number): string => (text.endsWith('\r\n', start) ? '\r\n' : '\n');

/** Requests are written an option a line; a URL that was pasted stays on its line. */
function firstOption(context: FixContext, url: Extract<Holder, { kind: 'Url' }>, option: string): TextEdit {
  const { text, newline } = context;
  const { end } = url.path.span;
  if (url.options) return context.insert(url.span.end, option);
  const alone = /^[ \t]*(?=\r?\n|$)/.test(text.slice(end));
  const lead = url.origin || url.encoded || !alone ? '?' : `${newline}  ?`;
  return { span: at(end), text: `${lead}${context.insert(end, option).text}` };
}
