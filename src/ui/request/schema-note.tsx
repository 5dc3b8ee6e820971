import { createMemo, Show } from 'solid-js';
import type { ModelState } from '../state/model-state.ts';
import { useSession } from '../state/session-context.ts';

/** What the query is checked against; where its schema is missing, the way to it. */
export function SchemaNote() {
  const session = useSession();
  const trouble = createMemo(() => troubleOf(session.models.state()));
  const builtIn = () => session.connections.model().note;
  return (
    <Show
      when={trouble()}
      fallback={
        <Show when={session.service()}>
          {(service) => (
            <span class="dialect wide-only" title={builtIn()}>
              {builtIn() ? `checked against ${service().name}` : words(session.models.state(), service().dialect.name)}
            </span>
          )}
        </Show>
      }
    >
      {(said) => (
        <button type="button" class="text-button dialect wide-only" title={said().title} onClick={() => session.show('connection')}>
          {said().words}
        </button>
      )}
    </Show>
  );
}

function words(state: ModelState, dialect: string): string {
  if (state.kind === 'loading' && !state.kept) return 'reading the schema…';
  return state.kind === 'none' ? 'names not checked' : `${dialect} dialect`;
}

function troubleOf(state: ModelState): { readonly title: string; readonly words: string } | undefined {
  if (state.kind === 'failed') return { title: state.title, words: state.kept ? 'schema from before' : 'names not checked' };
  if (state.kind === 'inferred') return { title: state.trouble?.title ?? '', words: 'schema learned from answers' };
  return state.kind === 'read' && state.trouble ? { title: state.trouble.title, words: 'schema from an earlier visit' } : undefined;
}
