import { moveSpan } from '../../../grammar/index.ts';
import { encodeInsert } from '../complete/word.ts';
import type { LanguageContext } from '../context.ts';
import type { TextEdit } from '../types.ts';
import { caretAt } from './caret.ts';
import { formAt } from './forms.ts';
import { stepsAlong } from './legs.ts';
import { type Shown, shownBy } from './shown.ts';
import { tick } from './tick.ts';

/**
 * Edits that put a property or link, by its path from the request's entities, instead of a stretch of the text (or at a place, where that is
 * empty) in the form that fits there: into a `$filter` with `any(…)` about a link to many, into `$select`, `$expand`, `$orderby`. What belongs
 * into another list, and what is put where the URL has no list, is ticked; elsewhere the path is put as it is given. Empty when it is there.
 */
export function insertion(context: LanguageContext, text: string, start: number, end: number, path: string): readonly TextEdit[] {
  const plain = [{ span: { start, end }, text: path }];
  const place = context.requestAt(text, start);
  const shown = place && shownBy(place.bound);
  if (!shown) return plain;
  const at = moveSpan({ start, end }, -place.start);
  const caret = caretAt(place.bound, at.start, at.end);
  const form = caret && formAt(caret, shown.type, path);
  if (form !== undefined) {
    const written = caret!.encoded ? encodeInsert(form) : form;
    return [{ span: { start, end }, text: `${caret!.before}${written}${caret!.after}` }];
  }
  const isMember = stepsAlong(place.bound.service, shown.type, path) !== undefined;
  const isTicked = isMember && start === end && shown.blocked === undefined && canTickAt(shown, at.start);
  return isTicked ? tick(context, text, start, path, true) : plain;
}

/** In a list of `$select` or `$expand`, or in the lines of the URL where no option is. */
function canTickAt({ url, bound: { request, text } }: Shown, offset: number): boolean {
  const option = url.options?.find(({ kind, span }) => kind !== 'Hole' && span.start <= offset && offset <= span.end);
  if (option) return option.kind === 'SelectOption' || option.kind === 'ExpandOption';
  const begin = request.method?.span.start ?? url.span.start;
  const isComment = request.comments.some(({ span }) => span.start <= offset && offset <= span.end);
  return !isComment && begin <= offset && text.slice(url.span.end, offset).trim() === '';
}
