import { type Source, standIn } from './source.ts';

const quote = "'";
/** Behind what stands before an option: its name, up to its value. */
const searchName = /[ \t]*\$?search[ \t]*=/y;

/**
 * A single quote amid the words of `search(don't)` in `$apply`, and of `$search=don't`, begins no string: it is held by a stand-in, so that
 * the lexer does not read on to the next one. (`search('…')` is a string to the ABNF: its `searchExpr-incomplete`.) Linear; most texts are given
 * back as they are.
 */
export function holdSearchQuotes(source: Source): Source {
  const { text } = source;
  if (!text.includes(quote) || !text.includes('search')) return source;
  const held: number[] = [];
  let inApply = false;
  let depth = 0;
  let index = searchesFrom(text, 0) ? readValue(text, searchName.lastIndex, 0, held) : 0;
  for (; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === quote) index = endOfString(text, index);
    else if (character === ')') depth--;
    else if (character === '&' || character === ';' || character === '(' || character === '?') {
      depth = character === '(' ? depth + 1 : character === ';' ? depth : 0;
      inApply &&= character === '(';
      if (!inApply && searchesFrom(text, index + 1)) index = readValue(text, searchName.lastIndex, depth, held);
    } else if (character === '=') inApply ||= /(?:^|[^\w])apply[ \t]*$/i.test(text.slice(Math.max(0, index - 10), index));
    else if (inApply && text.startsWith('search(', index) && !/\w/.test(text.charAt(index - 1)))
      index = readWords(text, index + 'search('.length, held);
  }
  return held.length === 0 ? source : { ...source, text: withHeld(text, held), hasStandIns: true };
}

function searchesFrom(text: string, start: number): boolean {
  searchName.lastIndex = start;
  return searchName.test(text);
}

/** Offset of the quote that ends the string. */
function endOfString(text: string, start: number): number {
  const end = text.indexOf(quote, start + 1);
  return end < 0 ? text.length : end;
}

/** Collects the quotes between the parentheses, and gives the offset where they end. */
function readWords(text: string, start: number, held: number[]): number {
  let begin = start;
  while (begin < text.length && ' \t\r\n'.includes(text.charAt(begin))) begin++;
  if (text.charAt(begin) === quote && closesBehind(text, begin)) return begin - 1;
  let depth = 1;
  let index = begin;
  for (; index < text.length && depth > 0; index++) {
    const character = text.charAt(index);
    if (character === '&') break;
    if (character === quote) held.push(index);
    else if (character === '"') index = Math.max(index, text.indexOf('"', index + 1));
    else if (character === '(') depth++;
    else if (character === ')') depth--;
  }
  return index - 1;
}

/** Collects the quotes behind letters in the value of an option, nested or not, and gives the offset before what ends it. */
function readValue(text: string, start: number, nested: number, held: number[]): number {
  let depth = 0;
  let index = start;
  for (; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '&' || (nested > 0 && (character === ';' || (character === ')' && depth === 0)))) break;
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === '"') index = Math.max(index, text.indexOf('"', index + 1));
    else if (character !== quote) continue;
    else if (/[\w\u0080-\uFFFF]/.test(text.charAt(index - 1))) held.push(index);
    else index = endOfString(text, index);
  }
  return index - 1;
}

/** Whether `)` stands behind the string that begins there; a quote in it is written twice. */
function closesBehind(text: string, start: number): boolean {
  let index = endOfString(text, start) + 1;
  while (text.charAt(index) === quote) index = endOfString(text, index) + 1;
  while (index < text.length && ' \t\r\n'.includes(text.charAt(index))) index++;
  return text.charAt(index) === ')';
}

function withHeld(text: string, held: readonly number[]): string {
  let from = 0;
  const pieces: string[] = [];
  for (const index of held) {
    pieces.push(text.slice(from, index), standIn(quote));
    from = index + 1;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
