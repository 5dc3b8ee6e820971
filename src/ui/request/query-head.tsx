import { Show } from 'solid-js';
import { CommandButton } from '../parts/command-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Keys } from '../parts/keys.tsx';
import { useSession } from '../state/session-context.ts';

/** Above the query: what it is, and what can be done with it. */
export function QueryHead() {
  const session = useSession();
  const running = () => session.answers.running() !== undefined;
  return (
    <>
      <Show when={!session.layout.layout.sideOpen}>
        <CommandButton command="toggleSide" class="icon-button wide-only" label="Show the explorer">
          <Icon name="panel" />
        </CommandButton>
      </Show>
      <h2 class="tab current document-name">Query</h2>
      <span class="grow" />
      <CommandButton command="copyCurl" class="button">
        Copy curl
      </CommandButton>
      <button
        type="button"
        class="run"
        title={running() ? 'Cancel the request' : 'Run the request at the cursor'}
        onClick={() => (running() ? session.cancel() : session.run())}
      >
        <Show when={running()} fallback="Run">
          Cancel
        </Show>
        <Show when={!running()}>
          <Keys keys="Mod+Enter" />
        </Show>
      </button>
    </>
  );
}
