import type { MetadataProblem, Report } from './problems.ts';

/** Nobody reads more, and a broken document of 50 MB has millions. */
const maxProblems = 1000;

/** Where an offset of the text that is read stands in the text that was given. */
export type Place = (offset: number) => number;

export interface ProblemList {
  readonly report: Report;
  /** In the order of the text that was given. */
  readonly inOrder: () => readonly MetadataProblem[];
}

/** Takes in problems of a text, which may be part of another (`place` says where), and finds what each is about. */
export function createProblemList(text: string, place: Place = (offset) => offset): ProblemList {
  const problems: MetadataProblem[] = [];
  let untold = 0;
  const report: Report = (code, at, message, path) => {
    if (problems.length >= maxProblems && code !== 'unreadable') {
      untold++;
      return;
    }
    const { start, end } = spanAt(text, at);
    problems.push({ code, span: { start: place(start), end: place(end) }, path, message });
  };
  const inOrder = () => {
    const sorted = problems.toSorted((left, right) => left.span.start - right.span.start);
    if (untold === 0) return sorted;
    const span = { start: place(text.length), end: place(text.length) };
    return [...sorted, { code: 'odd' as const, span, path: undefined, message: `There are ${untold} more problems.` }];
  };
  return { report, inOrder };
}

/** A tag, a JSON string or a word; a single character where there is none of them. */
const something = /<[^<>]{0,300}>?|"(?:[^"\\\n]|\\.){0,300}"?|[\w.]{1,300}/suy;

function spanAt(text: string, at: number): { readonly start: number; readonly end: number } {
  const start = Math.max(0, Math.min(at, text.length));
  something.lastIndex = start;
  const length = something.exec(text)?.[0].length ?? 1;
  return { start, end: Math.min(text.length, start + length) };
}
