import { createSignal, For, Show } from 'solid-js';
import type { PlacedProblem } from '../../runner/index.ts';
import { countOf, digitsOf } from '../parts/words.ts';

/** Laid out at once: a document may have thousands, which nobody reads in one go. */
const shownAtOnce = 50;

export interface ProblemListProps {
  readonly problems: readonly PlacedProblem[];
  /** How many there are, `problems` being the first of them. */
  readonly count: number;
}

/** What was wrong with a metadata document, by place; nothing when nothing was. */
export function ProblemList(props: ProblemListProps) {
  const [shown, setShown] = createSignal(shownAtOnce);
  const rest = () => props.count - Math.min(shown(), props.problems.length);
  return (
    <Show when={props.count > 0}>
      <details class="problems">
        <summary>{countOf(props.count, 'problem')} in the metadata; the rest is used</summary>
        <ol aria-label="Problems in the metadata">
          <For each={props.problems.slice(0, shown())}>
            {(problem) => (
              <li>
                <span class="problem-place">
                  {problem.line}:{problem.column}
                </span>
                <span class="wrap">
                  {problem.message}
                  <Show when={problem.path !== undefined && !problem.message.includes(problem.path)}>
                    {' '}
                    <span class="soft">({problem.path})</span>
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ol>
        <Show when={rest() > 0}>
          <p class="soft">
            {digitsOf(rest())} more.{' '}
            <Show when={shown() < props.problems.length}>
              <button type="button" class="text-button accent" onClick={() => setShown((before) => before + 4 * shownAtOnce)}>
                Show more
              </button>
            </Show>
          </p>
        </Show>
      </details>
    </Show>
  );
}
