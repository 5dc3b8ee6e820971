import type { Unwrap } from './wrapping.ts';

/** Text of two bytes a character, each byte taken for a character; its byte order mark may be readable, replaced, or missing. */
const littleEndian = /^(?:\uFFFD\uFFFD|ÿþ)?(?=(?:[^\0]\0){4})/;
const bigEndian = /^(?:\uFFFD\uFFFD|þÿ)?(?=(?:\0[^\0]){4})/;

const chunkLength = 1 << 14;

/** Puts bytes of UTF-16 together that were decoded one by one. What a decoder replaced stays lost. */
export const fromMisreadUtf16: Unwrap = (text) => {
  const little = littleEndian.exec(text);
  const mark = little ?? bigEndian.exec(text);
  if (!mark) return undefined;
  const start = mark[0].length;
  const pieces: string[] = [];
  for (let from = start; from < text.length; from += chunkLength)
    pieces.push(joinBytes(text.slice(from, from + chunkLength), little !== null));
  return {
    text: pieces.join(''),
    place: (offset) => Math.min(text.length, start + offset * 2),
    oddity: 'The text is UTF-16 that was read as something else: letters beyond ASCII may be wrong.',
  };
};

function joinBytes(bytes: string, littleEndian: boolean): string {
  const codes: number[] = [];
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    const [low, high] = littleEndian ? [index, index + 1] : [index + 1, index];
    codes.push(bytes.charCodeAt(low) | (bytes.charCodeAt(high) << 8));
  }
  return String.fromCharCode(...codes);
}
