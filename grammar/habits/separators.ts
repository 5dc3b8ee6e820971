import type { Habit, Pieces, Recognizer } from './habit.ts';
import { isExpression } from './operators.ts';
import { meantOption } from './place.ts';

/** What stands between two options in place of `&` (or, in parentheses, of `;`). */
export const separator: Recognizer = (query, index) => {
  const piece = query.at(index)!;
  if (piece.text === '\uE026') return encodedSeparator(query, index);
  if (piece.type === 'mark' ? !marks.has(piece.text) : query.word(index) !== 'and') return undefined;
  const nested = nestedOptions(query, index);
  if (nested === undefined || !namesOption(query, index + 1)) return undefined;
  const wanted = nested ? ';' : '&';
  if (piece.text === wanted || (piece.text === '&' && nested)) return undefined;
  const { start, end } = piece;
  const rewrites = [{ start: query.at(index - 1)?.end ?? start, end: query.at(index + 1)!.start, text: index === 0 ? '' : wanted }];
  return { code: 'foreign-separator', start, end, data: { text: piece.text, separator: wanted, first: index === 0 }, rewrites };
};

/** `%26` between two options: what is encoded is text, and separates nothing (URL Conventions 2.1). */
function encodedSeparator(query: Pieces, index: number): Habit | undefined {
  const { start, end } = query.at(index)!;
  if (nestedOptions(query, index) === undefined || !namesOption(query, index + 1)) return undefined;
  return { code: 'encoded-separator', start, end, data: { text: '%26', replacement: '&' }, rewrites: [{ start, end, text: '&' }] };
}

const marks: ReadonlySet<string> = new Set([';', '?', ',', '&&', '|', '&', '\uE03B']);

/** Whether the options that the piece stands among are nested; undefined where it stands in brackets of another kind. */
function nestedOptions(query: Pieces, index: number): boolean | undefined {
  const { frame } = query.at(index)!;
  return frame.options ? frame.parent !== undefined : undefined;
}

/** `$top=` in any place; `top=` only where it cannot be a comparison. */
function namesOption(query: Pieces, index: number): boolean {
  const piece = query.at(index);
  if (piece?.type !== 'word' || query.word(index + 1) !== '=' || meantOption(piece.text) === undefined) return false;
  return piece.text.startsWith('$') || !isExpression(query.at(index - 1)!.where);
}

/** `&` between two conditions, which begins another option there. */
export const ampersand: Recognizer = (query, index) => {
  const { text, where, start, end } = query.at(index)!;
  if (text !== '&' || !isExpression(where) || !query.endsOperand(index - 1) || !beginsCondition(query, index + 1)) return undefined;
  const data = { text, operator: 'and', replacement: 'and' };
  return { code: 'foreign-operator', start, end, data, rewrites: [query.replaced(index, index, 'and')] };
};

/** No option's name: a name with an operator behind it, a call, `not`, parentheses. */
function beginsCondition(query: Pieces, index: number): boolean {
  const piece = query.at(index);
  if (piece === undefined || piece.text.startsWith('$') || piece.text.startsWith('@')) return false;
  if (piece.text === '(' || piece.text === '!') return true;
  if (piece.type !== 'word') return false;
  if (query.word(index) === 'not') return query.at(index + 1)?.spaced === true;
  const next = query.at(index + 1);
  return next !== undefined && (comparisons.has(next.word) || next.text === '(' || next.text === '/');
}

const comparisons: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in', 'has', '==', '!=', '<>', '<', '>', '<=', '>=']);

/** `,` at the end of a list, `&` or `;` twice or at the end: nothing stands behind. */
export const doubled: Recognizer = (query, index) => {
  const { text, where, start, end, frame } = query.at(index)!;
  const next = query.at(index + 1);
  if (text === '&&' && next === undefined) return extra(text, start, end, text);
  if (text === '&&' && where !== 'expression' && frame.options && next !== undefined) return extra(text, start + 1, end, '&');
  if ((text !== '&' && text !== ';') || !frame.options) return undefined;
  if (next?.text === text) return extra(text, next.start, next.end, text);
  return text === ';' && (next === undefined || next.text === '&') ? extra(text, start, end, text) : undefined;
};

const extra = (text: string, start: number, end: number, separator: string): Habit => ({
  code: 'extra-separator',
  start,
  end,
  data: { text, separator },
  rewrites: [{ start, end, text: '' }],
});
