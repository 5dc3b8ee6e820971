import type { Severity, Token } from '../../language/index.ts';

/** A stretch of a text that looks the same throughout. */
export interface Piece {
  readonly text: string;
  readonly type: Token['type'] | undefined;
  /** How what is wrong here is told; undefined where nothing is. */
  readonly told: Severity | undefined;
}

/** What is wrong: where, and how that is told. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
}

/** A text cut where its tokens, which come in order, and what is marked begin and end. Nothing is lost. */
export function piecesOf(text: string, tokens: readonly Token[], marks: readonly Mark[]): readonly Piece[] {
  const cuts = [0, text.length, ...[...tokens.map(({ span }) => span), ...marks].flatMap(({ start, end }) => [start, end])];
  const edges = [...new Set(cuts)].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const within = (at: number) => (span: Pick<Mark, 'start' | 'end'>) => span.start <= at && at < span.end;
  return edges.slice(0, -1).map((start, index) => ({
    text: text.slice(start, edges[index + 1]),
    type: tokens.find(({ span }) => within(start)(span))?.type,
    told: marks.find(within(start))?.severity,
  }));
}
