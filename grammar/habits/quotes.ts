import type { Habit, Recognizer } from './habit.ts';

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** Strings between other quotes than OData's, and quotes within strings that are not doubled. */
export const quotes: Recognizer = (query, index) => {
  const piece = query.at(index)!;
  if (piece.type !== 'quoted' || piece.where === 'search' || piece.where === 'text' || isJson(query.at(index)!.frame.bracket, piece.text)) {
    return undefined;
  }
  // A quote right behind a name is one too many, and no string's.
  if (!piece.spaced && query.at(index - 1)?.type === 'word' && query.endsOperand(index - 1)) return undefined;
  const { start, end } = piece;
  const inner = piece.text.slice(1, -1);
  const straight = piece.text.startsWith("'") && piece.text.endsWith("'");
  const value = piece.text.includes('\\') ? unescaped(inner) : straight ? inner.replaceAll("''", "'") : inner;
  const replacement = `'${value.replaceAll("'", "''")}'`;
  const code = straight ? 'quote-in-string' : piece.text.startsWith('"') ? 'double-quoted-string' : 'foreign-quotes';
  const data = { text: piece.text, replacement, value, escaped: inner.includes("\\'") };
  return { code, start, end, data, rewrites: [{ start, end, text: replacement }] };
};

const isJson = (bracket: string, text: string): boolean => (bracket === '[' || bracket === '{') && text.startsWith('"');

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)|''/g, (found, character: string | undefined) =>
    character === undefined ? found.charAt(0) : (escapes[character] ?? character),
  );
}

/** `2024-1-5`, `01/02/2024`: no date as OData writes them. What is meant, a person knows. */
export const misshapenDate: Recognizer = (query, index) => {
  const { type, where, text, start, end } = query.at(index)!;
  if (type !== 'date' || (where !== 'expression' && where !== 'orderby')) return undefined;
  const data = { type: 'date', expected: 'a date', example: text.includes('T') ? '2024-01-31T12:00:00Z' : '2024-01-31' };
  return { code: 'invalid-literal', start, end, data, rewrites: [{ start, end, text: `'${text}'` }], mends: false };
};

/** A backslash before `$`, `&`, `?` or a quote outside of strings: a shell's escape. All of them are one mistake. */
export const shellEscapes = (text: string, offsets: readonly number[]): Habit | undefined => {
  const [first] = offsets;
  if (first === undefined) return undefined;
  return {
    code: 'shell-escape',
    start: first,
    end: first + 1,
    data: { text: text.slice(first, first + 2) },
    rewrites: offsets.map((start) => ({ start, end: start + 1, text: '' })),
  };
};
