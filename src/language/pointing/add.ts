import { type ExpandOption, type SelectOption, type Span, systemQueryOption, type Url } from '../../../grammar/index.ts';
import type { FixContext } from '../fixes/fix-context.ts';
import type { TextEdit } from '../types.ts';
import { lineStart, type Options, separatorBefore } from './layout.ts';
import type { Holder, Level } from './level.ts';

/** Items for the lists of a level. */
export interface Addition {
  readonly list: '$select' | '$expand';
  readonly items: readonly string[];
}

/** Adds items in the way that the text is written: in what was left open in their list, behind its last item, or as a new option. */
export function addItems(context: FixContext, level: Level, additions: readonly Addition[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const options: string[] = [];
  for (const { list, items } of additions) {
    if (items.length === 0) continue;
    const lists: readonly List[] = list === '$select' ? level.selects : level.expands;
    const option = lists.find((candidate) => candidate.items.some(({ kind }) => kind === 'Hole')) ?? lists[0];
    if (option) edits.push(...withDollar(context, option, list), intoList(context, option, items));
    else options.push(`${list}=${items.join(',')}`);
  }
  return options.length === 0 ? edits : [...edits, addOptions(context, level.holder, options)];
}

type List = SelectOption | ExpandOption;

/** A service that passes over an option without `$`, as balena does, refuses the commas that a list in it would have. */
function withDollar({ bound, insert }: FixContext, { name }: List, list: Addition['list']): readonly TextEdit[] {
  const needed = bound.service.dialect.options?.includes(list) && !/^(\$|%24)/.test(name.text);
  return needed ? [insert(name.span.start, '$')] : [];
}

function intoList(context: FixContext, { items }: List, added: readonly string[]): TextEdit {
  const hole = items.find((other) => other.kind === 'Hole');
  if (hole) return context.edit(hole.span, added.join(','));
  const { end } = items.at(-1)!.span;
  const comma = `,${gapOf(context, items)}`;
  return { span: at(end), text: added.map((item) => `${comma}${context.insert(end, item).text}`).join('') };
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

/** Adds options, each written `name=value`, to those of a URL or an item. */
export function addOptions(context: FixContext, holder: Holder, added: readonly string[]): TextEdit {
  const { options } = holder;
  const mark = holder.kind === 'Url' ? '&' : ';';
  const hole = options?.find(({ kind }) => kind === 'Hole');
  if (hole) return context.edit(hole.span, added.join(mark));
  const anchor = options && anchorFor(options, added[0]!.slice(0, added[0]!.indexOf('=')));
  if (anchor && options) {
    const { end } = anchor.span;
    const separator = separatorOf(context, holder, options);
    return { span: at(end), text: added.map((option) => `${separator}${context.insert(end, option).text}`).join('') };
  }
  return holder.kind === 'Url' ? firstOptions(context, holder, added) : context.insert(holder.span.end, `(${added.join(mark)})`);
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
function firstOptions(context: FixContext, url: Url, added: readonly string[]): TextEdit {
  const { text, newline } = context;
  const { end } = url.path.span;
  if (url.options) return context.insert(url.span.end, added.join('&'));
  const alone = /^[ \t]*(?=\r?\n|$)/.test(text.slice(end));
  const lead = url.origin || url.encoded || !alone ? '' : `${newline}  `;
  return {
    span: at(end),
    text: added.map((option, index) => `${lead}${index === 0 ? '?' : '&'}${context.insert(end, option).text}`).join(''),
  };
}
