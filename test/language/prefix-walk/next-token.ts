import type { LanguageService, Token } from '../../../src/language/index.ts';

/** A token of a query that a person types. */
export interface Expected {
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly text: string;
  /** For reports: what kind of token it is. */
  readonly group: string;
  /** A person makes it up: where nothing of it is written yet, anything of the same kind will do. */
  readonly invented: 'value' | 'name' | 'alias' | undefined;
}

/** The tokens of a valid query in order, without punctuation and what no language can know: comments, names of requests, the host. */
export function expectedTokens(language: LanguageService, text: string): readonly Expected[] {
  const found: Expected[] = [];
  let at = 0;
  for (const token of language.tokens(text)) {
    // `with` and `as` have no colour.
    for (const { 0: word, index } of text.slice(at, token.span.start).matchAll(/[a-z]+/g)) {
      const start = at + index;
      found.push({ start, end: start + word.length, text: word, group: 'keyword', invented: undefined });
    }
    at = token.span.end;
    const written = text.slice(token.span.start, at);
    if (!isTyped(token, written)) continue;
    const invented = inventedAs(token, text, found.at(-1));
    found.push({ ...token.span, text: written, group: groupOf(token, written, invented), invented });
  }
  return found;
}

const isTyped = ({ type }: Token, written: string): boolean =>
  type !== 'punctuation' && type !== 'comment' && type !== 'placeholder' && !/^https?:/.test(written);

function inventedAs({ type, span }: Token, text: string, before: Expected | undefined): Expected['invented'] {
  if (before?.text === 'as' || (type === 'variable' && /^:/.test(text.slice(span.end)))) return 'name';
  if (type === 'parameter' && text[span.start] === '@') return 'alias';
  return type === 'string' || type === 'number' ? 'value' : undefined;
}

const groupOf = ({ type }: Token, written: string, invented: Expected['invented']): string =>
  invented === 'name' ? 'declared name' : invented === 'alias' ? 'alias' : type === 'keyword' && written.startsWith('$') ? 'segment' : type;
