import { Match, Switch } from 'solid-js';
import { CommandButton } from '../parts/command-button.tsx';
import { Keys } from '../parts/keys.tsx';
import { useSession } from '../state/session-context.ts';
import { SandboxFailed } from './sandbox-failed.tsx';

/** Before the first run: what this place is for, and one thing to do next. */
export function Empty() {
  const session = useSession();
  const onSandbox = () => session.connections.target().kind === 'sandbox';
  // The requests that are there may be for another service: what to ask this one stands in its examples.
  const isNew = () => session.connections.target().kind === 'other' && session.service() !== undefined;
  return (
    <div class="place">
      <h3>The answer shows here</h3>
      <p class="soft wide-only">
        Press <Keys keys="Mod+Enter" /> in the query to run the request at the cursor.
      </p>
      <p class="soft narrow-only">Put the cursor into a request, then run it.</p>
      <CommandButton command="run" class="button primary">
        Run this request
      </CommandButton>
      <Switch>
        <Match when={onSandbox() && session.sandbox.state().kind === 'failed'}>
          <SandboxFailed />
        </Match>
        <Match when={isNew()}>
          <p class="aside">What can be asked of this service is listed in the explorer, and written out in its examples.</p>
          <CommandButton command="examples" class="button">
            Examples for this service
          </CommandButton>
        </Match>
        <Match when={onSandbox()}>
          <p class="aside">The sandbox is a fleet of made-up devices inside this page. Nothing that you change there leaves it.</p>
        </Match>
      </Switch>
    </div>
  );
}
