import { builtInFunction } from '../facts/functions.ts';
import type { Habit, Pieces, Recognizer, Rewrite } from './habit.ts';
import { foreignOperator, isExpression } from './operators.ts';
import { methodFunctions, partFunctions } from './words.ts';

/** What stands around an operand that becomes an argument, or is negated. */
interface Around {
  readonly first: number;
  readonly before: string;
}

/** SQL's comparisons behind an operand: `LIKE`, `IS NULL`, `BETWEEN`, `NOT IN`, `contains 'x'`. */
export const sqlComparison: Recognizer = (query, index) => {
  const piece = query.at(index)!;
  if (piece.type !== 'word' || !isExpression(piece.where) || !query.endsOperand(index - 1)) return undefined;
  const negated = query.word(index) === 'not';
  const word = index + (negated ? 1 : 0);
  switch (query.word(word)) {
    case 'like':
    case 'ilike':
      return like(query, index, word, negated);
    case 'between':
      return between(query, index, word, negated);
    case 'in':
      return negated ? notIn(query, index) : undefined;
    case 'is':
      return negated ? undefined : is(query, index);
    default:
      return part(query, index, word, negated);
  }
};

const insert = (offset: number, text: string): Rewrite => ({ start: offset, end: offset, text });

function habit(query: Pieces, [first, last]: readonly [number, number], text: string, rewrites: readonly Rewrite[], from: number): Habit {
  const [start, end] = [query.at(first)!.start, query.at(last)!.end];
  const replacement = applied(query.text, rewrites, query.at(from)!.start, end);
  return { code: 'foreign-comparison', start, end, data: { text: text.toLowerCase(), replacement }, rewrites };
}

/** The text between two offsets with the changes made. */
function applied(text: string, rewrites: readonly Rewrite[], from: number, to: number): string {
  let result = '';
  let position = from;
  for (const { start, end, text: added } of rewrites.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(position, start) + added;
    position = end;
  }
  return result + text.slice(position, to);
}

const isText = (query: Pieces, index: number): boolean => ['string', 'quoted'].includes(query.at(index)?.type ?? '');

function like(query: Pieces, index: number, word: number, negated: boolean): Habit | undefined {
  const pattern = word + 1;
  if (!isText(query, pattern)) return undefined;
  const { text: quoted, end } = query.at(pattern)!;
  const content = quoted.slice(1, -1);
  const from = query.operandStart(index - 1);
  const [first, last] = [/^[%*]/.test(content), content.length > 1 && /[%*]$/.test(content)];
  const bare = content.slice(first ? 1 : 0, last ? -1 : undefined);
  const string = `'${quoted.startsWith("'") ? bare : bare.replaceAll("'", "''")}'`;
  const { start } = query.at(index)!;
  if (!first && !last) return habit(query, [index, pattern], 'like', [{ start, end, text: `${negated ? 'ne' : 'eq'} ${string}` }], from);
  const name = first && last ? 'contains' : first ? 'endswith' : 'startswith';
  return call(query, { first: from, before: `${negated ? 'not ' : ''}${name}(` }, index, pattern, string, query.slice(word, word));
}

/** Makes the operand the first argument of a call. The blank before the word goes too. */
function call(query: Pieces, { first, before }: Around, index: number, last: number, argument: string, text: string): Habit {
  const rewrites = [
    insert(query.at(first)!.start, before),
    { start: query.at(index - 1)!.end, end: query.at(last)!.start, text: ',' },
    { start: query.at(last)!.start, end: query.at(last)!.end, text: `${argument})` },
  ];
  return habit(query, [index, last], text, rewrites, first);
}

function part(query: Pieces, index: number, word: number, negated: boolean): Habit | undefined {
  const joined = partFunctions.get(query.word(word)) ?? partFunctions.get(`${query.word(word)}_${query.word(word + 1)}`);
  const name = joined;
  const argument = partFunctions.has(query.word(word)) ? word + 1 : word + 2;
  if (name === undefined || !isText(query, argument)) return undefined;
  const { text } = query.at(argument)!;
  const string = text.startsWith("'") ? text : `'${text.slice(1, -1).replaceAll("'", "''")}'`;
  const around = { first: query.operandStart(index - 1), before: `${negated ? 'not ' : ''}${name}(` };
  return call(query, around, index, argument, string, query.slice(word, argument - 1));
}

