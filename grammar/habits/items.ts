import type { Habit, Pieces, Recognizer, Rewrite } from './habit.ts';

const closers: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };

/** `$select=[a,b]`, `$select=(a,b)`, `$select="a,b"`: a list needs nothing around it. */
export const wrappedList: Recognizer = (query, index) => {
  const { text, where, type, start, end } = query.at(index)!;
  if ((where !== 'select' && where !== 'expand') || query.at(index - 1)?.where !== 'equals') return undefined;
  if (type === 'quoted' || type === 'string') return unwrapped(text.charAt(0), text.at(-1)!, start, end - 1);
  if (type !== 'mark' || closers[text] === undefined) return undefined;
  const close = query.closeOf(index);
  return query.word(close) === closers[text] ? unwrapped(text, closers[text], start, query.at(close)!.start) : undefined;
};

const unwrapped = (open: string, close: string, start: number, end: number): Habit => ({
  code: 'needless-brackets',
  start,
  end: end + 1,
  data: { text: `${open}…${close}` },
  rewrites: [
    { start, end: start + 1, text: '' },
    { start: end, end: end + 1, text: '' },
  ],
});

/** GraphQL's `a{b c}`, `a[b]` and `a(b)` in `$expand`: the properties to select of what is expanded. */
export const nestedFields: Recognizer = (query, index) => {
  const { text, where, type } = query.at(index)!;
  if (where !== 'expand' || type !== 'mark' || closers[text] === undefined || !query.endsOperand(index - 1)) return undefined;
  const close = query.closeOf(index);
  if (query.word(close) !== closers[text] || close === index + 1) return undefined;
  const names = namesWithin(query, index, close);
  return names === undefined ? optionsWithin(query, index, close) : fields(query, index, close, names);
};

/** Where names stand side by side with only a blank between them; undefined where anything but names and commas stands. */
function namesWithin(query: Pieces, open: number, close: number): readonly Rewrite[] | undefined {
  const commas: Rewrite[] = [];
  for (let at = open + 1; at < close; at++) {
    const { type, text, start } = query.at(at)!;
    if (type !== 'word' && text !== ',' && text !== '*') return undefined;
    if (text.startsWith('$')) return undefined;
    if (type === 'word' && query.at(at - 1)!.type === 'word') commas.push({ start: query.at(at - 1)!.end, end: start, text: ',' });
  }
  return commas;
}

function fields(query: Pieces, open: number, close: number, commas: readonly Rewrite[]): Habit {
  const { start, text } = query.at(open)!;
  const last = query.at(close)!;
  const list = query.slice(open + 1, close - 1).replaceAll(/[\s,]+/g, ',');
  const data = { text: `${text}…${closers[text]}`, replacement: `($select=${list})` };
  const rewrites = [
    { start, end: query.at(open + 1)!.start, text: '($select=' },
    ...commas,
    { start: last.start, end: last.end, text: ')' },
  ];
  return { code: 'foreign-fields', start, end: last.end, data, rewrites };
}

/** `a[$select=b]`: the brackets alone are another language's. */
function optionsWithin(query: Pieces, open: number, close: number): Habit | undefined {
  const { text, start, end } = query.at(open)!;
  if (text === '(' || query.at(open + 1)!.text.startsWith('$') === false) return undefined;
  const last = query.at(close)!;
  const rewrites = [
    { start, end, text: '(' },
    { start: last.start, end: last.end, text: ')' },
  ];
  return { code: 'foreign-brackets', start, end: last.end, data: { text: `${text}…${closers[text]}` }, rewrites };
}

/** `contains[name,'x']`, `any{…}`: brackets of another kind right behind a name. */
export const callBrackets: Recognizer = (query, index) => {
  const { text, where, spaced } = query.at(index)!;
  if ((text !== '[' && text !== '{') || spaced || (where !== 'expression' && where !== 'path') || query.at(index - 1)?.type !== 'word')
    return undefined;
  const close = query.closeOf(index);
  if (query.word(close) !== closers[text]) return undefined;
  const { start, end } = query.at(index)!;
  const last = query.at(close)!;
  const rewrites = [
    { start, end, text: '(' },
    { start: last.start, end: last.end, text: ')' },
  ];
  return { code: 'foreign-brackets', start, end: last.end, data: { text: `${text}…${closers[text]}` }, rewrites };
};

