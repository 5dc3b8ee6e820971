/** Characters after which a long line goes on in the next one. */
const lineWidth = 500;

/** The start of every so-many-th line is kept; those between are found by walking. */
const linesPerMark = 64;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** A UTF-8 character's bytes at most: so much makes a line in bytes that are no UTF-8, too. */
const widest = lineWidth * 4;

/** Where the lines of a text of UTF-8 bytes begin, long ones wrapped; made once, as the text arrives. */
export class LineIndex {
  /** The last line is there from the start, empty. */
  count = 1;
  readonly #marks: number[];
  #position: number;
  #lineStart: number;
  #characters = 0;

  constructor(start: number) {
    this.#marks = [start];
    this.#position = start;
    this.#lineStart = start;
  }

  /**
   * Reads on to `end`. `ascii`: the bytes from where the last call ended, as a string, when all are ASCII: characters need not be told
   * apart then, and engines look for one in a string faster than in bytes.
   */
  append(bytes: Uint8Array, end: number, ascii?: string): void {
    if (ascii !== undefined) this.#appendAscii(ascii);
    else this.#appendAny(bytes, end);
    this.#position = end;
  }

  lines(bytes: Uint8Array, end: number, from: number, to: number): string[] {
    const first = Math.max(0, Math.trunc(from));
    const last = Math.min(this.count, Math.trunc(to));
    const lines: string[] = [];
    if (first >= last) return lines;
    let line = first - (first % linesPerMark);
    let start = this.#marks[line / linesPerMark]!;
    for (; line < last; line++) {
      const next = lineEnd(bytes, start, end);
      if (line >= first) lines.push(decodeLine(bytes, start, next));
      start = next;
    }
    return lines;
  }

  #appendAscii(text: string): void {
    const start = this.#position;
    const end = start + text.length;
    let at = start;
    while (at < end) {
      const feed = text.indexOf('\n', at - start);
      const stop = feed < 0 ? end : start + feed;
      while (this.#characters + stop - at > lineWidth) {
        at += lineWidth - this.#characters;
        this.#startLine(at);
      }
      this.#characters += stop - at;
      at = stop;
      if (feed >= 0) this.#startLine(++at);
    }
  }

  #appendAny(bytes: Uint8Array, end: number): void {
    for (let at = this.#position; at < end; at++) {
      const byte = bytes[at]!;
      if (byte === lineFeed) this.#startLine(at + 1);
      else if (isFull(byte, this.#characters, at - this.#lineStart)) {
        this.#startLine(at);
        this.#characters = 1;
      } else if (isStart(byte)) this.#characters++;
    }
  }

  #startLine(at: number): void {
    if (this.count % linesPerMark === 0) this.#marks.push(at);
    this.count++;
    this.#lineStart = at;
    this.#characters = 0;
  }
}

/** The byte begins a character. */
const isStart = (byte: number): boolean => (byte & 0xc0) !== 0x80;

/** A line of so many characters and bytes does not take this byte, other than a line feed. */
const isFull = (byte: number, characters: number, length: number): boolean =>
  (characters === lineWidth && isStart(byte)) || length >= widest;

/** Offset after a line, its line feed included. */
function lineEnd(bytes: Uint8Array, start: number, end: number): number {
  let characters = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === lineFeed) return at + 1;
    if (isFull(byte, characters, at - start)) return at;
    if (isStart(byte)) characters++;
  }
  return end;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function decodeLine(bytes: Uint8Array, start: number, end: number): string {
  let stop = end;
  if (stop > start && bytes[stop - 1] === lineFeed) stop--;
  if (stop > start && stop < end && bytes[stop - 1] === carriageReturn) stop--;
  return decoder.decode(bytes.subarray(start, stop));
}

/** Line and column, both one-based, of an offset; columns count UTF-16 units, as editors do. Lines are not wrapped here. */
export function positionOf(bytes: Uint8Array, start: number, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let lineStart = start;
  for (let at = bytes.indexOf(lineFeed, start); at >= 0 && at < offset; at = bytes.indexOf(lineFeed, at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: decoder.decode(bytes.subarray(lineStart, offset)).length + 1 };
}
