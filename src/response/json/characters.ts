/** The bytes that JSON's grammar names (RFC 8259). */
export const char = {
  quote: 0x22,
  backslash: 0x5c,
  comma: 0x2c,
  colon: 0x3a,
  openBrace: 0x7b,
  closeBrace: 0x7d,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  space: 0x20,
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  minus: 0x2d,
  u: 0x75,
} as const;

/** White space of RFC 8259, section 2. */
export const isBlank = (byte: number): boolean =>
  byte === char.space || byte === char.lineFeed || byte === char.carriageReturn || byte === char.tab;

/** Bytes that a number consists of, in whatever order. */
export const isNumeric = (byte: number): boolean => numeric[byte] === 1;

const numeric = new Uint8Array(256);
for (const character of '0123456789+-.eE') numeric[character.charCodeAt(0)] = 1;

/** 1 for the bytes of a string that stand for themselves: all but the quote, the backslash and control characters. A table, for the hot loop. */
export const isPlain: Readonly<Uint8Array> = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < char.space || byte === char.quote || byte === char.backslash ? 0 : 1,
);

/** What may follow a backslash in a string, `u` aside. */
export const isEscapable = (byte: number): boolean => escapable[byte] === 1;

const escapable = new Uint8Array(256);
for (const character of '"\\/bfnrt') escapable[character.charCodeAt(0)] = 1;

export const isHexDigit = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);

/** Whether bytes are a number by RFC 8259, section 6. */
export function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  const digits = (from: number) => {
    let at = from;
    while (at < end && bytes[at]! >= 0x30 && bytes[at]! <= 0x39) at++;
    return at;
  };
  let at = bytes[start] === char.minus ? start + 1 : start;
  const whole = digits(at);
  if (whole === at || (bytes[at] === 0x30 && whole > at + 1)) return false;
  at = whole;
  if (at < end && bytes[at] === 0x2e) {
    const fraction = digits(at + 1);
    if (fraction === at + 1) return false;
    at = fraction;
  }
  if (at < end && (bytes[at]! | 0x20) === 0x65) {
    const sign = bytes[at + 1] === 0x2b || bytes[at + 1] === char.minus ? 2 : 1;
    const exponent = digits(at + sign);
    if (exponent === at + sign) return false;
    at = exponent;
  }
  return at === end;
}

/** The three words that are values, by their first byte. */
export const words: Readonly<Record<number, Uint8Array>> = Object.fromEntries(
  ['true', 'false', 'null'].map((word) => [word.charCodeAt(0), new TextEncoder().encode(word)]),
);
