import type { Completion, LanguageService } from '../../../src/language/index.ts';
import { type Expected, expectedTokens } from './next-token.ts';
import { kindOfValue, written } from './written.ts';

/** How one prefix of a query fared: the place of the next token among the items, from 1; undefined where it is not among them. */
export interface Prefix {
  readonly query: string;
  readonly offset: number;
  readonly expected: Expected;
  readonly rank: number | undefined;
}

/**
 * Asks for completions behind every character of a valid query, and looks for the token that the caret is in or in front of. Not asked
 * where punctuation comes next, which a person types, and within what a person makes up: there nothing is to be proposed.
 */
export function walkPrefixes(language: LanguageService, query: string): readonly Prefix[] {
  return expectedTokens(language, query).flatMap((expected) => {
    const found = (offset: number): Prefix => ({ query, offset, expected, rank: rankOf(language, query, offset, expected) });
    const first = [...offsetsBefore(query, expected.start), expected.start].map(found);
    return isListed(language, query, expected) ? [...first, ...offsetsWithin(expected).map(found)] : first;
  });
}

/** Before and between the blanks on its line; right behind a word the caret is in that word. */
function offsetsBefore(query: string, start: number): readonly number[] {
  const blanks = /(?:[ \t+]|%20)*$/.exec(query.slice(0, start))![0];
  const begin = start - blanks.length;
  return [...blanks.matchAll(/%20|./g)].map(({ index }) => begin + index).filter((offset) => !/[\w.*]$/.test(query.slice(0, offset)));
}

/** Up to the end of a name, which may go on, and before the quote that ends a value; not within an encoded character. */
function offsetsWithin({ start, text }: Expected): readonly number[] {
  const characters = [...text.matchAll(/%[\dA-F]{2}|./gis)].map(({ 0: character, index }) => start + index + character.length);
  return /(?:['"*]|%27)$/.test(text) ? characters.slice(0, -1) : characters;
}

/** It is one of those that there are: the items name it, and not just its kind. */
function isListed(language: LanguageService, query: string, expected: Expected): boolean {
  if (expected.invented === undefined) return true;
  const { start } = expected;
  return language.complete(query.slice(0, start), start).some((item) => !item.snippet && leadsTo(item, query, expected));
}

function rankOf(language: LanguageService, query: string, offset: number, expected: Expected): number | undefined {
  const prefix = query.slice(0, offset);
  const items = language.complete(prefix, offset).filter((item) => matches(item, prefix));
  const exact = items.findIndex((item) => leadsTo(item, query, expected));
  const index = exact >= 0 || offset > expected.start ? exact : items.findIndex((item) => isOfKind(item, expected));
  return index < 0 ? undefined : index + 1;
}

/** As the editor keeps it in the list: what is typed begins it. */
const matches = ({ filter, label, edit }: Completion, prefix: string): boolean =>
  (filter ?? label).toLowerCase().startsWith(prefix.slice(edit.span.start).toLowerCase());

/** With the item, the text is what the query begins with, the expected token included. */
function leadsTo({ edit, snippet }: Completion, query: string, { end }: Expected): boolean {
  const after = plain(query.slice(0, edit.span.start) + written(edit.text, snippet));
  const wanted = plain(query.slice(0, end));
  return after.startsWith(wanted) && !(/\w$/.test(wanted) && /^\w/.test(after.slice(wanted.length)));
}

/** Decoded, and without blanks, which may be more or fewer. */
const plain = (text: string): string =>
  text.replace(/%([2-7][\dA-F])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))).replace(/[\s+]/g, '');

/** What stands for a value, or a name, that a person makes up. */
function isOfKind({ kind, edit, snippet }: Completion, { invented, text }: Expected): boolean {
  if (invented === 'name') return kind === 'variable';
  const isValue = kind === 'value' || kind === 'enum';
  if (invented === 'alias') return isValue || kind === 'variable';
  return invented === 'value' && isValue && kindOfValue(written(edit.text, snippet)) === kindOfValue(text);
}
