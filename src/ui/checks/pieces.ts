import type { Token } from '../../language/index.ts';

/** A stretch of a text that looks the same throughout. */
export interface Piece {
  readonly text: string;
  readonly type: Token['type'] | undefined;
  /** It is what is wrong. */
  readonly marked: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text cut where its tokens, which come in order, and what is marked begin and end. Nothing is lost. */
export function piecesOf(text: string, tokens: readonly Token[], marks: readonly Span[]): readonly Piece[] {
  const cuts = [0, text.length, ...[...tokens.map(({ span }) => span), ...marks].flatMap(({ start, end }) => [start, end])];
  const edges = [...new Set(cuts)].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const within = (at: number) => (span: Span) => span.start <= at && at < span.end;
  return edges.slice(0, -1).map((start, index) => ({
    text: text.slice(start, edges[index + 1]),
    type: tokens.find(({ span }) => within(start)(span))?.type,
    marked: marks.some(within(start)),
  }));
}