function between(query: Pieces, index: number, word: number, negated: boolean): Habit | undefined {
  const low = word + 1;
  if (!query.beginsOperand(low)) return undefined;
  const and = query.operandEnd(low) + 1;
  if (query.word(and) !== 'and' || !query.beginsOperand(and + 1)) return undefined;
  const last = query.operandEnd(and + 1);
  const first = query.operandStart(index - 1);
  const operand = query.slice(first, index - 1);
  const rewrites = [
    insert(query.at(first)!.start, negated ? 'not (' : '('),
    query.replaced(index, word, 'ge'),
    query.replaced(and, and, `and ${operand} le`),
    insert(query.at(last)!.end, ')'),
  ];
  return habit(query, [index, last], 'between', rewrites, first);
}

function notIn(query: Pieces, index: number): Habit | undefined {
  const list = index + 2;
  if (query.word(list) !== '(') return undefined;
  const last = query.closeOf(list);
  const first = query.operandStart(index - 1);
  const { start } = query.at(index)!;
  const rewrites = [
    insert(query.at(first)!.start, 'not ('),
    { start, end: query.at(index + 1)!.start, text: '' },
    insert(query.at(last)!.end, ')'),
  ];
  return habit(query, [index, index + 1], 'not in', rewrites, first);
}

const nothings: ReadonlySet<string> = new Set(['null', 'none', 'nil', 'undefined']);

function is(query: Pieces, index: number): Habit | undefined {
  const negated = query.word(index + 1) === 'not';
  const value = index + (negated ? 2 : 1);
  if (!query.beginsOperand(value)) return undefined;
  const operator = negated ? 'ne' : 'eq';
  const from = query.operandStart(index - 1);
  if (!nothings.has(query.word(value))) return foreignOperator(query, index, value - 1, operator);
  const rewrites = [query.replaced(index, value, `${operator} null`)];
  return habit(query, [index, value], query.slice(index, value), rewrites, from);
}

/** `contains name 'x'`: the function's name before its arguments, without parentheses. */
export const prefixCall: Recognizer = (query, index) => {
  const { type, where, start, end } = query.at(index)!;
  const name = type === 'word' && isExpression(where) && !query.endsOperand(index - 1) ? partFunctions.get(query.word(index)) : undefined;
  if (name === undefined || query.at(index + 1)?.type !== 'word' || !query.beginsOperand(index + 1)) return undefined;
  const operand = query.operandEnd(index + 1);
  const argument = operand + (query.word(operand + 1) === ',' ? 2 : 1);
  if (!isText(query, argument)) return undefined;
  const rewrites = [
    { start, end: query.at(index + 1)!.start, text: `${name}(` },
    { start: query.at(operand)!.end, end: query.at(argument)!.start, text: ',' },
    insert(query.at(argument)!.end, ')'),
  ];
  const replacement = applied(query.text, rewrites, start, query.at(argument)!.end);
  return {
    code: 'foreign-call',
    start,
    end,
    data: { text: query.slice(index, index), replacement },
    rewrites,
  };
};

/** `name.contains('x')`, `name.length`: a method behind a dot. */
export const methodCall: Recognizer = (query, index) => {
  const { type, where, text, start, end } = query.at(index)!;
  const dot = text.lastIndexOf('.');
  const name = type === 'word' && dot > 0 && isExpression(where) ? methodFunctions.get(text.slice(dot + 1).toLowerCase()) : undefined;
  if (name === undefined) return undefined;
  const open = query.word(index + 1) === '(' && !query.at(index + 1)!.spaced;
  if ((!open && name !== 'length') || builtInFunction(text) !== undefined) return undefined;
  // A function's arguments have names, a method's have none.
  if (open && query.word(index + 3) === '=') return undefined;
  const close = open ? query.closeOf(index + 1) : index;
  const isEmpty = close === index + 2;
  const first = query.operandStart(index);
  const rewrites = [
    insert(query.at(first)!.start, `${name}(`),
    { start: start + dot, end: open ? query.at(index + 1)!.end : end, text: open ? (isEmpty ? '' : ',') : ')' },
  ];
  const replacement = applied(query.text, rewrites, query.at(first)!.start, query.at(close)!.end);
  return { code: 'foreign-call', start: start + dot, end, data: { text: text.slice(dot), replacement }, rewrites };
};
