import { createProblem } from '../problems.ts';
import { type Source, spanIn } from '../source.ts';
import type { Problem } from '../tree.ts';
import { findHabits } from './find.ts';
import { rewriteSource } from './rewrite.ts';

interface Read<Tree> {
  readonly tree: Tree;
  readonly problems: readonly Problem[];
}

/**
 * Reads a source; where that finds problems, looks for habits of other languages, and reads what was meant. So a right query pays nothing for
 * what others write, one that is wrong has the tree of what was meant, and no mistake is told twice.
 */
export function readAsMeant<Tree>(source: Source, part: 'path' | 'query', read: (source: Source) => Read<Tree>): Read<Tree> {
  const asWritten = read(source);
  if (asWritten.problems.length === 0) return asWritten;
  const habits = findHabits(source.text, part);
  if (habits.length === 0) return asWritten;
  const problems = habits.map(({ code, start, end, data, rewrites }) =>
    createProblem(code, spanIn(source, start, end), {
      ...data,
      edits: rewrites.map((rewrite) => ({ span: spanIn(source, rewrite.start, rewrite.end), text: rewrite.text })),
    }),
  );
  const asMeant = read(
    rewriteSource(
      source,
      habits.flatMap(({ rewrites }) => rewrites),
    ),
  );
  return { tree: asMeant.tree, problems: [...problems, ...asMeant.problems].sort((a, b) => a.span.start - b.span.start) };
}
