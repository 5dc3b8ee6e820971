import { createSignal, Match, onCleanup, Show, Switch } from 'solid-js';
import { bytesOf } from '../parts/words.ts';
import type { Running } from '../state/answers.ts';
import { sandboxOrigin } from '../state/connections.ts';
import { useSession } from '../state/session-context.ts';
import { SandboxFailed } from './sandbox-failed.tsx';

/** A request that takes its time: what it waits for, for how long, and the way out. */
export function RunningView(props: { running: Running }) {
  const session = useSession();
  const [now, setNow] = createSignal(performance.now());
  const timer = setInterval(() => setNow(performance.now()), 100);
  onCleanup(() => clearInterval(timer));
  const onSandbox = () => props.running.request.url.startsWith(sandboxOrigin);
  const starting = () => {
    const state = session.sandbox.state();
    return onSandbox() && state.kind === 'starting' ? state : undefined;
  };
  return (
    <div class="place">
      <Switch fallback={<Waiting running={props.running} now={now()} place={onSandbox() ? 'the sandbox' : undefined} />}>
        <Match when={onSandbox() && session.sandbox.state().kind === 'failed'}>
          <SandboxFailed />
        </Match>
        <Match when={starting()}>
          {(state) => (
            <>
              <h3>Starting the sandbox… {Math.round(state().progress * 100)} %</h3>
              <progress value={state().progress} aria-label="Starting the sandbox" />
              <p class="soft">The request runs as soon as it is there.</p>
            </>
          )}
        </Match>
      </Switch>
      <button type="button" class="button" onClick={() => session.cancel()}>
        Cancel the request
      </button>
    </div>
  );
}

function Waiting(props: { running: Running; now: number; place: string | undefined }) {
  const host = () => props.place ?? new URL(props.running.request.url).host;
  return (
    <>
      <h3 class="elapsed">{(Math.max(0, props.now - props.running.since) / 1000).toFixed(1)} s</h3>
      <p class="soft">
        <Show when={props.running.bytes !== undefined} fallback={<>Waiting for {host()}</>}>
          Receiving {bytesOf(props.running.bytes ?? 0)}
        </Show>
      </p>
    </>
  );
}
