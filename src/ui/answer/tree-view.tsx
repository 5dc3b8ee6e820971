import { createResource, Show } from 'solid-js';
import type { RemoteAnswer } from '../state/remote-answer.ts';
import { useSession } from '../state/session-context.ts';
import { Tree } from './tree.tsx';
import type { TreeState } from './tree-state.ts';

/** Characters of a value that are copied: beyond this, save the answer. */
const copyLimit = 50_000_000;

export { Tree as TreeView };

/** Below the tree: where the focused value is, and what can be done with it. */
export function TreeFoot(props: { tree: TreeState; remote: RemoteAnswer }) {
  const session = useSession();
  const [path] = createResource(
    () => props.tree.activeRow()?.id,
    (id) => props.remote.path(id),
  );
  const copyValue = async () => {
    const row = props.tree.activeRow();
    if (!row) return;
    const text = await props.remote.value(row.id, copyLimit);
    // A string is copied as what it says, not as JSON.
    await session.copy(row.kind === 'string' ? String(JSON.parse(text)) : text, 'The value');
  };
  return (
    <div class="foot">
      <span class="path" title="Path of the selected value">
        {path.latest}
      </span>
      <span class="grow" />
      <Show when={props.tree.activeRow()}>
        <button type="button" class="text-button wide-only" onClick={() => void session.copy(path.latest ?? '', 'The path')}>
          Copy path
        </button>
        <button type="button" class="text-button" onClick={() => void copyValue()}>
          Copy value
        </button>
      </Show>
    </div>
  );
}
