import { moveSpan } from '../../../grammar/index.ts';
import { createLanguageContext, type LanguageContext } from '../context.ts';
import { diagnose } from '../diagnose.ts';
import { applyEdits } from '../edits.ts';
import type { Refactoring } from '../types.ts';
import { parameterAlias } from './alias.ts';
import { encodeUrl } from './encode-url.ts';
import { impliedFilter } from './implied-filter.ts';
import { inList } from './in-list.ts';
import { keyFilter } from './key-filter.ts';
import { lambdaOverOne } from './lambda-over-one.ts';
import { otherVersion } from './other-version.ts';
import { parentheses } from './parentheses.ts';
import { createRefactorContext, type Refactor } from './refactor-context.ts';
import { selectFields } from './select-fields.ts';
import { sortOptions } from './sort-options.ts';

/** Every refactoring, in the order in which they are offered: what is nearest to the cursor first. */
const list: readonly Refactor[] = [
  ...[inList, lambdaOverOne, parentheses, parameterAlias, impliedFilter],
  ...[keyFilter, selectFields, sortOptions, encodeUrl, otherVersion],
];

/**
 * Other ways to write what is selected, or the request around it, that ask the same. `answered` are the names of the fields that the last answer to
 * that request had. None where the request has a syntax error; none that would leave more to find fault with than before.
 */
export function refactorings(
  context: LanguageContext,
  text: string,
  start: number,
  end: number,
  answered: readonly string[] = [],
): readonly Refactoring[] {
  const place = context.requestAt(text, start);
  if (!place || place.bound.problems.length > 0 || end > place.start + place.bound.text.length) return [];
  const { bound } = place;
  const { url } = bound.request;
  if (url.kind !== 'Url') return [];
  const selected = { start: start - place.start, end: end - place.start };
  const refactorContext = createRefactorContext(bound, url, selected, text.includes('\r\n') ? '\r\n' : '\n', answered);
  const isSound = createCheck(context, bound.text);
  return list
    .flatMap((refactor) => refactor(refactorContext))
    .filter(isSound)
    .map((found) => ({ ...found, edits: found.edits.map((edit) => ({ ...edit, span: moveSpan(edit.span, place.start) })) }));
}

/** Whether a request, changed so, is read without a fault that it had not, in the service that it is then for. */
function createCheck({ service }: LanguageContext, text: string): (refactoring: Refactoring) => boolean {
  const scratch = createLanguageContext(service);
  const faults = (of: string): readonly [errors: number, all: number] => {
    const found = diagnose(scratch, of);
    return [found.filter(({ severity }) => severity === 'error').length, found.length];
  };
  const [errors, all] = faults(text);
  return ({ edits }) => {
    const [errorsAfter, allAfter] = faults(applyEdits(text, edits));
    return errorsAfter <= errors && allAfter <= all;
  };
}
