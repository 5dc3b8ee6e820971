import { createMemo, createSignal, Show } from 'solid-js';
import type { Service } from '../../../schema/index.ts';
import { useSession } from '../../state/session-context.ts';
import type { ExplorerRow, TickPlace } from './explorer-row.ts';
import { Line } from './line.tsx';
import { lineKeys } from './line-keys.ts';
import { RowTree } from './row-tree.tsx';
import type { Tick } from './ticks.ts';
import { type CurrentRequest, treeRows } from './tree-rows.ts';

/** Pixels; also in tree.css. */
const rowHeight = 28;

export interface ServiceTreeProps {
  readonly service: Service;
  readonly current: CurrentRequest | undefined;
  readonly tickOf: ((place: TickPlace) => Tick) | undefined;
  /** Paths of the links that the request expands: they are open unless somebody closed them. */
  readonly expanded: ReadonlySet<string>;
  readonly onType: (event: KeyboardEvent) => boolean;
}

/** What the request at the cursor is about, then everything else that the service has. */
export function ServiceTree(props: ServiceTreeProps) {
  const session = useSession();
  /** What somebody opened or closed. */
  const [set, setOpen] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  const [active, setActive] = createSignal<string>();
  const isOpen = (id: string, expanded?: string) =>
    set().get(id) ?? (expanded === undefined ? id === 'request' || id === 'resources' : props.expanded.has(expanded));
  const rows = createMemo(() => treeRows(props.service, props.current, isOpen));
  const open = (row: ExplorerRow, to: boolean) => {
    if (row.open !== undefined) setOpen((before) => new Map(before).set(row.id, to));
  };
  const tickOf = (row: ExplorerRow) => (row.tick ? props.tickOf?.(row.tick) : undefined);
  const choose = (row: ExplorerRow) => {
    setActive(row.id);
    if (row.subject) session.explorer.open(row.subject, row.tick?.path);
    else open(row, !row.open);
  };
  return (
    <RowTree
      label="Resources"
      rows={rows()}
      rowHeight={rowHeight}
      active={active()}
      onActive={(row) => setActive(row.id)}
      onOpen={open}
      onKey={(event, row) =>
        lineKeys(session, event, row, tickOf(row), { choose: () => choose(row), toggle: () => open(row, !row.open) }) || props.onType(event)
      }
    >
      {(row, place) => (
        <Line
          row={row()}
          place={place}
          position={row().position}
          siblings={row().siblings}
          tick={tickOf(row())}
          onChoose={() => choose(row())}
          onToggle={() => {
            setActive(row().id);
            open(row(), !row().open);
          }}
        >
          <span class="line-name">{row().name}</span>
          <Show when={row().guessed}>
            <span class="tag">guessed</span>
          </Show>
          <span class="line-detail">{row().detail}</span>
        </Line>
      )}
    </RowTree>
  );
}
