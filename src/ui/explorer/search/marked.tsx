import { For, Show } from 'solid-js';
import { markWords } from './marks.ts';

/** A text with the words that are searched for marked. */
export function Marked(props: { text: string; words: readonly string[] }) {
  return (
    <For each={markWords(props.text, props.words)}>
      {(stretch) => (
        <Show when={stretch.marked} fallback={stretch.text}>
          <mark>{stretch.text}</mark>
        </Show>
      )}
    </For>
  );
}
