import { literalPrefixes } from '../facts/literal-prefixes.ts';
import { systemQueryOption } from '../facts/query-options.ts';
import type { Pieces, Recognizer } from './habit.ts';
import { isExpression } from './operators.ts';

/** `$expand=a$select=b)`: the bracket before nested options is missing, as one behind them closes nothing. */
export const missingOpen: Recognizer = (query, index) => {
  const { text, spaced, start } = query.at(index)!;
  const before = query.at(index - 1);
  if (!text.startsWith('$') || spaced || before?.where !== 'expand' || before.type !== 'word' || !closesNothingBehind(query, index))
    return undefined;
  return {
    code: 'missing-open',
    start,
    end: start,
    data: { text: before.text },
    rewrites: [{ start, end: start, text: '(' }],
    alone: true,
  };
};

/** `a(($select=b)`: one bracket too many, as it is never closed. */
export const doubledOpen: Recognizer = (query, index) => {
  const { text, where, start, end } = query.at(index)!;
  if (text !== '(' || where !== 'expand' || query.word(index - 1) !== '(' || query.frameOpenedBy(index - 1)?.close !== query.list.length)
    return undefined;
  return { code: 'extra-open', start, end, data: { text }, rewrites: [{ start, end, text: '' }], alone: true };
};

/** How far to look: no text takes more than linear time. */
const farthest = 300;

/** A `)` without its `(` stands before the next option of the query. */
export function closesNothingBehind(query: Pieces, index: number): boolean {
  const last = Math.min(query.list.length, index + farthest);
  for (let at = index; at < last; at++) {
    const { text, unmatched } = query.at(at)!;
    if (unmatched) return text === ')';
    if (text === '&') return false;
  }
  return false;
}

const optionBefore = /^\$(?:filter|select|expand|orderby|top|skip|count|search|compute)(?=[a-z_\d])/i;

/** `$expanddevice`: no `=` between an option's name and its value. */
export const gluedOption: Recognizer = (query, index) => {
  const { where, type, text, start, end } = query.at(index)!;
  const name = where === 'name' && type === 'word' && systemQueryOption(text) === undefined ? optionBefore.exec(text)?.[0] : undefined;
  if (name === undefined || query.word(index + 1) === '=') return undefined;
  const at = start + name.length;
  return {
    code: 'missing-equals',
    start,
    end: Math.min(at, end),
    data: { option: name },
    rewrites: [{ start: at, end: at, text: '=' }],
    alone: true,
  };
};

/** `@d@d=1`: no `&` before an alias and its value. */
export const gluedAlias: Recognizer = (query, index) => {
  const { text, where, start, end } = query.at(index)!;
  if (!isExpression(where) || query.word(index + 1) !== '=' || !/^@\w/.test(text) || !query.endsOperand(index - 1)) return undefined;
  const at = query.at(index - 1)!.end;
  const data = { option: text, separator: '&', offset: at };
  return { code: 'missing-ampersand', start, end, data, rewrites: [{ start: at, end: at, text: '&' }], alone: true };
};

/** `in (1,2 and b`, `(key='x'/name`: what cannot stand in a list or key stands behind it. */
export const missingClose: Recognizer = (query, index) => {
  const { frame, where } = query.at(index)!;
  const { open } = frame;
  if (open < 0 || frame.bracket !== '(' || !query.endsOperand(index - 1)) return undefined;
  const inList = query.word(open - 1) === 'in' && (query.word(index) === 'and' || query.word(index) === 'or');
  const inKey = where === 'path' && query.word(index) === '/' && query.at(index - 1)!.type !== 'word';
  if (!inList && !inKey) return undefined;
  const { start, end } = query.at(open)!;
  const at = query.at(index - 1)!.end;
  const data = { open: '(', close: ')', offset: at };
  return { code: 'missing-close', start, end, data, rewrites: [{ start: at, end: at, text: ')' }], alone: true };
};

/** `(uuid'4f2a')`: no `=` between a key's name and its value. */
export const gluedKey: Recognizer = (query, index) => {
  const { where, type, spaced, start } = query.at(index)!;
  const before = query.at(index - 1);
  if (where !== 'path' || type !== 'string' || spaced || before?.type !== 'word' || Object.hasOwn(literalPrefixes, query.word(index - 1)))
    return undefined;
  if (!/^[(,]$/.test(query.word(index - 2)) || before.text.includes('.')) return undefined;
  return {
    code: 'missing-equals',
    start: before.start,
    end: before.end,
    data: { option: before.text },
    rewrites: [{ start, end: start, text: '=' }],
    alone: true,
  };
};
