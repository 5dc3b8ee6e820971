/**
 * What most of a query's pieces are, found by a walk over character codes: to ask all the patterns of `piece.ts` costs ten times as much. Where
 * a pattern may see something else than these, they are asked.
 */

const [blank, open, close, comma, minus, dot, slash] = [0x20, 0x28, 0x29, 0x2c, 0x2d, 0x2e, 0x2f];

const letter = 1;
const digit = 2;
const sigil = 3;
/** By code unit of ASCII: what a word consists of. */
const classes = new Uint8Array(0x80).fill(digit, 0x30, 0x3a).fill(letter, 0x41, 0x5b).fill(letter, 0x61, 0x7b);
classes[0x5f] = letter;
classes[0x24] = sigil;
classes[0x40] = sigil;

/** Where the blank, bracket, comma, slash or word ends that begins there; the offset itself where the patterns are to be asked. */
export function endOfFrequent(text: string, start: number): number {
  switch (text.charCodeAt(start)) {
    case open:
    case close:
    case comma:
    case slash:
      return start + 1;
    case blank:
      return isPlain(text.charCodeAt(start + 1)) ? start + 1 : start;
    default:
      return endOfWord(text, start);
  }
}

/** What begins with the character, where `endOfFrequent` knows its end; undefined for a blank. */
export function frequentType(code: number): 'word' | 'mark' | undefined {
  if (code === blank) return undefined;
  return code === open || code === close || code === comma || code === slash ? 'mark' : 'word';
}

/** A character of ASCII that is no blank. */
const isPlain = (code: number): boolean => code > blank && code < 0x7f;

function endOfWord(text: string, start: number): number {
  let end = classes[text.charCodeAt(start)] === sigil ? start + 1 : start;
  if (classes[text.charCodeAt(end)] !== letter) return start;
  for (;;) {
    end = endOfName(text, end + 1);
    if (text.charCodeAt(end) !== dot || classes[text.charCodeAt(end + 1)] !== letter) break;
    end++;
  }
  const next = text.charCodeAt(end);
  const mayBeGuid = next === minus && end === start + 8;
  const mayGoOn = next > 0x7f || (next === dot && text.charCodeAt(end + 1) > 0x7f);
  return mayBeGuid || mayGoOn ? start : end;
}

/** Behind the letters and digits from an offset. */
function endOfName(text: string, start: number): number {
  let end = start;
  for (let found = classes[text.charCodeAt(end)]; found === letter || found === digit; found = classes[text.charCodeAt(end)]) end++;
  return end;
}
