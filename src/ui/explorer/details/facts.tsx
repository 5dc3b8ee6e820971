import { For, Show } from 'solid-js';
import type { Fact } from './details.ts';
import { PiecesView } from './pieces-view.tsx';

/** What is known, fact by fact. */
export function Facts(props: { facts: readonly Fact[] }) {
  return (
    <Show when={props.facts.length > 0}>
      <dl class="facts">
        <For each={props.facts}>
          {(fact) => (
            <div>
              <dt>{fact.label}</dt>
              <For each={fact.lines}>
                {(line) => (
                  <dd>
                    <PiecesView pieces={line} />
                  </dd>
                )}
              </For>
            </div>
          )}
        </For>
      </dl>
    </Show>
  );
}
