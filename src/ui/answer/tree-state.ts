import { type Accessor, createSignal } from 'solid-js';
import type { TreeRow } from '../../response/index.ts';
import type { RemoteAnswer } from '../state/remote-answer.ts';

/** Rows that came together, so that what shows is never of two states of the tree. */
interface Batch {
  readonly from: number;
  readonly rows: readonly TreeRow[];
}

export interface TreeState {
  /** Visible rows of the whole tree. */
  readonly total: Accessor<number>;
  readonly rows: Accessor<readonly TreeRow[]>;
  /** Visible index of the first of `rows`. */
  readonly from: Accessor<number>;
  /** Visible index of the focused row, and the row. */
  readonly active: Accessor<number>;
  readonly activeRow: Accessor<TreeRow | undefined>;
  /** Asks for the rows of a range; what showed stays until they are there. */
  load(range: { readonly from: number; readonly to: number }): Promise<void>;
  focusRow(index: number): Promise<void>;
  setOpen(row: TreeRow, open: boolean): Promise<void>;
  /** Opens the row's siblings near it, as `*` does in a tree. */
  openSiblings(row: TreeRow): Promise<void>;
  parentOf(row: TreeRow): Promise<number | undefined>;
}

/** `*` opens siblings this far from the focused row: thousands at once would help nobody. */
const siblingReach = 200;

/**
 * The visible part of an answer's tree, which itself stays in the worker. The envelope around it all is no row here: it says nothing,
 * and cannot be closed.
 */
export function createTreeState(whole: RemoteAnswer, visible: number): TreeState {
  const answer = visible > 1 ? withoutRoot(whole) : whole;
  const [total, setTotal] = createSignal(visible > 1 ? visible - 1 : visible);
  const [batch, setBatch] = createSignal<Batch>({ from: 0, rows: [] });
  const [active, setActive] = createSignal(0);
  const [activeRow, setActiveRow] = createSignal<TreeRow>();
  let range = { from: 0, to: 0 };
  let newest = 0;

  const rowAt = async (index: number) => batch().rows[index - batch().from] ?? (await answer.rows(index, index + 1))[0];
  const refresh = async (count: number) => {
    const mine = ++newest;
    const { from, to } = range;
    const rows = await answer.rows(from, Math.min(Math.max(to, from + 1), count));
    if (mine !== newest) return;
    setBatch({ from, rows });
    setTotal(count);
    setActiveRow(await rowAt(active()));
  };

  return {
    total,
    rows: () => batch().rows,
    from: () => batch().from,
    active,
    activeRow,
    load(wanted) {
      range = wanted;
      return refresh(total());
    },
    async focusRow(index) {
      const next = Math.min(Math.max(index, 0), total() - 1);
      const row = await rowAt(next);
      setActive(next);
      setActiveRow(row);
    },
    async setOpen(row, open) {
      if (row.childCount > 0 && row.open !== open) await refresh(await answer.setOpen(row.id, open));
    },
    async openSiblings(row) {
      const near = await answer.rows(Math.max(0, active() - siblingReach), active() + siblingReach);
      const closed = near.filter(({ depth, childCount, open }) => depth === row.depth && childCount > 0 && !open);
      let count = total();
      for (const { id } of closed) count = await answer.setOpen(id, true);
      setActive(await answer.reveal(row.id));
      await refresh(count);
    },
    parentOf: (row) => answer.parent(row.id),
  };
}

/** The same answer, its rows counted from the one below the root. */
function withoutRoot(answer: RemoteAnswer): Pick<RemoteAnswer, 'rows' | 'setOpen' | 'reveal' | 'parent'> {
  return {
    rows: async (from, to) => (await answer.rows(from + 1, to + 1)).map((row) => ({ ...row, depth: row.depth - 1 })),
    setOpen: async (id, open) => (await answer.setOpen(id, open)) - 1,
    reveal: async (id) => (await answer.reveal(id)) - 1,
    async parent(id) {
      const index = await answer.parent(id);
      return index ? index - 1 : undefined;
    },
  };
}
