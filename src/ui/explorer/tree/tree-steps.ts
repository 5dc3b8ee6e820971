/** What the keys of a tree need to know of a line. */
export interface TreeLine {
  readonly id: string;
  readonly level: number;
  /** Undefined when there is nothing to open. */
  readonly open: boolean | undefined;
}

interface Standing {
  readonly rows: readonly TreeLine[];
  readonly index: number;
  /** Lines that fit at once. */
  readonly page: number;
}

/** What a key does in the tree (ARIA's tree view pattern): the index of the line to go to, or what becomes of this one. */
export const treeSteps: Readonly<Record<string, (standing: Standing) => number | 'open' | 'close' | undefined>> = {
  ArrowDown: ({ index }) => index + 1,
  ArrowUp: ({ index }) => index - 1,
  PageDown: ({ index, page }) => index + page,
  PageUp: ({ index, page }) => index - page,
  Home: () => 0,
  End: ({ rows }) => rows.length - 1,
  ArrowRight({ rows, index }) {
    if (rows[index]!.open === undefined) return index;
    return rows[index]!.open ? index + 1 : 'open';
  },
  ArrowLeft({ rows, index }) {
    const { open, level } = rows[index]!;
    if (open) return 'close';
    const parent = rows.slice(0, index).findLastIndex((row) => row.level < level);
    return parent < 0 ? index : parent;
  },
};
