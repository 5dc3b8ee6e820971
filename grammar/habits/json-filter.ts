import type { Habit, Pieces, Recognizer, Rewrite } from './habit.ts';
import { infixOperators } from './words.ts';

/** A JSON object as the whole of `$filter`: `{"name":"x","id":{"$gt":5}}`, as document databases take it. */
export const jsonFilter: Recognizer = (query, index) => {
  const { text, where, start } = query.at(index)!;
  if (text !== '{' || where !== 'expression' || query.at(index - 1)?.where !== 'equals' || !isFilter(query, index - 2)) return undefined;
  const close = query.closeOf(index);
  if (query.word(close) !== '}') return undefined;
  const rewrites = conditions(query, index, close);
  if (rewrites === undefined) return undefined;
  const { end } = query.at(close)!;
  let replacement = '';
  for (const rewrite of rewrites) replacement += rewrite.text;
  return { code: 'json-filter', start, end, data: { replacement }, rewrites } satisfies Habit;
};

const isFilter = (query: Pieces, index: number): boolean => ['$filter', 'filter', '$where'].includes(query.word(index));

/** Each piece of the object as OData writes it; undefined where it is no object of names and plain values. */
function conditions(query: Pieces, open: number, close: number): readonly Rewrite[] | undefined {
  const rewrites: Rewrite[] = [gap(query, open, open + 1, '')];
  for (let at = open + 1; at < close; ) {
    const end = member(query, at, rewrites);
    if (end === undefined) return undefined;
    const last = end === close;
    if (!last && query.word(end) !== ',') return undefined;
    rewrites.push(last ? ending(query, end) : gap(query, end, end + 1, ' and '));
    at = end + 1;
  }
  return rewrites.length === 1 ? undefined : rewrites;
}

/** `"name":value` or `"name":{"$gt":value}`; gives the index behind it. */
function member(query: Pieces, at: number, rewrites: Rewrite[]): number | undefined {
  const name = nameOf(query, at);
  if (name === undefined || query.word(at + 1) !== ':') return undefined;
  let value = at + 2;
  let operator = 'eq';
  const nested = query.word(value) === '{';
  if (nested) {
    operator = infixOperators.get(nameOf(query, value + 1)?.toLowerCase() ?? '') ?? '';
    if (operator === '' || query.word(value + 2) !== ':') return undefined;
    value += 3;
  }
  const literal = literalOf(query, value);
  if (literal === undefined || (nested && query.word(value + 1) !== '}')) return undefined;
  rewrites.push(
    { start: query.at(at)!.start, end: query.at(at)!.end, text: name },
    { start: query.at(at)!.end, end: query.at(value)!.start, text: ` ${operator} ` },
    { start: query.at(value)!.start, end: query.at(value)!.end, text: literal },
  );
  if (!nested) return value + 1;
  rewrites.push({ start: query.at(value)!.end, end: query.at(value + 1)!.end, text: '' });
  return value + 2;
}

/** A bracket or comma with the blanks behind it. */
const gap = (query: Pieces, index: number, next: number, text: string): Rewrite => ({
  start: query.at(index)!.start,
  end: query.at(next)!.start,
  text,
});

const ending = (query: Pieces, index: number): Rewrite => ({ start: query.at(index)!.start, end: query.at(index)!.end, text: '' });

function nameOf(query: Pieces, index: number): string | undefined {
  const piece = query.at(index);
  if (piece?.type === 'word') return piece.text;
  if (piece?.type !== 'quoted' && piece?.type !== 'string') return undefined;
  const name = piece.text.slice(1, -1);
  return /^[$\w/]+$/.test(name) ? name : undefined;
}

function literalOf(query: Pieces, index: number): string | undefined {
  const piece = query.at(index);
  if (piece?.type === 'quoted' || piece?.type === 'string') return `'${piece.text.slice(1, -1).replaceAll("'", "''")}'`;
  return piece?.type === 'value' || piece?.type === 'word' || piece?.type === 'template' ? piece.text : undefined;
}
