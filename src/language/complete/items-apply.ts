import { aggregationMethods, type TransformationFact, transformations } from '../../../grammar/index.ts';
import { blankBefore, type Draft, draft, type ItemContext, tabStop } from './draft.ts';
import type { Keyword, WantOf } from './expected.ts';

/** The transformations of `$apply`; those of `groupby` alone stand in its parentheses. */
export function transformationItems(_want: WantOf<'transformation'>, { expectation }: ItemContext): Draft[] {
  const called = expectation.following === '(';
  return Object.entries<TransformationFact>(transformations)
    .filter(([, { place }]) => place !== 'groupby')
    .map(([name, { parameters, documentation, example }]) => {
      const opening = name === 'groupby' ? `((${tabStop(1)}))` : `(${tabStop(1)})`;
      const snippet = !called && parameters !== undefined;
      const text = snippet ? `${name}${opening}` : name;
      return draft('function', name, { documentation: `${documentation}\n\n\`${example}\``, text, snippet, again: snippet });
    });
}

const keywords: Readonly<Record<Keyword, string>> = {
  as: 'What the value is called from here on.',
  with: 'By which method the values of all entities become one.',
  from: 'By which properties it is aggregated first.',
};

export function keywordItems({ words }: WantOf<'keyword'>, { expectation }: ItemContext): Draft[] {
  const blank = blankBefore(expectation);
  return words.map((word) => draft('keyword', word, { documentation: keywords[word], text: `${blank}${word} `, again: true }));
}

export const nameItems = ({ suggestion }: WantOf<'name'>): Draft[] => [draft('variable', suggestion, { detail: 'a name for it' })];

/** Words to search for, and what joins them (URL Conventions 4.01, 5.1.8). */
export function searchItems({ operator, quoted }: WantOf<'search'>, { expectation }: ItemContext): Draft[] {
  if (quoted) return [];
  const blank = blankBefore(expectation);
  const joining = (name: 'AND' | 'OR' | 'NOT', documentation: string): Draft =>
    draft('operator', name, { documentation, text: `${operator ? blank : ''}${name} `, again: true });
  const not = joining('NOT', 'Without the word after it.');
  const words = [
    draft('value', 'word', { detail: 'a word', text: tabStop(1, 'word'), snippet: true, filter: '…' }),
    draft('value', '"…"', { detail: 'a phrase', text: `"${tabStop(1)}"`, snippet: true }),
  ];
  return operator ? [joining('AND', 'Both words.'), joining('OR', 'One of the words.'), not, ...words] : [...words, not];
}

export function aggregationMethodItems(): Draft[] {
  return Object.entries(aggregationMethods).map(([name, { documentation }]) => draft('function', name, { documentation }));
}
