/** Questions about single characters of a text, answered without cutting it up. */

/** What the lexer reads as a blank, by code unit. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || code === 0xe020 || code === 0xe009;
}

/** What `trim` takes off, by code unit. */
function isSpace(code: number): boolean {
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(String.fromCharCode(code));
}

/** Where `text.slice(start, end).trimStart()` begins in the text. */
export function trimmedStart(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && isSpace(text.charCodeAt(index))) index++;
  return index;
}

/** Where `text.slice(start, end).trimEnd()` ends in the text. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let index = end;
  while (index > start && isSpace(text.charCodeAt(index - 1))) index--;
  return index;
}
