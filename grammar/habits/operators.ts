import { binaryOperator } from '../facts/operators.ts';
import type { Habit, Pieces, Recognizer } from './habit.ts';
import { infixOperators } from './words.ts';

/** `==`, `&&`, `+`, … between two operands. */
export const infix: Recognizer = (query, index) => {
  const piece = query.at(index)!;
  if (piece.type !== 'mark' && piece.type !== 'word') return undefined;
  const operator = infixOperators.get(query.word(index));
  if (operator === undefined || !stands(query, index)) return undefined;
  return foreignOperator(query, index, index, operator);
};

/** `!x`, `! (x)`, `$not`: before an operand. */
export const negation: Recognizer = (query, index) => {
  const { text, where, start, end } = query.at(index)!;
  if ((text !== '!' && text !== '$not') || (where !== 'expression' && where !== 'orderby') || !query.beginsOperand(index + 1))
    return undefined;
  const blank = query.at(index + 1)!.spaced ? '' : ' ';
  const data = { text, operator: 'not', replacement: 'not' };
  return { code: 'foreign-operator', start, end, data, rewrites: [{ start, end, text: `not${blank}` }] };
};

/** A number with its sign right behind an operand: `a -1`, `a+1`. */
export const signedNumber: Recognizer = (query, index) => {
  const { type, text, where, start } = query.at(index)!;
  if (type !== 'value' || !/^[+-]/.test(text) || !isExpression(where) || !query.endsOperand(index - 1)) return undefined;
  const operator = text.startsWith('+') ? 'add' : 'sub';
  const before = query.at(index)!.spaced ? '' : ' ';
  return {
    code: 'foreign-operator',
    start,
    end: start + 1,
    data: { text: text.charAt(0), operator, replacement: operator },
    rewrites: [{ start, end: start + 1, text: `${before}${operator} ` }],
  };
};

export const isExpression = (where: string): boolean => where === 'expression' || where === 'orderby';

function stands(query: Pieces, index: number): boolean {
  const { where, text, frame, type } = query.at(index)!;
  if (!isExpression(where) || !query.endsOperand(index - 1) || !query.beginsOperand(index + 1)) return false;
  // Percent-encoded text amid text that is not.
  if (text === '%' && !query.at(index + 1)!.spaced) return false;
  if (text === '=') return !namesArgument(frame.callee, frame.bracket);
  if (text === ':' || text === '=>') return frame.bracket !== '{' && !lambdas.has(frame.callee) && frame.callee !== 'case';
  if (type === 'word') return query.at(index)!.spaced && binaryOperator(query.word(index + 1)) === undefined;
  return where !== 'orderby' || (text !== '-' && text !== '+');
}

const lambdas: ReadonlySet<string> = new Set(['any', 'all', 'some', 'every', 'exists']);

/** `f(a=1)`: a parameter of a function; not in `any(…)` and in parentheses without a name. */
const namesArgument = (callee: string, bracket: string): boolean => bracket === '(' && callee !== '' && !lambdas.has(callee);

export function foreignOperator(query: Pieces, first: number, last: number, operator: string): Habit {
  const text = query.slice(first, last).replaceAll('\uE026', '&');
  const data = { text, operator, replacement: operator };
  return {
    code: 'foreign-operator',
    start: query.at(first)!.start,
    end: query.at(last)!.end,
    data,
    rewrites: [query.replaced(first, last, operator)],
  };
}
