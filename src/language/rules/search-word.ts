import type { Rule } from '../rule.ts';

const operators: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT']);

/** AND and OR join two terms, and NOT comes before one: URL Conventions 5.1.7. Where there is none, a service rejects them, or searches for the word. */
export const searchWord: Rule = ({ report }) => ({
  SearchTerm({ text, phrase, span }) {
    if (!phrase && operators.has(text)) report('search-operator', span, { operator: text });
  },
});
