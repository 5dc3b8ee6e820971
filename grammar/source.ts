import { type Encoding, isHexadecimal, isTriple, type Reading } from './encoding.ts';
import type { Span } from './tree.ts';

/**
 * A stretch of the given text, decoded, with the way back to the given offsets. Characters that were percent-encoded and would mean
 * something else when decoded are held by stand-ins from the private use area until text leaves the grammar (`restore`).
 */
export interface Source {
  /** What lexer and parser see. */
  readonly text: string;
  /** Offset of `text` in the given text. */
  readonly base: number;
  /** By index of a character of `text`, the offset in the given text where it begins; undefined when nothing was decoded. */
  readonly starts: Uint32Array | undefined;
  /** By index of a character of `text` plus one, the offset in the given text where it ends. */
  readonly ends: Uint32Array | undefined;
  /** `text` may hold stand-ins. */
  readonly hasStandIns: boolean;
  /** Each row of `%` that introduce no UTF-8 character. */
  readonly malformed: readonly { readonly span: Span; readonly text: string }[];
}

const standInBase = 0xe000;
const standInPattern = /[\uE000-\uE07F\uFFFE]/g;
/** For the `%` of what is no character; to the lexer a letter, to Unicode none. */
const malformedPercent = '\uFFFE';
/** Encoded, these are text; raw, they separate. (`%3B` is a separator to the ABNF and text to `$search`: the lexer decides.) */
const separators = ['\n', '\r', '\t', '&', '#', ';'];
const standsIn: Readonly<Record<'path' | 'query' | 'all', ReadonlySet<string>>> = {
  path: new Set([...separators, '/', '?', ' ']),
  query: new Set(separators),
  // A whole URL that is to be split when it is decoded.
  all: new Set(),
};

/** Reads a path or query as it is written. Linear; never throws. */
export function readWritten(text: string, { stretches, whole, times }: Reading, part: 'path' | 'query' | 'all'): Source {
  const first = stretches[0]!;
  if (stretches.length === 1 && first.encoding === 'none') return rawSource(text.slice(first.start, first.end), first.start);
  const decoder = new Decoder(text, first.start, stretches.at(-1)!.end, whole, times, standsIn[part]);
  for (const { start, end, encoding } of stretches) decoder.read(start, end, encoding);
  return decoder.source();
}

/** Text in which nothing is undone; `base` is its offset in the given text. */
export function rawSource(text: string, base: number): Source {
  return { text, base, starts: undefined, ends: undefined, hasStandIns: false, malformed: none };
}

const none: Source['malformed'] = [];

/** Reads `text[start, end)` in one encoding: as the ABNF does, `%HH` is undone everywhere. Linear; never throws. */
export function readSource(text: string, start: number, end: number, encoding: Encoding, part: 'path' | 'query'): Source {
  const undone = encoding === 'percent' && !text.slice(start, end).includes('%') ? 'none' : encoding;
  return readWritten(text, { stretches: [{ start, end, encoding: undone }], whole: true, times: 1 }, part);
}

/** The span in the given text of `source.text[start, end)`. */
export function spanIn(source: Source, start: number, end: number): Span {
  const { starts, ends, base } = source;
  if (starts === undefined || ends === undefined) return { start: base + start, end: base + end };
  const last = ends[end]!;
  return start === end ? { start: last, end: last } : { start: starts[start]!, end: last };
}

/** The text with stand-ins undone. */
export function restore(text: string): string {
  return text.replace(standInPattern, (standIn) =>
    standIn === malformedPercent ? '%' : String.fromCharCode(standIn.charCodeAt(0) - standInBase),
  );
}

const plain: Readonly<Record<'percent' | 'url', RegExp>> = { percent: /[^%]+/y, url: /[^%+\r\n]+/y };
const lineBreak = /\r?\n[ \t]*|\r/y;

/** Gathers decoded text and, for each of its characters, the place that it has in the given text. */
class Decoder {
  private readonly text: string;
  private readonly base: number;
  private readonly last: number;
  private readonly whole: boolean;
  private readonly times: number;
  private readonly standsIn: ReadonlySet<string>;
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private readonly pieces: string[] = [];
  private readonly malformed: { span: Span; text: string }[] = [];
  private length = 0;

  constructor(text: string, base: number, last: number, whole: boolean, times: number, standsIn: ReadonlySet<string>) {
    this.text = text;
    this.base = base;
    this.last = last;
    this.whole = whole;
    this.times = times;
    this.standsIn = standsIn;
    this.starts = new Uint32Array(last - base + 1);
    this.ends = new Uint32Array(last - base + 1);
    this.ends[0] = base;
  }

