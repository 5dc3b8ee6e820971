import { Show } from 'solid-js';
import { Keys } from '../parts/keys.tsx';
import { countOf } from '../parts/words.ts';
import { useSession } from '../state/session-context.ts';
import { SchemaNote } from './schema-note.tsx';

/** Below the query: what is wrong with it, where the cursor is, and how it is read. */
export function QueryFoot() {
  const session = useSession();
  const { cursor } = session.document;
  return (
    <>
      <Problems />
      <span class="wide-only">
        Ln {cursor().line}, Col {cursor().column}
      </span>
      <span class="grow" />
      <SchemaNote />
      <button type="button" class="text-button" onClick={() => session.format()}>
        Format
        <Keys keys="Shift+Alt+F" />
      </button>
    </>
  );
}

function Problems() {
  const session = useSession();
  const { counts, editor } = session.document;
  const severity = () => (counts().errors > 0 ? 'error' : 'warning');
  const words = () => {
    const { errors, warnings } = counts();
    const parts = [errors > 0 && countOf(errors, 'error'), warnings > 0 && countOf(warnings, 'warning')];
    return parts.filter(Boolean).join(', ');
  };
  return (
    <Show when={editor()}>
      <Show when={words()} fallback={<span>No problems</span>}>
        <button
          type="button"
          class={`text-button problem ${severity()}`}
          title="Go to the next problem"
          onClick={() => session.nextProblem()}
        >
          {words()}
        </button>
      </Show>
    </Show>
  );
}
