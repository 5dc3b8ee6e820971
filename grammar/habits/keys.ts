import type { Recognizer } from './habit.ts';

const equals: ReadonlySet<string> = new Set([':', '==', ':=', 'eq', '=>']);

/** `device(uuid:'x')`, `device(id eq 1)`: other signs for the `=` of a key; and `and` or `;` between two. */
export const keySign: Recognizer = (query, index) => {
  const { where, text, frame, start, end } = query.at(index)!;
  if (where !== 'path' || frame.bracket !== '(') return undefined;
  const [before, next] = [query.at(index - 1), query.at(index + 1)];
  if (before === undefined || next === undefined) return undefined;
  const replaced = (sign: string) => [{ start: before.end, end: next.start, text: sign }];
  if (equals.has(query.word(index)) && before.type === 'word')
    return { code: 'key-sign', start, end, data: { text, sign: '=' }, rewrites: replaced('=') };
  const joins = query.word(index) === 'and' || text === ';' || text === '&' || text === '&&';
  if (!joins || next.type !== 'word' || query.at(index + 2) === undefined) return undefined;
  return { code: 'key-sign', start, end, data: { text, sign: ',' }, rewrites: replaced(',') };
};

/** `device/(1)`, `device\x`: a slash that is too much or leans the other way. */
export const pathSlash: Recognizer = (query, index) => {
  const { where, text, start, end, frame } = query.at(index)!;
  if (where !== 'path' || frame.open >= 0) return undefined;
  if (text === '\\') return { code: 'foreign-slash', start, end, data: { text }, rewrites: [{ start, end, text: '/' }] };
  const next = query.at(index + 1);
  if (text !== '/' || index === 0 || next?.text !== '(') return undefined;
  return { code: 'extra-slash', start, end, data: { text }, rewrites: [{ start, end, text: '' }] };
};
