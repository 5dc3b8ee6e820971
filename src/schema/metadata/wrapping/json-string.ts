import { lookAhead, type Unwrap } from './wrapping.ts';

/** A JSON string that holds an XML document, or what is left of one: `"<?xml …`, `"\u003cedmx:Edmx …`. */
const beginning = /"(?=(?:\s|\\[nrt]|\\ufeff){0,200}(?:<|\\u003c)(?:\?xml|(?:\w+:)?Edmx|!--))/i;
const escapes = /\\(?:u[\da-fA-F]{4}|.)/gs;

/** `{"d": "<?xml …>"}` and the like: some gateways answer so. */
export const fromJsonString: Unwrap = (text) => {
  const start = /^["[{]/.test(text) ? beginning.exec(text.slice(0, lookAhead))?.index : undefined;
  if (start === undefined) return undefined;
  const literal = text.slice(start + 1, endOfString(text, start + 1));
  return {
    text: literal.replace(escapes, decodeEscape),
    place: placeIn(literal, start + 1),
    oddity: 'The document is wrapped in JSON: it is read from there.',
  };
};

/** Where the closing quote stands; the text's end when it is missing. */
function endOfString(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return quote;
  }
  return text.length;
}

const meanings: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function decodeEscape(written: string): string {
  const character = written[1]!;
  if (character === 'u' && written.length > 2) return String.fromCharCode(Number.parseInt(written.slice(2), 16));
  return meanings[character] ?? character;
}

/** Offsets of a decoded string in the text that its literal stands in. Looked for only when there is a problem to tell. */
function placeIn(literal: string, start: number): (offset: number) => number {
  let ends: EscapeEnds | undefined;
  return (offset) => {
    ends ??= escapeEnds(literal);
    const index = lastAtMost(ends.decoded, offset);
    return start + offset + (index === -1 ? 0 : ends.written[index]! - ends.decoded[index]!);
  };
}

/** Where each escape ends, in the decoded string and in the literal: there are as many as quotes and line ends. */
interface EscapeEnds {
  readonly decoded: readonly number[];
  readonly written: readonly number[];
}

function escapeEnds(literal: string): EscapeEnds {
  const decoded: number[] = [];
  const written: number[] = [];
  let saved = 0;
  for (let at = literal.indexOf('\\'); at !== -1; at = literal.indexOf('\\', written.at(-1))) {
    const length = /^\\u[\da-fA-F]{4}/.test(literal.slice(at, at + 6)) ? 6 : 2;
    saved += length - 1;
    written.push(at + length);
    decoded.push(at + length - saved);
  }
  return { decoded, written };
}

/** Index of the last of these ascending numbers that is not above; -1 when all are. */
function lastAtMost(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