  read(start: number, end: number, encoding: Encoding): void {
    if (encoding === 'none') {
      this.keep(start, end);
      return;
    }
    const stretch = this.text.slice(start, end);
    for (let at = start; at < end; ) {
      const run = matchAt(plain[encoding], stretch, at - start);
      const code = this.text.charCodeAt(at + run);
      if (run > 0) this.keep(at, at + run);
      at += run;
      if (at === end) break;
      if (code === 37) at = this.undo(at, end);
      else if (code === 43) this.put(' ', at, ++at);
      else at += matchAt(lineBreak, stretch, at - start);
    }
  }

  source(): Source {
    const { base, last, length, malformed } = this;
    this.starts[length] = last;
    const text = this.pieces.join('');
    const [starts, ends] = [this.starts.subarray(0, length + 1), this.ends.subarray(0, length + 1)];
    return { text, base, starts, ends, hasStandIns: true, malformed };
  }

  private undo(at: number, end: number): number {
    const character = percentDecoded(this.text, at, end, this.times);
    if (character === undefined) return this.misread(at, end);
    this.put(this.standsIn.has(character.text) ? standIn(character.text) : character.text, at, character.end);
    return character.end;
  }

  /** A `%` that introduces no character stays; in a text that is encoded as a whole it is a mistake. A row of them is one. */
  private misread(at: number, end: number): number {
    const to = Math.min(isTriple(this.text, at) ? at + 3 : at + 1, end);
    const before = this.malformed.at(-1);
    if (before?.span.end === at) {
      before.span = { start: before.span.start, end: to };
      before.text += this.text.slice(at, to);
    } else if (this.whole || to - at === 3) this.malformed.push({ span: { start: at, end: to }, text: this.text.slice(at, to) });
    this.keep(at, to);
    // What was meant as a character is part of the name that it stands in.
    if (to - at === 3) this.pieces[this.pieces.length - 1] = malformedPercent + this.text.slice(at + 1, to);
    return to;
  }

  private keep(from: number, to: number): void {
    for (let index = from; index < to; index++) {
      this.starts[this.length++] = index;
      this.ends[this.length] = index + 1;
    }
    this.pieces.push(this.text.slice(from, to));
  }

  private put(characters: string, from: number, to: number): void {
    for (let index = 0; index < characters.length; index++) {
      // Half of a surrogate pair begins where the pair ends: places never run back.
      this.starts[this.length++] = index === 0 ? from : to;
      this.ends[this.length] = to;
    }
    this.pieces.push(characters);
  }
}

function matchAt(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex - at : 0;
}

/** What holds a character (of ASCII) that would be read otherwise, until `restore`. */
export function standIn(character: string): string {
  return String.fromCharCode(standInBase + character.charCodeAt(0));
}

/** The character of UTF-8 (RFC 3629) that `%HH…` at an offset begins with, and where that ends; undefined where there is none. */
function percentDecoded(text: string, at: number, end: number, times: number): { text: string; end: number } | undefined {
  let next = behindTriple(text, at, end, times);
  if (next < 0) return undefined;
  const lead = byteBefore(text, next);
  if (lead < 0x80) return { text: String.fromCharCode(lead), end: next };
  if (lead < 0xc2 || lead > 0xf4) return undefined;
  const following = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
  let code = lead & (0x3f >> following);
  for (let count = 0; count < following; count++) {
    next = behindTriple(text, next, end, times);
    const byte = next < 0 ? 0 : byteBefore(text, next);
    if (byte >> 6 !== 2) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  return isScalar(code, following) ? { text: String.fromCodePoint(code), end: next } : undefined;
}

/** Not in more bytes than it needs (C0 AF is no slash), nor a half of a surrogate pair, nor over U+10FFFF. */
function isScalar(code: number, following: number): boolean {
  const least = following === 1 ? 0x80 : following === 2 ? 0x800 : 0x10000;
  return code >= least && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

/** Where the `%HH` ends that begins at an offset, `%25HH` where it was encoded twice; -1 where there is none. */
function behindTriple(text: string, at: number, end: number, times: number): number {
  if (text.charCodeAt(at) !== 37 || !isTriple(text, at) || at + 3 > end) return -1;
  let to = at + 3;
  for (let nested = 1; nested < times && to + 2 <= end && byteBefore(text, to) === 37; nested++) {
    if (!isHexadecimal(text.charCodeAt(to)) || !isHexadecimal(text.charCodeAt(to + 1))) break;
    to += 2;
  }
  return to;
}

const byteBefore = (text: string, end: number): number => Number.parseInt(text.slice(end - 2, end), 16);
