import { guid, notNumber, number, quoted } from './token-patterns.ts';

/**
 * The frequent tokens, found by walks over character codes. A regular expression costs some 40 ns to be asked, whether it matches or not, and
 * a name that begins like a GUID asked two, a number up to five. (The lexer takes 0.9 of its time with regular expressions alone; for
 * `$top=20`, 0.7.) Each function gets a text and an offset, as Chevrotain's custom patterns do, and gives what stands there, or null.
 */
type Found = [string] | null;

const dollar = 0x24;
const apostrophe = 0x27;
const minus = 0x2d;
const dot = 0x2e;
const colon = 0x3a;
const semicolon = 0x3b;
const encodedSemicolon = 0xe03b;
const equals = 0x3d;
const underscore = 0x5f;

const letter = 1;
const digit = 2;
/** By code unit. The private use area holds stand-ins (see `source.ts`). */
const classes = new Uint8Array(0x10000).fill(letter, 0x80, 0xe000).fill(letter, 0xf900);
classes.fill(digit, 0x30, 0x3a).fill(letter, 0x41, 0x5b).fill(letter, 0x61, 0x7b);
classes[underscore] = letter;

/** Chevrotain reads at once what it gets, so that one array serves all. */
const found: [string] = [''];

function slice(text: string, start: number, end: number): Found {
  found[0] = text.substring(start, end);
  return found;
}

function ask(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

/** The code unit at an offset; 0 behind the end (where asking the text would be slow from then on). */
function codeAt(text: string, offset: number): number {
  return offset < text.length ? text.charCodeAt(offset) : 0;
}

/** Behind the letters and digits from an offset. */
function endOfWord(text: string, offset: number): number {
  let end = offset;
  while (classes[codeAt(text, end)] !== 0) end++;
  return end;
}

/** A name, qualified or not. Eight letters and a `-` may begin a GUID instead. */
export function scanName(text: string, offset: number): Found {
  if (classes[text.charCodeAt(offset)] !== letter) return null;
  let end = endOfWord(text, offset + 1);
  while (codeAt(text, end) === dot && classes[codeAt(text, end + 1)] === letter) end = endOfWord(text, end + 2);
  if (end === offset + 8 && codeAt(text, end) === minus && ask(guid, text, offset)) return null;
  return slice(text, offset, end);
}

/** `$` and a name, which may hold dots. */
export function scanSystemName(text: string, offset: number): Found {
  if (text.charCodeAt(offset) !== dollar) return null;
  const first = codeAt(text, offset + 1);
  if (first > 0x7f || first === underscore || classes[first] !== letter) return slice(text, offset, offset + 1);
  let end = endOfWord(text, offset + 2);
  while (codeAt(text, end) === dot) end = endOfWord(text, end + 1);
  return slice(text, offset, end);
}

/** Digits that nothing else goes on from, without a regular expression; any other number with two. */
export function scanNumber(text: string, offset: number): Found {
  let end = offset;
  while (classes[codeAt(text, end)] === digit) end++;
  if (end > offset && endsNumber(codeAt(text, end))) return slice(text, offset, end);
  if (ask(notNumber, text, offset) || !ask(number, text, offset)) return null;
  return slice(text, offset, number.lastIndex);
}

function endsNumber(next: number): boolean {
  return classes[next] === 0 && next !== dot && next !== minus && next !== colon;
}

/** A string that is closed on its line; `''` is a quote in it. */
export function scanString(text: string, offset: number): Found {
  if (text.charCodeAt(offset) !== apostrophe) return null;
  for (let end = offset + 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x0a || code === 0x0d) return null;
    if (code !== apostrophe) continue;
    end++;
    if (codeAt(text, end) !== apostrophe) return slice(text, offset, end);
  }
  return null;
}

/** Not the first of `==`. */
export function scanEquals(text: string, offset: number): Found {
  return text.charCodeAt(offset) === equals && codeAt(text, offset + 1) !== equals ? slice(text, offset, offset + 1) : null;
}

export function scanSemicolon(text: string, offset: number): Found {
  const code = text.charCodeAt(offset);
  return code === semicolon || code === encodedSemicolon ? slice(text, offset, offset + 1) : null;
}

/** Where the last search for a closing `"` failed, and up to where it searched: no quote between them is closed either. */
const unclosed = { text: '', start: 0, end: 0 };

/** A string of JSON. Each of a row of `\\"` would be searched for its end to the end of the line. */
export function scanQuoted(text: string, offset: number): Found {
  if (text.charCodeAt(offset) !== 0x22 || (unclosed.text === text && offset >= unclosed.start && offset < unclosed.end)) return null;
  quoted.lastIndex = offset;
  const match = quoted.exec(text);
  if (match?.[1] === '"') return slice(text, offset, quoted.lastIndex);
  Object.assign(unclosed, { text, start: offset, end: quoted.lastIndex });
  return null;
}
