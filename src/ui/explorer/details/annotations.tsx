import { For, Show } from 'solid-js';
import { countOf } from '../../parts/words.ts';

/** Characters of a value that are shown. */
const longest = 4000;

/** Everything else that the service says, as it says it; folded away. */
export function Annotations(props: { annotations: readonly { readonly term: string; readonly value: string }[] }) {
  return (
    <Show when={props.annotations.length > 0}>
      <details class="annotations">
        <summary>{countOf(props.annotations.length, 'annotation')}</summary>
        <dl>
          <For each={props.annotations}>
            {({ term, value }) => (
              <div>
                <dt>{term}</dt>
                <dd>{value.length > longest ? `${value.slice(0, longest)}…` : value}</dd>
              </div>
            )}
          </For>
        </dl>
      </details>
    </Show>
  );
}
