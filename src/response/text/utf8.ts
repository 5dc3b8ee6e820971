/** Takes what came as UTF-8, or as UTF-16 by its byte order mark, and gives UTF-8. Checks it on the way. */
export interface Utf8Intake {
  /** The text's bytes, without a byte order mark; and as a string, when they are all ASCII, a character each. */
  take(chunk: Uint8Array): { readonly bytes: Uint8Array; readonly ascii: string | undefined };
  /** What was left of a character at the end. */
  finish(): Uint8Array;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Some of it was no text of its encoding; it shows as U+FFFD. */
  readonly malformed: boolean;
}

/** `head` is the body's beginning, of at least 3 bytes unless it is shorter. */
export function createUtf8Intake(head: Uint8Array): Utf8Intake {
  if (head[0] === 0xff && head[1] === 0xfe) return utf16Intake('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return utf16Intake('utf-16be');
  return utf8Intake(head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0);
}

function utf8Intake(mark: number): Utf8Intake {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let skip = mark;
  let malformed = false;
  let last = 0;
  const asciiOf = (bytes: Uint8Array): string | undefined => {
    const isFresh = last < 0x80;
    last = bytes.at(-1) ?? last;
    if (malformed) return undefined;
    try {
      // As many characters as bytes, and none of them begun in the last chunk: all are of one byte.
      const text = decoder.decode(bytes, { stream: true });
      return text.length === bytes.length && isFresh ? text : undefined;
    } catch {
      malformed = true; // the decoder tells by throwing; the fault says so to the reader
      return undefined;
    }
  };
  return {
    encoding: 'utf-8',
    get malformed() {
      return malformed;
    },
    take(chunk) {
      const bytes = skip > 0 ? chunk.subarray(skip) : chunk;
      skip = Math.max(0, skip - chunk.length);
      return { bytes, ascii: asciiOf(bytes) };
    },
    finish() {
      try {
        if (!malformed) decoder.decode();
      } catch {
        malformed = true;
      }
      return new Uint8Array();
    },
  };
}

function utf16Intake(encoding: 'utf-16le' | 'utf-16be'): Utf8Intake {
  const decoder = new TextDecoder(encoding, { fatal: false });
  const encoder = new TextEncoder();
  let malformed = false;
  const encode = (text: string): Uint8Array => {
    malformed ||= text.includes('\uFFFD');
    return encoder.encode(text);
  };
  return {
    encoding,
    get malformed() {
      return malformed;
    },
    take: (chunk) => ({ bytes: encode(decoder.decode(chunk, { stream: true })), ascii: undefined }),
    finish: () => encode(decoder.decode()),
  };
}
