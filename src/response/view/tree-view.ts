import { ChildCursor } from '../json/child-cursor.ts';
import type { JsonText } from '../json/json-text.ts';
import { locate, type Step } from '../json/locate.ts';
import { stringAt } from '../json/source.ts';
import type { TreeRow } from '../types.ts';
import type { Linker } from './links.ts';
import { OpenNode } from './open-node.ts';
import { createRow } from './rows.ts';

/** Containers that `openTo` opens at most: what is deeper in a huge answer stays closed rather than costing its memory again. */
const openLimit = 250_000;

/** Names longer than this name nothing that links. */
const nameLimit = 200;

/** Which containers are open, and the rows that show because of it. */
export class TreeView {
  readonly #text: JsonText;
  readonly #linker: Linker;
  /** Open containers, and closed ones that remember what is open in them, by offset. */
  #nodes = new Map<number, OpenNode>();
  /** The root's node; undefined while it is closed or a scalar. */
  #root: OpenNode | undefined;

  constructor(text: JsonText, linker: Linker) {
    this.#text = text;
    this.#linker = linker;
  }

  get visible(): number {
    return 1 + (this.#root?.visible ?? 0);
  }

  rows(from: number, to: number): TreeRow[] {
    const rows: TreeRow[] = [];
    const first = Math.max(0, Math.trunc(from));
    const last = Math.min(this.visible, Math.trunc(to));
    if (first >= last) return rows;
    if (first === 0) rows.push(this.#rootRow());
    if (this.#root && rows.length < last - first) this.#walk(this.#root, Math.max(0, first - 1), last - first, rows);
    return rows;
  }

  setOpen(id: number, open: boolean): number {
    const way = this.#text.isContainer(id) ? locate(this.#text, id) : undefined;
    if (way && open) this.#openWay(way);
    else if (way) this.#close(id);
    return this.visible;
  }

  openTo(depth: number): number {
    this.#nodes = new Map();
    this.#root = undefined;
    if (depth <= 0 || !this.#text.isContainer(this.#text.root)) return this.visible;
    const nodes = [this.#create(undefined, this.#text.root, 0, -1)];
    for (const node of nodes) {
      if (node.depth + 1 >= depth) continue;
      const cursor = new ChildCursor(this.#text, node.value);
      while (nodes.length < openLimit && cursor.next()) {
        if (!this.#text.isContainer(cursor.value)) continue;
        const child = this.#create(node, cursor.value, cursor.position, cursor.name);
        node.adopt(child);
        nodes.push(child);
      }
    }
    // Breadth first: every node stands after its parent.
    for (const node of nodes.reverse()) if (node.parent) node.parent.visible += node.visible;
    this.#root = nodes.at(-1);
    return this.visible;
  }

  reveal(id: number): number {
    const way = locate(this.#text, id);
    if (!way) return 0;
    this.#openWay(way.slice(0, -1));
    return this.#rowOf(way);
  }

  parent(id: number): number | undefined {
    const way = locate(this.#text, id);
    return way && way.length > 1 ? this.#rowOf(way.slice(0, -1)) : undefined;
  }

  /** Row of a value; of the innermost row that shows, when it stands in a closed one. */
  #rowOf(way: readonly Step[]): number {
    let row = 0;
    let node = this.#root;
    for (const { position } of way.slice(1)) {
      if (!node) break;
      row += 1 + node.rowOf(position);
      node = node.childAt(position);
    }
    return row;
  }

  #openWay(way: readonly Step[]): void {
    const nodes: OpenNode[] = [];
    for (const { value, position, name } of way) {
      nodes.push(this.#nodes.get(value) ?? this.#create(nodes.at(-1), value, position, name));
    }
    // From the innermost outwards, so that rows are counted once on the way up.
    for (const node of nodes.reverse()) if (!node.attached) node.parent?.attach(node);
    this.#root = nodes.at(-1) ?? this.#root;
  }

  #close(id: number): void {
    const node = this.#nodes.get(id);
    if (node === undefined) return;
    if (node.parent === undefined) this.#root = undefined;
    else if (node.attached) node.parent.detach(node);
  }

  #create(parent: OpenNode | undefined, value: number, position: number, name: number): OpenNode {
    const { root, below } = this.#linker;
    const scope = parent ? below(parent.scope, name < 0 ? undefined : stringAt(this.#text, name, nameLimit)) : root;
    const node = new OpenNode(parent, value, position, this.#text.childCount(value), scope);
    this.#nodes.set(value, node);
    return node;
  }

  #rootRow(): TreeRow {
    const place = { value: this.#text.root, name: -1, position: 0, siblings: 1, depth: 0, open: this.#root !== undefined };
    return createRow(this.#text, this.#linker, this.#linker.root, place);
  }

  /** Adds rows from a row below `root` on, until there are `count`. */
  #walk(root: OpenNode, from: number, count: number, rows: TreeRow[]): void {
    const start = find(root, from);
    let node = start.node;
    let cursor = new ChildCursor(this.#text, node.value).seek(start.position);
    const outer: ChildCursor[] = [];
    while (rows.length < count) {
      const open = node.childAt(cursor.position);
      rows.push(this.#row(node, cursor, open !== undefined));
      if (open && open.count > 0) {
        outer.push(cursor);
        node = open;
        cursor = new ChildCursor(this.#text, open.value);
        cursor.next();
        continue;
      }
      while (!cursor.next()) {
        if (!node.parent) return;
        cursor = outer.pop() ?? new ChildCursor(this.#text, node.parent.value).at(node.position, node.value);
        node = node.parent;
      }
    }
  }

  #row(node: OpenNode, cursor: ChildCursor, open: boolean): TreeRow {
    const { value, name, position } = cursor;
    const place = { value, name, position, siblings: node.count, depth: node.depth + 1, open };
    return createRow(this.#text, this.#linker, node.scope, place);
  }
}

/** The container and the position in it of a row below a node. */
function find(root: OpenNode, from: number): { node: OpenNode; position: number } {
  let node = root;
  let row = from;
  for (;;) {
    const child = node.childOfRow(row);
    if (!child.node || child.row < 0) return { node, position: child.position };
    node = child.node;
    row = child.row;
  }
}
