/** The part of a request's URL before the cursor, as it reads: percent-encoding undone, where every character came from kept. */
export interface UrlText {
  readonly text: string;
  /** Was percent-encoded, so what is inserted must be. */
  readonly encoded: boolean;
  /** Offset in the document of the character at an offset of `text`; its length gives the end. */
  documentOffset(offset: number): number;
}

const encodedByte = /%[0-9a-f]{2}/iy;

/** Reads `source`, which begins at `start` in its document. */
export function readUrlText(source: string, start: number, encoded: boolean): UrlText {
  if (!encoded) return { text: source, encoded, documentOffset: (offset) => start + offset };
  const offsets: number[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const { decoded, length } = decodeRun(source, at);
    for (let index = 0; index < decoded.length; index++) offsets.push(start + at);
    text += decoded;
    at += length;
  }
  offsets.push(start + source.length);
  return { text, encoded, documentOffset: (offset) => offsets[offset] ?? start + source.length };
}

/** One character, or the `%HH` sequence of one UTF-8 character; what does not decode stands for itself. */
function decodeRun(source: string, at: number): { decoded: string; length: number } {
  if (source[at] === '+') return { decoded: ' ', length: 1 };
  for (let bytes = 1, end = at; bytes <= 4; bytes++) {
    encodedByte.lastIndex = end;
    if (!encodedByte.test(source)) break;
    end += 3;
    const decoded = decodeUtf8(source.slice(at, end));
    if (decoded !== undefined) return { decoded, length: end - at };
  }
  return { decoded: source[at]!, length: 1 };
}

function decodeUtf8(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not a whole UTF-8 sequence: the caller tries a longer one.
    return undefined;
  }
}

/** Text to insert into an encoded URL: what must not stand raw there is encoded, the syntax's own characters stay. */
export const encodeInsert = (text: string): string => text.replace(/[\s"%#+<>\\^`|]|[^\x20-\x7e]+/g, encodeURIComponent);
