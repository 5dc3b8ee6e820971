import type { Comment, Hole, QueryOption, Span } from '../../../grammar/index.ts';
import type { FixContext } from '../fixes/fix-context.ts';
import type { TextEdit } from '../types.ts';
import type { Holder } from './level.ts';

export type Options = readonly (QueryOption | Hole)[];

/** What stands before an option: `?`, `&` or `;`. */
export interface Separator extends Span {
  /** It begins its line. */
  readonly ownLine: boolean;
}

/** The separator before an option, past blanks, line breaks and comment lines; undefined behind a parenthesis, or where none is written. */
export function separatorBefore(context: FixContext, holder: Holder, option: QueryOption | Hole): Separator | undefined {
  const { text } = context;
  const end = backOver(context, option.span.start);
  const start = end - 1;
  if (!/[?&;]/.test(text.charAt(start)) || start < holder.span.start) return undefined;
  return { start, end, ownLine: withLineBreak(text, start) !== start };
}

/** Back from an offset to what is neither blank nor a comment. */
function backOver({ text, bound }: FixContext, offset: number): number {
  const { comments } = bound.request;
  for (let at = offset; ; ) {
    const before = text.slice(0, at).trimEnd().length;
    const comment: Comment | undefined = comments.find(({ span }) => span.start < before && before <= span.end);
    if (!comment) return before;
    at = comment.span.start;
  }
}

export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Where the line break before an offset begins, if only blanks stand between; otherwise the offset itself. */
export function withLineBreak(text: string, offset: number): number {
  let start = offset;
  while (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t') start--;
  if (text.charAt(start - 1) !== '\n') return offset;
  return text.charAt(start - 2) === '\r' ? start - 2 : start - 1;
}

/** Past blanks, where they end the line; otherwise the offset itself. */
export function withBlanks(text: string, offset: number): number {
  const blanks = /^[ \t]*(?=\r?\n|$)/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
  return offset + blanks;
}

/** Removes a stretch of the text; comment lines in it stay. */
export function removal({ text, bound, remove }: FixContext, { start, end }: Span): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let from = start;
  for (const { span } of bound.request.comments) {
    if (span.start < from || span.end > end) continue;
    const line = withLineBreak(text, span.start);
    if (line > from) edits.push(remove({ start: from, end: line }));
    from = span.end;
  }
  return end > from ? [...edits, remove({ start: from, end })] : edits;
}
