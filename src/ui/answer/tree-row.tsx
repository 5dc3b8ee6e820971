import { Show } from 'solid-js';
import type { TreeRow as Row } from '../../response/index.ts';
import { countOf } from '../parts/words.ts';

export interface TreeRowProps {
  readonly row: Row;
  readonly id: string;
  readonly active: boolean;
  readonly top: number;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
  readonly onFollow: (link: string) => void;
}

/** What a closed or open collection says beside its name. */
function summaryOf(row: Row): string {
  const rows = row.kind === 'array' ? countOf(row.childCount, 'row') : row.open ? '' : row.preview || countOf(row.childCount, 'field');
  if (row.kind === 'array') return row.childCount === 0 ? '[]' : rows;
  return row.childCount === 0 ? '{}' : rows;
}

/** One line of the answer's tree. */
export function TreeRow(props: TreeRowProps) {
  const branch = () => props.row.kind === 'object' || props.row.kind === 'array';
  const opens = () => props.row.childCount > 0;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names this row with aria-activedescendant.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys.
    <div
      class="tree-row"
      classList={{ active: props.active }}
      id={props.id}
      role="treeitem"
      aria-level={props.row.depth + 1}
      aria-posinset={props.row.position}
      aria-setsize={props.row.siblings}
      aria-expanded={opens() ? props.row.open : undefined}
      aria-selected={props.active}
      style={{ transform: `translateY(${props.top}px)`, '--depth': props.row.depth }}
      onClick={() => props.onSelect()}
      onDblClick={() => props.onToggle()}
    >
      <span
        class="twist"
        classList={{ open: props.row.open }}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          props.onSelect();
          props.onToggle();
        }}
      >
        {opens() ? '▸' : ''}
      </span>
      <Show when={props.row.key !== undefined}>
        <span class={typeof props.row.key === 'number' ? 'index' : branch() ? 'key branch' : 'key'}>{props.row.key}</span>
      </Show>
      <Show when={branch()} fallback={<Scalar row={props.row} />}>
        <span class="quiet">
          {typeof props.row.key === 'string' ? ': ' : '  '}
          {props.row.link === undefined ? summaryOf(props.row) : ''}
        </span>
      </Show>
      <Show when={props.row.link}>
        {(link) => (
          <button
            type="button"
            class="follow"
            tabIndex={-1}
            title={`Open ${link()} as a new request`}
            onClick={(event) => {
              event.stopPropagation();
              props.onFollow(link());
            }}
          >
            {link()}
          </button>
        )}
      </Show>
    </div>
  );
}

function Scalar(props: { row: Row }) {
  return (
    <>
      <span class="quiet">{props.row.key === undefined ? '' : ': '}</span>
      <span class={`value ${props.row.kind}`}>
        {props.row.preview}
        {props.row.truncated ? '…' : ''}
      </span>
    </>
  );
}
