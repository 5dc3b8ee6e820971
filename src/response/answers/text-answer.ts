import { hexLineCount, hexLines } from '../text/hex-lines.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { AnswerSummary, AnswerTree } from '../types.ts';

/** A body that has been read to its end, as UTF-8 (binary data as they came). */
export interface KeptBody {
  readonly body: Uint8Array;
  /** Bytes that came, in whatever encoding, kept or not. */
  readonly received: number;
  readonly lines: LineIndex;
  readonly format: AnswerSummary['format'];
  readonly faults: readonly string[];
}

/** The part of an answer that every format has: its raw text. Binary data shows as bytes in hexadecimal. */
export function rawText({ body, lines, format }: KeptBody): Pick<AnswerTree, 'lines' | 'text'> & { readonly lineCount: number } {
  if (format === 'binary') {
    return { lineCount: hexLineCount(body.length), lines: (from, to) => hexLines(body, from, to), text: () => decodeAll(body) };
  }
  return {
    lineCount: body.length === 0 ? 0 : lines.count,
    lines: (from, to) => (body.length === 0 ? [] : lines.lines(body, body.length, from, to)),
    text: () => decodeAll(body),
  };
}

/** An answer that is no tree: no rows, only text. */
export function createTextAnswer(kept: KeptBody): AnswerTree {
  const { lineCount, lines, text } = rawText(kept);
  const { received, format, faults } = kept;
  return {
    summary: () => ({ format, bytes: received, rows: undefined, visible: 0, faults, lines: lineCount }),
    rows: () => [],
    setOpen: () => 0,
    openTo: () => 0,
    reveal: () => 0,
    parent: () => undefined,
    path: () => '',
    value: () => '',
    lines,
    text,
    sample: () => undefined,
  };
}

/** JavaScript engines hold no longer strings (V8: 2^29 - 24 characters). */
const longestText = 2 ** 29 - 24;

const decodeAll = (body: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(body.subarray(0, longestText));
