import type { Recognizer } from './habit.ts';
import { closesNothingBehind } from './opens.ts';
import { isExpression } from './operators.ts';

/** `in 'a','b'`, `in {1,2}`: a list without its parentheses. */
export const bareList: Recognizer = (query, index) => {
  const { where, type, start } = query.at(index)!;
  if (query.word(index - 1) !== 'in' || !isExpression(where) || !query.endsOperand(index - 2)) return undefined;
  if (type !== 'string' && type !== 'value' && type !== 'quoted') return undefined;
  let last = index;
  while (query.word(last + 1) === ',' && isListed(query.at(last + 2)?.type)) last += 2;
  const { end } = query.at(last)!;
  // Only the first is missing where one behind the list closes nothing otherwise.
  const closed = query.word(last + 1) === ')' && closesNothingBehind(query, index);
  const rewrites = [{ start, end: start, text: '(' }, ...(closed ? [] : [{ start: end, end, text: ')' }])];
  return { code: 'list-without-parentheses', start, end, data: { replacement: `(${query.slice(index, last)})` }, rewrites, alone: true };
};

const isListed = (type: string | undefined): boolean => type === 'string' || type === 'value' || type === 'quoted';

/** `eq (1,2)`: a list belongs behind `in`. */
export const listBehindEq: Recognizer = (query, index) => {
  const { where, start, end, text } = query.at(index)!;
  if (query.word(index) !== 'eq' || !isExpression(where) || query.word(index + 1) !== '(' || !query.endsOperand(index - 1))
    return undefined;
  if (query.word(index + 3) !== ',' || query.at(index + 3)!.frame.open !== index + 1) return undefined;
  return { code: 'list-outside-in', start, end, data: { text, replacement: 'in' }, rewrites: [{ start, end, text: 'in' }] };
};
