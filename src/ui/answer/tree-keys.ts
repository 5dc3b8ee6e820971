import type { TreeRow } from '../../response/index.ts';
import type { TreeState } from './tree-state.ts';

type Move = (tree: TreeState, row: TreeRow, page: number) => number | undefined | Promise<number | undefined>;

/** What a key does in the tree (ARIA's tree view pattern); gives the index of the row to go to, or undefined to stay. */
export const treeKeys: Readonly<Record<string, Move>> = {
  ArrowDown: (tree) => tree.active() + 1,
  ArrowUp: (tree) => tree.active() - 1,
  PageDown: (tree, _, page) => tree.active() + page,
  PageUp: (tree, _, page) => tree.active() - page,
  Home: () => 0,
  End: (tree) => tree.total() - 1,
  ArrowRight(tree, row) {
    if (row.childCount === 0) return undefined;
    if (row.open) return tree.active() + 1;
    return tree.setOpen(row, true).then(() => undefined);
  },
  ArrowLeft(tree, row) {
    if (row.open && row.childCount > 0) return tree.setOpen(row, false).then(() => undefined);
    return tree.parentOf(row);
  },
  ' ': (tree, row) => tree.setOpen(row, !row.open).then(() => undefined),
  '*': (tree, row) => tree.openSiblings(row).then(() => undefined),
};
