import { createMemo, For, on, Show } from 'solid-js';
import type { HistoryEntry } from '../../runner/index.ts';
import { agoOf, timeOf } from '../parts/words.ts';
import { useSession } from '../state/session-context.ts';

const toneOf = (status: number | undefined) => (status === undefined || status >= 400 ? 'bad' : 'ok');

/** What was run before: a click puts it back into the query. */
export function HistoryList() {
  const session = useSession();
  // Read anew whenever the list changes; a clock that ticks would be of no use here.
  const now = createMemo(on(session.history.entries, () => Date.now()));
  return (
    <Show when={session.history.entries().length > 0} fallback={<Nothing />}>
      <div class="side-list">
        <div class="group history-head">
          <span>Newest first</span>
          <button type="button" class="text-button" onClick={() => session.show('clear-history')}>
            Clear…
          </button>
        </div>
        <ul class="lines">
          <For each={session.history.entries()}>{(entry) => <Entry entry={entry} now={now()} />}</For>
        </ul>
      </div>
    </Show>
  );
}

function Nothing() {
  return (
    <div class="side-note">
      <p>Requests that you run are kept here, on this device, without their tokens.</p>
      <p class="soft">Run one, and come back to run it again.</p>
    </div>
  );
}

function Entry(props: { entry: HistoryEntry; now: number }) {
  const session = useSession();
  const title = () => /^[ \t]*###[ \t]+(.+)$/m.exec(props.entry.text)?.[1];
  const path = () => URL.parse(props.entry.url)?.pathname.replace(/^\/v\d+(?=\/)/, '') ?? props.entry.url;
  return (
    <li class="explorer-item history-item">
      <button type="button" class="entry inset" title="Put it into the query" onClick={() => session.append(props.entry.text)}>
        <Show when={title()}>{(words) => <span class="entry-title">{words()}</span>}</Show>
        <code>
          {props.entry.method} {path()}
        </code>
        <span class="entry-meta">
          <span class={`status-word ${toneOf(props.entry.status)}`}>{props.entry.status ?? 'no answer'}</span>
          <span>{timeOf(props.entry.milliseconds)}</span>
          <span>{agoOf(props.entry.time, props.now)}</span>
        </span>
      </button>
      <button
        type="button"
        class="line-action"
        aria-label={`Run again: ${title() ?? path()}`}
        onClick={() => void session.run(session.append(props.entry.text))}
      >
        Run again
      </button>
    </li>
  );
}
