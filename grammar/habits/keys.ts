import type { Pieces, Recognizer } from './habit.ts';
import type { Placed } from './place.ts';

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

/** `device(uuid=abc)`, `device(uuid=4f2a)`: text as a key without its quotes. */
export const unquotedKey: Recognizer = (query, index) => {
  const { frame, start } = query.at(index)!;
  const before = query.at(index - 1);
  if (frame.bracket !== '(' || frame.parent?.open !== -1 || !/^[a-z_]/.test(frame.callee)) return undefined;
  if (before === undefined || !/^[(,=]$/.test(before.text) || before.frame.open > frame.open) return undefined;
  let last = index;
  while (isPartOfText(query.at(last + 1), before.text)) last++;
  if (!/^[,)]$/.test(query.word(last + 1)) || !isBareText(query, index, last)) return undefined;
  const { end } = query.at(last)!;
  const replacement = `'${query.slice(index, last)}'`;
  return { code: 'unquoted-string', start, end, data: { replacement }, rewrites: [{ start, end, text: replacement }] };
};

/** A colon may be meant as `=`, unless one stands before. */
const isPartOfText = (piece: Placed | undefined, before: string): boolean =>
  piece !== undefined && !piece.spaced && (isWordy(piece) || /^[-+./~\w]$/.test(piece.text) || (piece.text === ':' && before === '='));

const isWordy = ({ type, text }: Placed): boolean => type === 'value' || type === 'date' || (type === 'word' && !/^[$@]/.test(text));

const bareLiterals: ReadonlySet<string> = new Set(['true', 'false', 'null', 'inf', 'nan']);

/** No literal as it stands, and no name of what a key has: those come before `=`. */
function isBareText(query: Pieces, first: number, last: number): boolean {
  const piece = query.at(first)!;
  if (!isWordy(piece) && !/^\d$/.test(piece.text)) return false;
  return first < last || (piece.type === 'word' && !bareLiterals.has(piece.word));
}

/** `device/(1)`, `device\x`: a slash that is too much or leans the other way. */
export const pathSlash: Recognizer = (query, index) => {
  const { where, text, start, end, frame } = query.at(index)!;
  if (where !== 'path' || frame.open >= 0) return undefined;
  if (text === '\\') return { code: 'foreign-slash', start, end, data: { text }, rewrites: [{ start, end, text: '/' }] };
  const next = query.at(index + 1);
  if (text !== '/' || index === 0 || next?.text !== '(') return undefined;
  return { code: 'extra-slash', start, end, data: { text }, rewrites: [{ start, end, text: '' }] };
};
