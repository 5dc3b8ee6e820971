import type { LinkScope } from './links.ts';

/** An open container and the rows below it. */
export class OpenNode {
  readonly parent: OpenNode | undefined;
  /** Offset of the container. */
  readonly value: number;
  /** In its parent. */
  readonly position: number;
  readonly depth: number;
  readonly count: number;
  readonly scope: LinkScope;
  /** Open children by position. */
  readonly open: OpenNode[] = [];
  /** Rows below this one when it is attached. */
  visible: number;
  /** Among its parent's open children; the root always is. */
  attached: boolean;
  /** For each open child, its row's index below this node; made anew when asked after a change. */
  #offsets: number[] | undefined;

  constructor(parent: OpenNode | undefined, value: number, position: number, count: number, scope: LinkScope) {
    this.parent = parent;
    this.value = value;
    this.position = position;
    this.depth = parent ? parent.depth + 1 : 0;
    this.count = count;
    this.scope = scope;
    this.visible = count;
    this.attached = parent === undefined;
  }

  /** Takes in new children in order without counting their rows, which the caller adds once all are there: for opening many. */
  adopt(child: OpenNode): void {
    child.attached = true;
    this.open.push(child);
  }

  /** Shows a child and what is open in it. */
  attach(child: OpenNode): void {
    child.attached = true;
    this.open.splice(this.#indexAfter(child.position), 0, child);
    this.#grow(child.visible);
  }

  /** Hides a child. It keeps what is open in it for when it is attached again. */
  detach(child: OpenNode): void {
    child.attached = false;
    this.open.splice(this.open.indexOf(child), 1);
    this.#grow(-child.visible);
  }

  childAt(position: number): OpenNode | undefined {
    const child = this.open[this.#indexAfter(position) - 1];
    return child?.position === position ? child : undefined;
  }

  /** Row of the child at a position, counted from this node's first row. */
  rowOf(position: number): number {
    const before = this.#indexAfter(position - 1) - 1;
    const child = this.open[before];
    return child ? this.#rows()[before]! + child.visible + (position - child.position) : position;
  }

  /** The child that a row below this node is of or in; the row within the child, -1 for the child's own. */
  childOfRow(row: number): { position: number; node: OpenNode | undefined; row: number } {
    const rows = this.#rows();
    let low = 0;
    for (let high = rows.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if (rows[middle]! <= row) low = middle + 1;
      else high = middle;
    }
    const node = this.open[low - 1];
    if (!node) return { position: row, node: undefined, row: -1 };
    const within = row - rows[low - 1]! - 1;
    if (within < node.visible) return { position: node.position, node, row: within };
    return { position: node.position + 1 + within - node.visible, node: undefined, row: -1 };
  }

  #rows(): number[] {
    if (this.#offsets) return this.#offsets;
    let below = 0;
    this.#offsets = this.open.map((child) => {
      const row = child.position + below;
      below += child.visible;
      return row;
    });
    return this.#offsets;
  }

  /** Index in `open` after the last child at or before a position. */
  #indexAfter(position: number): number {
    const { open } = this;
    let low = 0;
    for (let high = open.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if (open[middle]!.position <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #grow(rows: number): void {
    for (let node: OpenNode | undefined = this; node; node = node.attached ? node.parent : undefined) {
      node.visible += rows;
      node.#offsets = undefined;
    }
  }
}
