import { queryOptions, systemQueryOption } from '../facts/query-options.ts';
import type { Habit, Pieces, Recognizer } from './habit.ts';
import { isExpression } from './operators.ts';
import { meantOption } from './place.ts';
import { isNear } from './spelling.ts';
import { optionNames } from './words.ts';

/** `$limit=10`, `$where=…`: options as other services call them. */
export const optionName: Recognizer = (query, index) => {
  const { where, type, text, start, end } = query.at(index)!;
  if (where !== 'name' || type !== 'word' || !text.startsWith('$') || systemQueryOption(text) !== undefined) return undefined;
  const option = optionNames.get(text.slice(1).toLowerCase());
  if (option === undefined) return undefined;
  return { code: 'foreign-option', start, end, data: { text, option, replacement: option }, rewrites: [{ start, end, text: option }] };
};

const equalsMarks: ReadonlySet<string> = new Set(['==', '===', ':', ':=', '=>']);

/** `$filter==`, `$filter:` */
export const optionEquals: Recognizer = (query, index) => {
  const { where, text, start, end } = query.at(index)!;
  if (where !== 'equals' || !equalsMarks.has(text)) return undefined;
  const next = query.at(index + 1);
  const from = query.at(index - 1)!.end;
  return {
    code: 'foreign-equals',
    start,
    end,
    data: { text, option: query.at(index - 1)!.text },
    rewrites: [{ start: from, end: next?.start ?? end, text: '=' }],
  };
};

/** `$xpand=`, `$exp"and=`, `)$expand=`: an option's name with a letter off or a sign in it. */
export const misspelledOption: Recognizer = (query, index) => {
  const { where, start, text } = query.at(index)!;
  if (where !== 'name' || text === '&' || text === ';' || text === '\\') return undefined;
  const end = endOfName(query, index);
  const written = query.text.slice(start, end);
  if (!written.includes('$') || written.length > 24 || meantOption(written) !== undefined) return undefined;
  const split = query.text.slice(start, endOfName(query, index, true));
  if (nearOption(`$${letters(split)}`) === `$${letters(split)}`) return misspelled(split, start, `$${letters(split)}`);
  const near = nearOption(`$${letters(written)}`);
  return near === undefined ? undefined : misspelled(written, start, near);
};

const letters = (text: string): string => text.replaceAll(/[^A-Za-z]/g, '').toLowerCase();

function misspelled(written: string, start: number, near: string): Habit {
  const end = start + written.length;
  const data = { option: written, name: written, suggestions: [near] };
  return { code: 'unknown-option', start, end, data, rewrites: [{ start, end, text: near }], alone: true };
}

/** Up to the `=`, or over the first piece where none comes soon. */
function endOfName(query: Pieces, index: number, acrossBlanks = false): number {
  for (let at = index; at < index + 5; at++) {
    const piece = query.at(at);
    if (piece === undefined || piece.text === '&' || piece.text === ';' || (at > index && piece.spaced && !acrossBlanks)) break;
    if (piece.text === '=') return query.at(at - 1)?.end ?? piece.start;
  }
  return query.at(index)!.end;
}

const optionsByName = Object.keys(queryOptions);

function nearOption(name: string): string | undefined {
  return optionsByName.find((known) => known === name) ?? optionsByName.find((known) => name.length > 3 && isNear(name, known));
}

/** SQL's clauses, as an option of their own (`?select *`) or amid a condition (`… order by name`). */
export const sqlClause: Recognizer = (query, index) => {
  const { type, where, frame } = query.at(index)!;
  if (type !== 'word' || !frame.options) return undefined;
  if (where === 'name') return clause(query, index, true);
  if (!isExpression(where)) return undefined;
  return query.endsOperand(index - 1) ? clause(query, index, false) : where === 'expression' ? leadingWhere(query, index) : undefined;
};

const clauses: ReadonlyMap<string, string> = new Map([
  ['select', '$select'],
  ['where', '$filter'],
  ['filter', '$filter'],
  ['orderby', '$orderby'],
  ['order', '$orderby'],
  ['sort', '$orderby'],
  ['limit', '$top'],
  ['top', '$top'],
  ['take', '$top'],
  ['offset', '$skip'],
  ['skip', '$skip'],
  ['expand', '$expand'],
]);

function clause(query: Pieces, index: number, first: boolean): Habit | undefined {
  const option = clauses.get(query.word(index));
  const last = index + (query.word(index + 1) === 'by' ? 1 : 0);
  const value = query.at(last + 1);
  if (option === undefined || (query.word(index) === 'order' && last === index)) return undefined;
  if (value === undefined || !value.spaced || !takes(option, query, last + 1)) return undefined;
  const separator = first ? '' : query.at(index)!.frame.parent === undefined ? '&' : ';';
  const from = first ? query.at(index)!.start : query.at(index - 1)!.end;
  const { start } = query.at(index)!;
  const { end } = query.at(last)!;
  const data = { text: query.slice(index, last), option, replacement: `${option}=` };
  return { code: 'foreign-option', start, end, data, rewrites: [{ start: from, end: value.start, text: `${separator}${option}=` }] };
}

function takes(option: string, query: Pieces, index: number): boolean {
  const { type, text } = query.at(index)!;
  if (option === '$top' || option === '$skip') return type === 'value' && /^\d+$/.test(text);
  return type === 'word' || type === 'quoted' || text === '*' || text === '(';
}

/** `$filter=where a eq 1`. */
function leadingWhere(query: Pieces, index: number): Habit | undefined {
  const { start, end } = query.at(index)!;
  const next = query.at(index + 1);
  if (query.word(index) !== 'where' || query.at(index - 1)?.where !== 'equals' || !next?.spaced || !query.endsOperand(index + 1))
    return undefined;
  return { code: 'needless-word', start, end, data: { text: query.at(index)!.text }, rewrites: [{ start, end: next.start, text: '' }] };
}

/** `count(*)`, as an option or among the names of `$select`. */
export const countCall: Recognizer = (query, index) => {
  const { type, where, start, end } = query.at(index)!;
  const isCount =
    type === 'word' && /^\$?count$/i.test(query.word(index)) && query.word(index + 1) === '(' && query.word(index + 2) === '*';
  if (!isCount || query.word(index + 3) !== ')' || (where !== 'name' && where !== 'select')) return undefined;
  const close = query.at(index + 3)!;
  if (where === 'name')
    return { code: 'count-call', start, end: close.end, data: {}, rewrites: [{ start, end: close.end, text: '$count=true' }] };
  return { code: 'count-call', start, end: close.end, data: {}, rewrites: [{ start: end, end: close.end, text: '' }], mends: false };
};
