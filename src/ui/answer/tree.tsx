import { createEffect, createSignal, Index, on, onMount, Show } from 'solid-js';
import type { TreeRow as Row } from '../../response/index.ts';
import { createQueue } from '../parts/queue.ts';
import { createRowWindow, type RowWindow } from '../parts/row-window.ts';
import { treeKeys } from './tree-keys.ts';
import { TreeRow } from './tree-row.tsx';
import type { TreeState } from './tree-state.ts';

/** Pixels; also in answer.css. */
const rowHeight = 24;

export interface TreeProps {
  readonly tree: TreeState;
  readonly onFollow: (link: string) => void;
}

/** An answer as a tree: one tab stop, the keys of ARIA's tree view, only the rows that show in the document. */
export function Tree(props: TreeProps) {
  let scroller!: HTMLDivElement;
  const [rowWindow, setRowWindow] = createSignal<RowWindow>();
  onMount(() => {
    const shown = createRowWindow(() => scroller, props.tree.total, rowHeight);
    createEffect(on(shown.range, (range) => void props.tree.load(range)));
    setRowWindow(shown);
  });

  const goTo = async (index: number) => {
    await props.tree.focusRow(index);
    rowWindow()?.show(props.tree.active());
  };
  const act = async (key: string) => {
    const row = props.tree.activeRow();
    if (!row) return;
    if (key === 'Enter') return row.link === undefined ? props.tree.setOpen(row, !row.open) : props.onFollow(row.link);
    const target = await treeKeys[key]!(props.tree, row, (rowWindow()?.pageSize() ?? 10) - 1);
    await goTo(target ?? props.tree.active());
  };
  const inTurn = createQueue();
  const onKeyDown = async (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'Enter' && !treeKeys[event.key]) return;
    event.preventDefault();
    // A key that is held goes no further than what shows.
    if (!event.repeat || !inTurn.isBusy()) await inTurn.run(() => act(event.key));
  };
  const idOf = (row: Row) => `answer-row-${row.id}`;
  const activeId = () => {
    const row = props.tree.activeRow();
    const index = props.tree.active() - props.tree.from();
    return row && index >= 0 && index < props.tree.rows().length ? idOf(row) : undefined;
  };

  return (
    <div
      class="answer-tree inset"
      role="tree"
      tabIndex={0}
      aria-label="Answer"
      aria-activedescendant={activeId()}
      ref={scroller}
      onKeyDown={(event) => void onKeyDown(event)}
    >
      <Show when={rowWindow()}>
        {(shown) => (
          <div class="rows" role="none" style={{ height: `${shown().height()}px` }}>
            <Index each={props.tree.rows()}>
              {(row, offset) => (
                <TreeRow
                  row={row()}
                  id={idOf(row())}
                  active={props.tree.active() === props.tree.from() + offset}
                  top={shown().offsetOf(props.tree.from() + offset)}
                  onSelect={() => void props.tree.focusRow(props.tree.from() + offset)}
                  onToggle={() => void props.tree.setOpen(row(), !row().open)}
                  onFollow={props.onFollow}
                />
              )}
            </Index>
          </div>
        )}
      </Show>
    </div>
  );
}
