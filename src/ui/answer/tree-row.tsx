import { Match, Show, Switch } from 'solid-js';
import type { TreeRow as Row } from '../../response/index.ts';
import { countOf } from '../parts/words.ts';

export interface TreeRowProps {
  readonly row: Row;
  readonly id: string;
  readonly active: boolean;
  /** Pixels from the top of all rows. */
  readonly top: number;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
  readonly onFollow: (link: string) => void;
}

const isBranch = ({ kind }: Row) => kind === 'object' || kind === 'array';

/** A link that is not expanded: `{"__id":1}`. It reads as where it leads. */
const isReference = (row: Row) => row.link !== undefined && row.kind === 'object' && row.childCount === 1 && typeof row.key === 'string';

/** What a branch says beside its name. */
function summaryOf(row: Row): string {
  if (row.childCount === 0) return row.kind === 'array' ? '[]' : '{}';
  if (row.kind === 'array') return countOf(row.childCount, 'row');
  return row.open ? '' : row.preview || countOf(row.childCount, 'field');
}

/** One line of the answer's tree. */
export function TreeRow(props: TreeRowProps) {
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
      <Key row={props.row} />
      <Value row={props.row} onFollow={props.onFollow} />
    </div>
  );
}

function Key(props: { row: Row }) {
  const kind = () => (typeof props.row.key === 'number' ? 'index' : isBranch(props.row) ? 'key branch' : 'key');
  return (
    <Show when={props.row.key !== undefined}>
      <span class={kind()}>{props.row.key}</span>
      <span class="quiet">{typeof props.row.key === 'number' ? '  ' : ': '}</span>
    </Show>
  );
}

/** A scalar by its kind, a branch by what is in it; what can be followed, as a link. */
function Value(props: { row: Row; onFollow: (link: string) => void }) {
  const text = () => `${props.row.preview}${props.row.truncated ? '…' : ''}`;
  return (
    <Switch>
      <Match when={isReference(props.row)}>
        <Follow link={props.row.link!} class="" label={props.row.link!} onFollow={props.onFollow} />
      </Match>
      <Match when={isBranch(props.row)}>
        <span class="quiet">{summaryOf(props.row)}</span>
        <Show when={props.row.link}>{(link) => <Follow link={link()} class="aside" label="Open" onFollow={props.onFollow} />}</Show>
      </Match>
      <Match when={props.row.link}>
        {(link) => <Follow link={link()} class={`value ${props.row.kind}`} label={text()} onFollow={props.onFollow} />}
      </Match>
      <Match when={true}>
        <span class={`value ${props.row.kind}`}>{text()}</span>
      </Match>
    </Switch>
  );
}

function Follow(props: { link: string; class: string; label: string; onFollow: (link: string) => void }) {
  return (
    <button
      type="button"
      class={`follow ${props.class}`}
      tabIndex={-1}
      title={`Open ${props.link} as a new request`}
      onClick={(event) => {
        event.stopPropagation();
        props.onFollow(props.link);
      }}
    >
      {props.label}
    </button>
  );
}
