/** Text as URL characters: decoding that loses nothing, and encoding byte for byte. */

import type { Encoding } from '../../grammar/index.ts';

/** One character of a URL as given. */
export interface UrlCharacter {
  /** What it says. A lone surrogate is U+FFFD, as in every URL parser. */
  readonly character: string;
  /** It was written as `%HH`. */
  readonly escaped: boolean;
  /** Bytes that are no UTF-8, as `%HH`: sent as they are, since what they mean is unknown. */
  readonly raw: string | undefined;
  /** Offset of its first code unit in the text given. */
  readonly at: number;
}

const escapes = /(?:%[0-9A-Fa-f]{2})+/y;

const lineBreak = /\r?\n[ \t]*/y;

/** Reads `text[start, end)` character by character. Never throws. */
export function readCharacters(text: string, start: number, end: number, encoding: Encoding): readonly UrlCharacter[] {
  const characters: UrlCharacter[] = [];
  const wellFormed = text.slice(start, end).toWellFormed();
  for (let at = start; at < end; ) {
    const run = encoding === 'none' ? '' : matchAt(escapes, wellFormed, at - start);
    const skipped = encoding === 'url' ? matchAt(lineBreak, wellFormed, at - start) : '';
    if (run !== '' || skipped !== '') {
      for (const character of decodeRun(run, at)) characters.push(character);
      at += run.length + skipped.length;
      continue;
    }
    const character = String.fromCodePoint(wellFormed.codePointAt(at - start)!);
    characters.push({ character: encoding === 'url' && character === '+' ? ' ' : character, escaped: false, raw: undefined, at });
    at += character.length;
  }
  return characters;
}

function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}

/** A run of `%HH`, some of which may be no UTF-8. */
function decodeRun(run: string, at: number): readonly UrlCharacter[] {
  const characters: UrlCharacter[] = [];
  for (let offset = 0; offset < run.length; ) {
    const decoded = decodeOne(run, offset);
    characters.push({ ...decoded, escaped: true, at: at + offset });
    offset += decoded.length;
  }
  return characters;
}

function decodeOne(run: string, offset: number): { character: string; raw: string | undefined; length: number } {
  // RFC 3629: the lead byte tells how many bytes follow.
  const lead = Number.parseInt(run.slice(offset + 1, offset + 3), 16);
  const length = 3 * (lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);
  const slice = run.slice(offset, offset + length);
  try {
    return { character: decodeURIComponent(slice), raw: undefined, length: slice.length };
  } catch {
    // Not UTF-8: this byte stays as it is, the next may begin a character.
    const raw = run.slice(offset, offset + 3).toUpperCase();
    return { character: '\uFFFD', raw, length: raw.length };
  }
}

const unreserved = /[A-Za-z0-9\-._~]/;

/** `%HH` for each UTF-8 byte, `'`, `(`, `)`, `*` and `!` included, which `encodeURIComponent` would leave. */
export function percentEncode(character: string): string {
  const encoded = encodeURIComponent(character.toWellFormed());
  return encoded.length > 1 ? encoded : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

export function isUnreserved(character: string): boolean {
  return unreserved.test(character);
}

/** UTF-8 bytes of a text, a lone surrogate counted as U+FFFD. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** C0 and C1 controls and DEL: what terminals, headers and URLs act on. */
export function isControl(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 0x20 || (code >= 0x7f && code <= 0x9f);
}
