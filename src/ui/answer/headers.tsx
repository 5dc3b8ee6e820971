import { For, Show } from 'solid-js';
import type { Outcome } from '../../runner/index.ts';

/** The answer's headers, as many as the browser may show. */
export function Headers(props: { outcome: Outcome }) {
  const headers = () => (props.outcome.kind === 'answer' ? props.outcome.headers : []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard (WCAG 2.1.1).
    <section class="page inset" tabIndex={0} aria-label="Headers">
      <Show when={headers().length > 0} fallback={<p class="soft">No header that a browser may show came with this answer.</p>}>
        <dl class="headers">
          <For each={headers()}>
            {([name, value]) => (
              <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
    </section>
  );
}
