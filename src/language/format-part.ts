import type { Span } from '../../grammar/index.ts';
import type { LanguageContext } from './context.ts';
import { format, formatPlaced } from './format.ts';
import type { TextEdit } from './types.ts';

/** Edits that bring a stretch of the document into canonical form, and nothing outside of it: what was pasted, say. */
export const formatRange = (context: LanguageContext, text: string, span: Span): readonly TextEdit[] =>
  format(context, text).flatMap((edit) => within(text, edit, span));

/**
 * Edits for whoever has just ended a line or closed a parenthesis, the last thing that stands before the offset but for indentation. Behind a
 * line, the request before it comes into canonical form; behind a parenthesis, the blanks inside of it. What is at the offset or behind it stays.
 */
export function formatTyped(context: LanguageContext, text: string, offset: number): readonly TextEdit[] {
  const typed = text.slice(0, offset).search(/[\n)][ \t]*$/);
  const place = typed < 0 ? undefined : context.requestAt(text, typed);
  if (!place) return [];
  const closes = text.charAt(typed) === ')';
  const span = { start: closes ? openingOf(text, place.start, typed) : place.start, end: typed };
  const edits = formatPlaced(place).flatMap((edit) => within(text, edit, span));
  return closes ? edits.filter((edit) => !edit.text.includes('\n') && !text.slice(edit.span.start, edit.span.end).includes('\n')) : edits;
}

function within(text: string, edit: TextEdit, { start, end }: Span): readonly TextEdit[] {
  const fits = ({ span }: TextEdit) => span.start >= start && span.end <= end;
  return fits(edit) ? [edit] : blanksOf(text, edit).filter(fits);
}

/** An edit that changes nothing but blanks, as one edit for each stretch of them; none for one that changes more. */
function blanksOf(text: string, { span, text: after }: TextEdit): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = span.start, made = 0; ; at++, made++) {
    const end = Math.min(behindBlanks(text, at), span.end);
    const madeEnd = behindBlanks(after, made);
    const blanks = after.slice(made, madeEnd);
    if (text.slice(at, end) !== blanks) edits.push({ span: { start: at, end }, text: blanks });
    if (end === span.end && madeEnd === after.length) return edits;
    if (end === span.end || text.charAt(end) !== after.charAt(madeEnd)) return [];
    at = end;
    made = madeEnd;
  }
}

function behindBlanks(text: string, start: number): number {
  let end = start;
  while (/\s/.test(text.charAt(end))) end++;
  return end;
}

/** Where the parenthesis opens that closes at an offset; those in texts are none. */
function openingOf(text: string, start: number, closing: number): number {
  const open: number[] = [];
  let quoted = false;
  for (let at = start; at < closing; at++) {
    const character = text.charAt(at);
    if (character === "'") quoted = !quoted;
    else if (!quoted && character === '(') open.push(at);
    else if (!quoted && character === ')') open.pop();
  }
  return open.at(-1) ?? closing;
}
