import { For, Show } from 'solid-js';
import type { TraceEntry } from '../../lib/index.ts';
import type { Outcome } from '../../runner/index.ts';
import { timeOf } from '../parts/words.ts';
import { useSession } from '../state/session-context.ts';
import { formatSql } from './format-sql.ts';

/** The SQL that the sandbox ran for the request. */
export function Sql(props: { outcome: Outcome }) {
  const trace = () => (props.outcome.kind === 'answer' ? props.outcome.trace : []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard (WCAG 2.1.1).
    <section class="page inset" tabIndex={0} aria-label="SQL">
      <For each={trace()}>{(entry) => <Statement entry={entry} />}</For>
    </section>
  );
}

function Statement(props: { entry: TraceEntry }) {
  const session = useSession();
  const text = () => formatSql(props.entry.text);
  return (
    <article class="statement">
      <header>
        <span class="soft">{timeOf(props.entry.milliseconds)}</span>
        <span class="grow" />
        <button type="button" class="text-button" onClick={() => void session.copy(text(), 'The SQL')}>
          Copy
        </button>
      </header>
      <pre>{text()}</pre>
      <Show when={props.entry.parameters.length > 0}>
        <dl class="parameters">
          <For each={props.entry.parameters}>
            {(value, index) => (
              <div>
                <dt>${index() + 1}</dt>
                <dd>{JSON.stringify(value)}</dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
    </article>
  );
}
