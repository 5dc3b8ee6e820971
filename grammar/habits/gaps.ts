import { builtInFunction } from '../facts/functions.ts';
import { literalPrefix } from '../facts/literal-prefixes.ts';
import type { Habit, Pieces, Recognizer } from './habit.ts';
import { isExpression } from './operators.ts';

/** A closing bracket that closes nothing. */
export const unmatchedClose: Recognizer = (query, index) => {
  const { unmatched, text, where, start, end } = query.at(index)!;
  if (!unmatched || where === 'search' || where === 'text' || where === 'path' || where === 'name') return undefined;
  return { code: 'unmatched-close', start, end, data: { text }, rewrites: [{ start, end, text: '' }], alone: true };
};

/** Two values side by side: a comma is missing in a list or a call, an operator between two conditions. */
export const missingBetween: Recognizer = (query, index) => {
  const { where, frame, spaced, text, start } = query.at(index)!;
  if (!isExpression(where) || !spaced || !query.endsOperand(index - 1) || !query.beginsOperand(index) || text === '-') return undefined;
  if (query.word(index) === 'not' && query.word(index + 1) === 'in') return undefined;
  const before = query.at(index - 1)!;
  if (frame.bracket === '(' && takesList(query, frame.open, frame.callee)) {
    const shown = query.slice(index, query.operandEnd(index));
    return {
      code: 'missing-comma',
      start: before.end,
      end: query.at(index)!.end,
      data: { text: shown },
      rewrites: [{ start: before.end, end: start, text: ',' }],
    };
  }
  return endsCondition(query, index - 1) && beginsCondition(query, index) ? missingOperator(query, index) : undefined;
};

function missingOperator(query: Pieces, index: number): Habit {
  const { start, text } = query.at(index)!;
  return { code: 'missing-operator', start, end: start, data: { text }, rewrites: [{ start, end: start, text: 'and ' }] };
}

const takesList = (query: Pieces, open: number, callee: string): boolean =>
  builtInFunction(callee) !== undefined || query.word(open - 1) === 'in';

const comparisons: ReadonlySet<string> = new Set([
  'eq',
  'ne',
  'gt',
  'ge',
  'lt',
  'le',
  'in',
  'has',
  '==',
  '!=',
  '<>',
  '<',
  '>',
  '<=',
  '>=',
  '=',
]);

/** A comparison's right side, or something in parentheses. */
function endsCondition(query: Pieces, last: number): boolean {
  const operator = query.operandStart(last) - 1;
  return query.word(last) === ')' || (query.at(operator)?.where !== 'equals' && comparisons.has(query.word(operator)));
}

function beginsCondition(query: Pieces, index: number): boolean {
  const { text } = query.at(index)!;
  if (text === '(' || query.word(index) === 'not') return true;
  return comparisons.has(query.word(query.operandEnd(index) + 1)) || query.word(index + 1) === '(' || query.word(index + 1) === '/';
}

/** `eq x'`: a string's first quote is missing. */
export const unopenedString: Recognizer = (query, index) => {
  const piece = query.at(index)!;
  if ((piece.type !== 'word' && piece.type !== 'value') || !isValuePlace(query, index)) return undefined;
  let last = index;
  while (last < index + 8 && joinsText(query, last + 1)) last++;
  const quote = query.at(last + 1);
  const next = query.at(last + 2);
  if (quote?.text !== "'" || quote.spaced || (next !== undefined && !next.spaced && !/[),;&]/.test(next.text))) return undefined;
  const { start } = piece;
  const data = { text: query.slice(index, last + 1) };
  return { code: 'unopened-string', start, end: quote.end, data, rewrites: [{ start, end: start, text: "'" }] };
};

const isValuePlace = (query: Pieces, index: number): boolean => {
  const before = query.at(index - 1);
  if (before === undefined || before.where === 'equals') return false;
  return (isExpression(before.where) || before.where === 'path') && opensValue(query.word(index - 1));
};

/** Words, numbers and the signs within such names as `attic-7.local`. */
function joinsText(query: Pieces, index: number): boolean {
  const piece = query.at(index);
  if (piece === undefined) return false;
  if (piece.type === 'mark') return !piece.spaced && (piece.text === '-' || piece.text === '.');
  return (piece.type === 'word' || piece.type === 'value') && !comparisons.has(query.word(index)) && !/^(?:and|or)$/i.test(piece.text);
}

