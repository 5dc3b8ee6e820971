import { chars, choice, type Pattern, sequence } from './matcher.ts';
import { quotationMark, SQUOTE } from './patterns.ts';

/** The ABNF's rules for the terms of `$search`, on the text as it stands. */

const encodedButQuote = '%(?!22)[0-9A-Fa-f]{2}';
const phraseText = chars(new RegExp(`(?:[\\w.~!$'()*+,;=:@/? -]|${encodedButQuote})+`, 'y'), 'text');
export const searchPhrase = sequence(quotationMark, phraseText, quotationMark);
const searchChar = `[\\w.~!*+,:@/?$=-]|${encodedButQuote}`;
export const searchWord = chars(new RegExp(`(?:${searchChar})(?:${searchChar}|'|%27)*`, 'y'), 'a word');
const quotedText = chars(new RegExp(`(?:[\\w.~!()*+,;=:@/?$ "-]|${encodedButQuote.replace('22', '27')}|(?:'|%27){2})*`, 'y'), 'text');
/** What older services take for a phrase. */
export const searchIncomplete = sequence(SQUOTE, quotedText, SQUOTE);

export function searchTermPattern(phrase: boolean): Pattern {
  return phrase ? searchPhrase : choice(searchWord, searchIncomplete);
}
