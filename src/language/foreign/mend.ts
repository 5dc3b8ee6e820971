import { type ProblemEdit, parseDocument } from '../../../grammar/index.ts';
import { applyEdits } from '../edits.ts';

const mostRounds = 10;

/** A request with what the grammar can mend of it mended: `=` to `eq`, `LIKE 'a%'` to `startswith`; undefined where that is not all. */
export function mend(request: string): string | undefined {
  let text = request;
  for (let round = 0; round < mostRounds; round++) {
    const { problems } = parseDocument(text);
    if (problems.length === 0) return text;
    const edits = problems[0]!.data?.edits as readonly ProblemEdit[] | undefined;
    if (!edits?.length) return undefined;
    text = applyEdits(text, edits);
  }
  return undefined;
}
