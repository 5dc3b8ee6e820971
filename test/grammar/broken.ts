import { type Problem, type ProblemEdit, parseUrl, type Span } from '../../grammar/index.ts';

/** `«` and `»` mark where problems are, nested where one lies in another; gives the text without the marks, and the spans. */
export function marked(text: string): { readonly input: string; readonly spans: readonly Span[] } {
  const spans: { start: number; end: number }[] = [];
  let input = '';
  for (const piece of text.split(/([«»])/)) {
    if (piece === '«') spans.push({ start: input.length, end: -1 });
    else if (piece === '»') spans.findLast(({ end }) => end < 0)!.end = input.length;
    else input += piece;
  }
  return { input, spans };
}

/** In the order of the text; what holds another comes before it. */
export function ordered(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

export const editsOf = ({ data }: Problem): readonly ProblemEdit[] => (data?.edits as readonly ProblemEdit[] | undefined) ?? [];

/** The text with edits made; in a percent-encoded URL what they put in is encoded. */
export function edited(text: string, edits: readonly ProblemEdit[], encoded: boolean): string {
  const added = (part: string): string => (encoded ? part.replaceAll('%', '%25').replaceAll(' ', '%20') : part);
  return edits
    .toSorted((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
    .reduce((result, { span, text: part }) => result.slice(0, span.start) + added(part) + result.slice(span.end), text);
}

/** The text after the fixes of its problems, one after another; what has none stays. */
export function mend(text: string): string {
  let result = text;
  for (let round = 0; round < 20; round++) {
    const { tree, problems } = parseUrl(result);
    const fixable = problems.find((problem) => editsOf(problem).length > 0);
    if (fixable === undefined) return result;
    result = edited(result, editsOf(fixable), tree.encoded);
  }
  return result;
}
