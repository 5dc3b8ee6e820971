import type { MetadataProblem } from '../../schema/index.ts';
import type { PlacedProblem } from './types.ts';

/** The first problems of a document, with their lines and columns, in the order of the text. */
export function placeProblems(text: string, problems: readonly MetadataProblem[], limit: number): readonly PlacedProblem[] {
  const sorted = [...problems].sort((a, b) => a.span.start - b.span.start).slice(0, limit);
  let line = 1;
  let lineStart = 0;
  return sorted.map((problem) => {
    const { start } = problem.span;
    for (let next = text.indexOf('\n', lineStart); next !== -1 && next < start; next = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = next + 1;
    }
    return { ...problem, line, column: Math.max(1, start - lineStart + 1) };
  });
}
