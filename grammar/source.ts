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
  /** Each `%` that introduces no UTF-8 character. */
  readonly malformed: readonly { readonly span: Span; readonly text: string }[];
}

/** What decoding undoes: nothing; `%HH`; or `%HH` and `+`, line breaks with their indentation dropped. */
export type Encoding = 'none' | 'percent' | 'url';

const standInBase = 0xe000;
const standInPattern = /[\uE000-\uE07F]/g;
/** Encoded, these are text; raw, they separate. (`%3B` is a separator to the ABNF and text to `$search`: the lexer decides.) */
const standsIn: ReadonlySet<string> = new Set(['\n', '\r', '\t', '&', '#', ';']);
const standsInPath: ReadonlySet<string> = new Set([...standsIn, '/', '?', ' ']);

const none: Source['malformed'] = [];

/** Reads `text[start, end)` with the given encoding. Linear; never throws. */
export function readSource(text: string, start: number, end: number, encoding: Encoding, part: 'path' | 'query'): Source {
  const slice = text.slice(start, end);
  if (encoding === 'none' || (encoding === 'percent' && !slice.includes('%'))) {
    return { text: slice, base: start, starts: undefined, ends: undefined, hasStandIns: false, malformed: none };
  }
  return decode(slice, start, encoding, part === 'path' ? standsInPath : standsIn);
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
  return text.replace(standInPattern, (standIn) => String.fromCharCode(standIn.charCodeAt(0) - standInBase));
}

const piecePattern = /\r?\n[ \t]*|%[0-9A-Fa-f]{2}(?:%[89ABab][0-9A-Fa-f]){0,3}|%|\+|[^%+\r\n]+|\r/gy;

function decode(text: string, base: number, encoding: Encoding, standsIn: ReadonlySet<string>): Source {
  const starts = new Uint32Array(text.length + 1);
  const ends = new Uint32Array(text.length + 1);
  const malformed: { span: Span; text: string }[] = [];
  const decoded: string[] = [];
  let length = 0;
  ends[0] = base;
  const put = (characters: string, from: number, to: number, step: 0 | 1) => {
    for (let index = 0; index < characters.length; index++) {
      starts[length + index] = base + from + index * step;
      ends[length + index + 1] = step === 0 ? base + to : base + from + index + 1;
    }
    decoded.push(characters);
    length += characters.length;
  };
  piecePattern.lastIndex = 0;
  for (let match = piecePattern.exec(text); match !== null; match = piecePattern.exec(text)) {
    const piece = match[0];
    const from = match.index;
    const first = piece.charAt(0);
    if (first === '%') {
      const character = percentDecoded(piece);
      const to = from + (character === undefined ? Math.min(3, piece.length) : 3 * character.bytes);
      piecePattern.lastIndex = to;
      if (character !== undefined) put(standsIn.has(character.text) ? standIn(character.text) : character.text, from, to, 0);
      else {
        malformed.push({ span: { start: base + from, end: base + to }, text: piece.slice(0, 3) });
        put(piece.slice(0, 3), from, to, 1);
      }
    } else if (first === '+') put(encoding === 'url' ? ' ' : '+', from, from + 1, 1);
    else if (encoding !== 'url' || (first !== '\n' && first !== '\r')) put(piece, from, from + piece.length, 1);
  }
  starts[length] = base + text.length;
  const source = decoded.join('');
  return { text: source, base, starts: starts.subarray(0, length + 1), ends: ends.subarray(0, length + 1), hasStandIns: true, malformed };
}

/** What holds a character (of ASCII) that would be read otherwise, until `restore`. */
export function standIn(character: string): string {
  return String.fromCharCode(standInBase + character.charCodeAt(0));
}

/** The character that `%HH…` begins with, and how many of the triples it takes; undefined when they are not UTF-8. */
function percentDecoded(triples: string): { text: string; bytes: number } | undefined {
  if (triples.length < 3) return undefined;
  const lead = Number.parseInt(triples.slice(1, 3), 16);
  const bytes = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (bytes === 0 || triples.length < 3 * bytes) return undefined;
  try {
    return { text: decodeURIComponent(triples.slice(0, 3 * bytes)), bytes };
  } catch {
    // Overlong forms, surrogates and numbers over U+10FFFF are not UTF-8.
    return undefined;
  }
}
