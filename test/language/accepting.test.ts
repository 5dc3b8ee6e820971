import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../grammar/index.ts';
import type { Completion, LanguageService } from '../../src/language/index.ts';
import { heldOutQueries, walkedQueries } from './prefix-walk/corpus.ts';

/** `PLAYGROUND_WALK=all` takes every query and every offset. */
const all = process.env.PLAYGROUND_WALK === 'all';
const [oneQueryIn, oneOffsetIn] = all ? [1, 1] : [9, 7];

/** As many as a person sees at once. */
const first = 8;

/** What a person types in a tab stop without a word of its own. */
const filled = (text: string): string =>
  text
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/=\$\{\d+\}/g, '=1')
    .replaceAll(/\$\{\d+\}/g, 'x')
    .replaceAll('$0', '')
    .replaceAll(/\\([$}\\])/g, '$1');

function accepted(text: string, { edit, snippet, additionalEdits }: Completion): string {
  const edits = [...additionalEdits, { ...edit, text: snippet ? filled(edit.text) : edit.text }].toSorted(
    (a, b) => b.span.start - a.span.start,
  );
  return edits.reduce((result, { span, text: added }) => result.slice(0, span.start) + added + result.slice(span.end), text);
}

/** How often each error of syntax is in a text; what is only still to come is none where the text breaks off. */
function errorsIn(text: string, isBrokenOff: boolean): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of parseDocument(text).problems)
    if (!isBrokenOff || !code.startsWith('missing')) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function complaints(language: LanguageService, text: string, offset: number): readonly string[] {
  const isBrokenOff = offset === text.length;
  const before = errorsIn(text, isBrokenOff);
  return language
    .complete(text, offset)
    .slice(0, first)
    .flatMap((item) => {
      const after = accepted(text, item);
      const added = [...errorsIn(after, isBrokenOff)].filter(([code, count]) => count > (before.get(code) ?? 0)).map(([code]) => code);
      if (after.includes('$$') && !text.includes('$$')) added.push('$$');
      return added.map((code) => `${text.slice(0, offset)}|${text.slice(offset)} + ${item.label} = ${after}: ${code}`);
    });
}

/** Within the name of a member, which another may stand for: those of options, functions and prefixes are for what comes after them. */
function isWithinName(query: string, offset: number): boolean {
  const begun = /(?<![$\w@'])[a-z_]\w*$/i.exec(query.slice(0, offset))?.[0];
  const rest = /^\w+(?=[ ,)])/.exec(query.slice(offset))?.[0];
  return begun !== undefined && rest !== undefined && offset > query.indexOf('?') && !keywords.has(begun + rest);
}

const keywords: ReadonlySet<string> = new Set(
  'and or not eq ne gt ge lt le in has add sub mul div mod asc desc true false null as with from'.split(' '),
);

/** Broken off at an offset before the body; and whole, where it lies within a name. */
const walk = (language: LanguageService, query: string, nth: number): readonly string[] =>
  Array.from({ length: query.length + 1 }, (_, offset) => offset)
    .filter((offset) => (offset + nth) % oneOffsetIn === 0 && !query.slice(0, offset).includes('\n\n'))
    .flatMap((offset) => [
      ...complaints(language, query.slice(0, offset), offset),
      ...(isWithinName(query, offset) ? complaints(language, query, offset) : []),
    ]);

describe('a proposal that is taken makes no text worse', () => {
  // The tab stops of `$apply` hold transformations, which have no names of one form.
  const queries = [...walkedQueries(), ...heldOutQueries()].filter(
    ({ query }, index) => index % oneQueryIn === 0 && !query.includes('$apply'),
  );

  test('there are queries enough', () => expect(queries.length).toBeGreaterThan(20));

  test('in queries that are right, broken off anywhere, and within their names', () => {
    expect(queries.flatMap(({ language, query }, index) => walk(language, query, index))).toEqual([]);
  });
});