/** Names side by side in `$select` or `$expand`, or joined by another sign. */
export const missingComma: Recognizer = (query, index) => {
  const { where, type, spaced, text, start, end, frame } = query.at(index)!;
  if ((where !== 'select' && where !== 'expand') || frame.bracket === '{' || frame.bracket === '[') return undefined;
  const before = query.at(index - 1);
  if (type === 'word' && spaced && before?.type === 'word' && before.where === where && query.word(index) !== 'and') {
    const rewrites = [{ start: before.end, end: start, text: ',' }];
    return { code: 'missing-comma', start: before.end, end, data: { text }, rewrites };
  }
  const joins = text === ';' || text === '|' || text === '+' || query.word(index) === 'and';
  if (!joins || before?.where !== where || query.at(index + 1)?.where !== where || query.at(index + 1)?.type !== 'word') return undefined;
  const rewrites = [{ start: before.end, end: query.at(index + 1)!.start, text: ',' }];
  return { code: 'foreign-comma', start, end, data: { text }, rewrites };
};

/** `a.b` in `$expand`: what `b` of `a` is, is expanded within. */
export const dottedExpand: Recognizer = (query, index) => {
  const { where, type, text, start, end } = query.at(index)!;
  const dot = text.indexOf('.');
  if (where !== 'expand' || type !== 'word' || dot < 1 || text.startsWith('@') || query.word(index - 1) === '/') return undefined;
  const next = query.at(index + 1);
  if (next?.text === '/' || next?.text === '*' || next?.text === '.') return undefined;
  const last = query.at(query.operandEnd(index))!;
  const steps = text.split('.');
  const rewrites: Rewrite[] = [];
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    rewrites.push({ start: start + at, end: start + at + 1, text: '($expand=' });
  }
  rewrites.push({ start: last.end, end: last.end, text: ')'.repeat(steps.length - 1) });
  const data = { text, replacement: steps.join('($expand=') + ')'.repeat(steps.length - 1) };
  return { code: 'dots-for-slashes', start, end, data, rewrites };
};

const directionWords: ReadonlyMap<string, 'asc' | 'desc'> = new Map([
  ['ascending', 'asc'],
  ['up', 'asc'],
  ['descending', 'desc'],
  ['down', 'desc'],
  ['dsc', 'desc'],
]);

/** `a ascending`, `a:desc`, `+a`: other ways to say a direction. */
export const direction: Recognizer = (query, index) => {
  const { where, type, text, spaced, start, end } = query.at(index)!;
  if (where !== 'orderby') return undefined;
  const word = directionWords.get(query.word(index));
  if (type === 'word' && word !== undefined && spaced && query.endsOperand(index - 1))
    return said(text, word, [{ start, end, text: word }], start, end);
  const next = query.word(index + 1);
  const meant = next === 'asc' || next === 'desc' ? next : directionWords.get(next);
  if ((text === ':' || text === '=' || text === '.' || text === '|') && meant !== undefined && query.endsOperand(index - 1)) {
    const last = query.at(index + 1)!;
    return said(`${text}${last.text}`, meant, [{ start, end: last.end, text: ` ${meant}` }], start, last.end);
  }
  if (text !== '+' || query.endsOperand(index - 1) || query.at(index + 1)?.type !== 'word') return undefined;
  const last = query.operandEnd(index + 1);
  const behind = query.at(last)!.end;
  return said(
    text,
    'asc',
    [
      { start, end: query.at(index + 1)!.start, text: '' },
      { start: behind, end: behind, text: ' asc' },
    ],
    start,
    end,
  );
};

const said = (text: string, replacement: string, rewrites: readonly Rewrite[], start: number, end: number): Habit => ({
  code: 'foreign-direction',
  start,
  end,
  data: { text, replacement },
  rewrites,
});
