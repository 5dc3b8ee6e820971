import { createProblem } from '../problems.ts';
import { type Source, spanIn } from '../source.ts';
import type { Problem } from '../tree.ts';
import { withoutEchoes } from './echoes.ts';
import { byPlace, findHabits, mostHabits } from './find.ts';
import type { Habit, Rewrite } from './habit.ts';
import { rewriteSource } from './rewrite.ts';
import { nearProblems } from './stretches.ts';

interface Read<Tree> {
  readonly tree: Tree;
  readonly problems: readonly Problem[];
}

/**
 * Reads a source; where that finds problems, looks for habits of other languages, and reads what was meant. So a right query pays nothing for
 * what others write, one that is wrong has the tree of what was meant, and no mistake is told twice. `first`: how the source reads, where that is known.
 */
export function readAsMeant<Tree>(
  source: Source,
  part: 'path' | 'query',
  read: (source: Source) => Read<Tree>,
  first: Read<Tree> = read(source),
): Read<Tree> {
  let given = source;
  let result = first;
  const told: Problem[] = [];
  for (let round = 0; result.problems.length > 0 && round < roundsOf(source, result.problems); round++) {
    const habits = findHabits(given.text, part, nearProblems(given, result.problems));
    if (habits.length === 0) break;
    for (const habit of habits) told.push(problemOf(habit, given));
    given = rewriteSource(
      given,
      habits.flatMap(({ rewrites }) => rewrites),
    );
    result = read(given);
  }
  if (told.length === 0) return { tree: result.tree, problems: withoutEchoes(result.problems, source) };
  return { tree: result.tree, problems: withoutEchoes([...told, ...result.problems], source) };
}

/** Changes that touch are one: which of two insertions at a place comes first is then not left to who makes them. */
function joined(rewrites: readonly Rewrite[]): readonly Rewrite[] {
  const result: Rewrite[] = [];
  for (const rewrite of rewrites.toSorted(byPlace)) {
    const last = result.at(-1);
    if (last?.end !== rewrite.start) result.push(rewrite);
    else result[result.length - 1] = { start: last.start, end: rewrite.end, text: last.text + rewrite.text };
  }
  return result;
}

/** What is meant may have habits itself: `&quot;x&quot;` is `"x"`. A long text, or one with more mistakes than people make, is read again less often. */
function roundsOf({ text }: Source, { length }: readonly Problem[]): number {
  if (length >= mostHabits) return 1;
  return text.length < 10_000 && length < 50 ? 20 : 3;
}

function problemOf({ code, start, end, data, rewrites, mends }: Habit, source: Source): Problem {
  const edits = joined(rewrites).map((rewrite) => ({ span: spanIn(source, rewrite.start, rewrite.end), text: rewrite.text }));
  return createProblem(code, spanIn(source, start, end), mends === false ? data : { ...data, edits });
}
