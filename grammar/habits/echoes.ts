import type { ProblemCode } from '../problems.ts';
import type { Source } from '../source.ts';
import type { Problem } from '../tree.ts';

/** Problems of these codes follow from one right before them: what is missing there makes what comes unexpected. */
const following: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['unexpected', 'key-value', 'list-item', 'missing-with', 'nothing-after']);

/** Problems of these codes follow from what is missing right behind them. */
const leading: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['unexpected-blank']);

const missing: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'missing',
  'missing-operand',
  'missing-as',
  'missing-colon',
  'number-suffix',
  'unknown-prefix',
  'missing-equals',
]);

const unclosed: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['unclosed-string', 'unclosed-phrase', 'unopened-string']);

/** One problem a mistake: leaves out those that only follow from another. In the order of the text. */
export function withoutEchoes(problems: readonly Problem[], source: Source): readonly Problem[] {
  const ordered = problems.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const kept: Problem[] = [];
  let skipped = -1;
  for (const [index, problem] of ordered.entries()) {
    const before = kept.at(-1);
    const next = ordered[index + 1];
    const isEcho =
      problem.span.end <= skipped ||
      (before !== undefined && follows(problem, before, source)) ||
      (next !== undefined && leading.has(problem.code) && missing.has(next.code) && next.span.start === problem.span.end) ||
      (before !== undefined && isLostNesting(problem, ordered)) ||
      (problem.code === 'missing-close' && isSwallowed(problem, ordered)) ||
      (problem.code === 'key-value' && next !== undefined && next.span.start < problem.span.end);
    // What stands in text that is not read says nothing either.
    if (problem.code === 'unexpected') skipped = Math.max(skipped, problem.span.end);
    if (!isEcho) kept.push(problem);
  }
  return kept;
}

function follows({ code, span, data }: Problem, before: Problem, source: Source): boolean {
  const touches = span.start <= before.span.end || isBlankBetween(source, before.span.end, span.start);
  if (!touches || !missing.has(before.code)) return false;
  return following.has(code) || (code === 'foreign-operator' && data?.text === '=');
}

/** Only blanks stand between; an encoded text's blanks are not looked for. */
function isBlankBetween({ text, base, starts }: Source, start: number, end: number): boolean {
  return starts === undefined && text.slice(start - base, end - base).trim() === '';
}

/** A `;` and a `)` that would be right within the parentheses that another problem hides. */
function isLostNesting({ code, span, data }: Problem, problems: readonly Problem[]): boolean {
  if (code === 'unmatched-close') return problems.some((other) => isSemicolon(other) && other.span.start < span.start);
  return isSemicolon({ code, data }) && problems.some((other) => other.code === 'unmatched-close' && other.span.start > span.start);
}

const isSemicolon = ({ code, data }: { readonly code: ProblemCode; readonly data?: Problem['data'] | undefined }): boolean =>
  code === 'foreign-separator' && data?.text === ';';

/** A string that is not closed holds the bracket that would close. */
function isSwallowed({ span, data }: Problem, problems: readonly Problem[]): boolean {
  return problems.some((other) => unclosed.has(other.code) && other.span.start >= span.start && other.span.end >= Number(data?.offset));
}
