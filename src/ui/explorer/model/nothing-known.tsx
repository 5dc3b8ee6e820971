import { For, Match, Switch } from 'solid-js';
import { ofKind } from '../../parts/of-kind.ts';
import type { ModelStateOf } from '../../state/model-state.ts';
import { useSession } from '../../state/session-context.ts';
import { LoadingLine } from './model-line.tsx';

/** In the list's place, while there is nothing to list: what is going on, or one thing to do about it. */
export function NothingKnown() {
  const { models } = useSession();
  return (
    <Switch fallback={<Nothing />}>
      <Match when={ofKind(models.state(), 'loading')}>{(state) => <LoadingLine state={state()} />}</Match>
      <Match when={ofKind(models.state(), 'failed')}>{(state) => <Failed state={state()} />}</Match>
    </Switch>
  );
}

function Nothing() {
  const session = useSession();
  return (
    <div class="side-note">
      <p>Nothing is known of this service.</p>
      <p class="soft">Requests are sent as they are written, and their grammar is checked. Names are not.</p>
      <p class="soft">Give it a schema, or run a request: what its answers show is listed here.</p>
      <button type="button" class="text-button accent" onClick={() => session.show('connection')}>
        Give it a schema
      </button>
    </div>
  );
}

function Failed(props: { state: ModelStateOf<'failed'> }) {
  const session = useSession();
  return (
    <div class="side-note" role="status" aria-label="Schema">
      <p class="model-failed">{props.state.title}</p>
      <For each={props.state.lines}>{(line) => <p class="soft">{line}</p>}</For>
      <div class="side-acts">
        <button type="button" class="button" onClick={() => session.models.reload()}>
          Try again
        </button>
        <button type="button" class="button" onClick={() => session.show('connection')}>
          Give it a schema
        </button>
      </div>
      <p class="soft">Until then requests are sent as they are written, and what their answers show is listed here.</p>
    </div>
  );
}