/** `na'me eq 'x'`: a quote within a word, that would take what follows for a string. */
export const strayQuote: Recognizer = (query, index) => {
  const { type, text, spaced, start, where } = query.at(index)!;
  const before = query.at(index - 1);
  if (!text.startsWith("'") || spaced || before?.type !== 'word' || (!isExpression(where) && where !== 'path')) return undefined;
  const isLiteral = before.text.includes('.') || literalPrefix(before.text) !== undefined || (type === 'string' && /^'[\w,]*'$/.test(text));
  if (isLiteral) return undefined;
  return {
    code: 'unexpected-character',
    start,
    end: start + 1,
    data: { text: "'" },
    rewrites: [{ start, end: start + 1, text: '' }],
    alone: true,
  };
};

/** `eq "x`: a quote of another kind that nothing closes; the string runs to the end of the option or its bracket. */
export const unclosedQuote: Recognizer = (query, index) => {
  const { text, type, start, frame } = query.at(index)!;
  if (type !== 'mark' || !/["“‘`]/.test(text) || !isValuePlace(query, index)) return undefined;
  let last = index;
  while (query.at(last + 1) !== undefined && query.at(last + 1)!.frame === frame && !/^[&;,)]$/.test(query.at(last + 1)!.text)) last++;
  const { end } = query.at(last)!;
  const value = query.text.slice(start + 1, end);
  if (value.includes("'")) return undefined;
  return { code: 'unclosed-string', start, end, data: {}, rewrites: [{ start, end, text: `'${value}'` }] };
};

/** `eq5`: an operator and a number without a blank. */
export const gluedOperator: Recognizer = (query, index) => {
  const { type, text, where, spaced, start } = query.at(index)!;
  if (type !== 'word' || !spaced || !isExpression(where) || !query.endsOperand(index - 1)) return undefined;
  const operator = /^(eq|ne|gt|ge|lt|le)(?=\d+$)/i.exec(text)?.[0];
  if (operator === undefined) return undefined;
  const end = start + operator.length;
  return { code: 'missing-blank', start, end, data: { operator, side: 'after' }, rewrites: [{ start: end, end, text: ' ' }], alone: true };
};

/** `eq hello world`: words where one value belongs. */
export const unquotedString: Recognizer = (query, index) => {
  const piece = query.at(index)!;
  const operator = query.at(index - 1);
  if (piece.type !== 'word' || piece.where !== 'expression' || operator?.where !== 'expression' || !comparisons.has(query.word(index - 1)))
    return undefined;
  if (!query.endsOperand(index) || literals.has(query.word(index)) || /^[$@]/.test(piece.text)) return undefined;
  let last = index;
  while (isWordOfText(query, last + 1)) last++;
  if (last === index || query.word(last + 1) === '(' || query.word(last + 1) === '/' || comparisons.has(query.word(last + 1)))
    return undefined;
  const { start } = piece;
  const { end } = query.at(last)!;
  const replacement = `'${query.text.slice(start, end).replaceAll("'", "''")}'`;
  return { code: 'unquoted-string', start, end, data: { replacement }, rewrites: [{ start, end, text: replacement }] };
};

function isWordOfText(query: Pieces, index: number): boolean {
  const piece = query.at(index);
  if (piece === undefined || piece.where !== 'expression') return false;
  if (piece.text === "'") return piece.type === 'mark' && query.at(index + 1)?.type === 'word' && !query.at(index + 1)!.spaced;
  const text = piece.type === 'word' && query.endsOperand(index) && !piece.text.startsWith('$');
  return text && !clauseWords.has(query.word(index));
}

const literals: ReadonlySet<string> = new Set(['true', 'false', 'null']);

const clauseWords: ReadonlySet<string> = new Set([
  'order',
  'orderby',
  'limit',
  'asc',
  'desc',
  'contains',
  'startswith',
  'endswith',
  'starts',
  'ends',
]);

const opensValue = (word: string): boolean => comparisons.has(word) || word === ',' || word === '(';
