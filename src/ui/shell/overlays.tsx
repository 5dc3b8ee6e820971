import { ErrorBoundary, lazy, Match, onMount, Show, Suspense, Switch } from 'solid-js';
import { ExplainPanel } from '../explain/explain-place.tsx';
import { giveFocusBack } from '../parts/focus-back.ts';
import { idle } from '../state/idle.ts';
import { useSession } from '../state/session-context.ts';

const ChecksDialog = lazy(async () => ({ default: (await import('../checks/checks-dialog.tsx')).ChecksDialog }));
const Confirm = lazy(async () => ({ default: (await import('../parts/confirm.tsx')).Confirm }));
const ConnectionDialog = lazy(async () => ({ default: (await import('../connection/connection-dialog.tsx')).ConnectionDialog }));
const DiagramDialog = lazy(async () => ({ default: (await import('../diagram/diagram-dialog.tsx')).DiagramDialog }));
const Palette = lazy(async () => ({ default: (await import('../palette/palette.tsx')).Palette }));
const RoutesDialog = lazy(async () => ({ default: (await import('../routes/routes-dialog.tsx')).RoutesDialog }));
const WhyDialog = lazy(async () => ({ default: (await import('../checks/why-dialog.tsx')).WhyDialog }));
const WriteDialog = lazy(async () => ({ default: (await import('../write/write-dialog.tsx')).WriteDialog }));

/** Fetches the dialogs, and the panel of sentences, one by one while nothing else is to do, so that what is typed right after their key finds them there. */
export async function preloadOverlays(): Promise<void> {
  const parts = [Palette, ConnectionDialog, ExplainPanel, WriteDialog, DiagramDialog, RoutesDialog, WhyDialog, ChecksDialog, Confirm];
  for (const part of parts) {
    await idle(1000);
    await part.preload();
  }
}

/** What lies over the page, one at a time; fetched when first needed. */
export function Overlays() {
  const session = useSession();
  giveFocusBack(
    () => session.overlay() !== undefined || session.writes.pending() !== undefined,
    () => session.document.focus(),
  );
  return (
    <ErrorBoundary fallback={(error, again) => <Failed error={error} onClosed={again} />}>
      <Laid />
    </ErrorBoundary>
  );
}

/** In the place of what could not be fetched, or failed: nothing, so that the page can be used without it. */
function Failed(props: { error: unknown; onClosed: () => void }) {
  const session = useSession();
  onMount(() => {
    reportError(props.error);
    session.close();
    session.writes.pending()?.answer(false);
    session.notices.say('This part of the page could not be loaded. Reload the page to try again; your query is kept.');
    props.onClosed();
  });
  return null;
}

function Laid() {
  const session = useSession();
  return (
    <Suspense>
      <Switch>
        <Match when={session.overlay() === 'palette'}>
          <Palette />
        </Match>
        <Match when={session.overlay() === 'connection'}>
          <ConnectionDialog />
        </Match>
        <Match when={session.overlay() === 'diagram'}>
          <DiagramDialog />
        </Match>
        <Match when={session.overlay() === 'routes'}>
          <RoutesDialog />
        </Match>
        <Match when={session.overlay() === 'why'}>
          <WhyDialog />
        </Match>
        <Match when={session.overlay() === 'checks'}>
          <ChecksDialog />
        </Match>
        <Match when={session.overlay() === 'reset'}>
          <Confirm
            title="Reset the sandbox?"
            message="Everything that you changed in it goes, and the fleet is as it was at first. Your requests and the history stay."
            action="Reset the sandbox"
            onConfirm={() => void session.resetSandbox()}
            onClose={session.close}
          />
        </Match>
        <Match when={session.overlay() === 'clear-history'}>
          <Confirm
            title="Clear the history?"
            message="All requests that were run before go from this device. The query stays as it is."
            action="Clear the history"
            onConfirm={() => session.history.clear()}
            onClose={session.close}
          />
        </Match>
      </Switch>
      <Show when={session.writes.pending()}>{(write) => <WriteDialog write={write()} />}</Show>
    </Suspense>
  );
}
