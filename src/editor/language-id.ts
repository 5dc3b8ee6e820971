import { languages } from './monaco.ts';

/** Monaco's name for request documents. */
export const languageId = 'odata-requests';

/** What Monaco does by itself in a request document: pairs, comments, words. Called once, before the first model. */
export function registerLanguage(): void {
  if (languages.getLanguages().some(({ id }) => id === languageId)) return;
  languages.register({ id: languageId });
  const pairs = [
    { open: '(', close: ')' },
    { open: '[', close: ']' },
    { open: '{', close: '}' },
    { open: "'", close: "'" },
    { open: '"', close: '"' },
  ];
  languages.setLanguageConfiguration(languageId, {
    comments: { lineComment: '#' },
    brackets: [
      ['(', ')'],
      ['[', ']'],
      ['{', '}'],
    ],
    autoClosingPairs: pairs,
    surroundingPairs: pairs,
    wordPattern: /[$@]?[\p{L}\p{N}_]+/u,
    // A new line within a request lines up with the options above it.
    onEnterRules: [{ beforeText: /^\s+[?&].*$/, action: { indentAction: languages.IndentAction.None } }],
  });
}
