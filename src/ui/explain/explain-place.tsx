import { ErrorBoundary, lazy, onMount, Show, Suspense } from 'solid-js';
import { useSession } from '../state/session-context.ts';

export const ExplainPanel = lazy(async () => ({ default: (await import('./explain-panel.tsx')).ExplainPanel }));

/** Below the query, while it is wanted: the request at the cursor in words. */
export function ExplainPlace() {
  const { explaining } = useSession();
  return (
    <Show when={explaining.isOpen()}>
      <ErrorBoundary fallback={(error) => <Failed error={error} />}>
        <Suspense>
          <ExplainPanel />
        </Suspense>
      </ErrorBoundary>
    </Show>
  );
}

function Failed(props: { error: unknown }) {
  const session = useSession();
  onMount(() => {
    reportError(props.error);
    session.explaining.close();
    session.notices.say('This part of the page could not be loaded. Reload the page to try again; your query is kept.');
  });
  return null;
}
