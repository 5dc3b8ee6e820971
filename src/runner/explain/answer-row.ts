import type { BodyShape } from './error-body.ts';
import type { AnswerFacts } from './facts.ts';

/** A sentence, or one that depends on what came; undefined leaves it out. */
export type Sentence = string | ((facts: AnswerFacts) => string | undefined);

/** One kind of answer and what it means. A row fits when all that it names fits. */
export interface AnswerRow {
  readonly status: number | readonly [from: number, to: number];
  readonly shape?: BodyShape;
  readonly methods?: readonly string[];
  /** Of what the service says. */
  readonly message?: RegExp;
  readonly when?: (facts: AnswerFacts) => boolean;
  readonly title: Sentence;
  readonly meaning: Sentence;
  /** Most likely first. */
  readonly causes: readonly Sentence[];
  readonly tries: readonly Sentence[];
}

export function fits(row: AnswerRow, facts: AnswerFacts): boolean {
  const [from, to] = typeof row.status === 'number' ? [row.status, row.status] : row.status;
  return (
    from <= facts.status &&
    facts.status <= to &&
    (row.shape === undefined || row.shape === facts.shape) &&
    (row.methods === undefined || row.methods.includes(facts.method)) &&
    (row.message === undefined || row.message.test(facts.message ?? '')) &&
    (row.when === undefined || row.when(facts))
  );
}

export function say(sentence: Sentence, facts: AnswerFacts): string | undefined {
  return typeof sentence === 'string' ? sentence : sentence(facts);
}
