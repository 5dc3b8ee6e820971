import type { Node, Problem, Span } from './tree.ts';
import { childFields } from './walk.ts';

/**
 * The same tree, standing `by` characters further on: what was read in a text by itself takes its place in a longer one. A loop, as trees
 * are as deep as the text is long.
 */
export function moveTree<Tree extends Node>(tree: Tree, by: number): Tree {
  if (by === 0) return tree;
  const root = moveNode(tree, by);
  // Copies hold the children of their originals until it is their turn.
  const pending: Node[] = [root];
  for (let copy = pending.pop(); copy !== undefined; copy = pending.pop()) moveChildren(copy, by, pending);
  return root;
}

const moveNode = <Tree extends Node>(node: Tree, by: number): Tree => ({ ...node, span: moveSpan(node.span, by) });

function moveChildren(copy: Node, by: number, pending: Node[]): void {
  const fields = copy as unknown as Record<string, Node | Node[] | undefined>;
  const names = childFields[copy.kind];
  for (let index = 0; index < names.length; index++) {
    const value = fields[names[index]!];
    if (value === undefined) continue;
    const moved = Array.isArray(value) ? value.map((item) => moveNode(item, by)) : moveNode(value, by);
    fields[names[index]!] = moved;
    if (!Array.isArray(moved)) pending.push(moved);
    else for (let item = 0; item < moved.length; item++) pending.push(moved[item]!);
  }
}

/** The same stretch, `by` characters further on. */
export const moveSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The same problem, `by` characters further on. */
export function moveProblem(problem: Problem, by: number): Problem {
  if (by === 0) return problem;
  return { ...problem, span: moveSpan(problem.span, by), ...(problem.data && { data: moveData(problem.data, by) }) };
}

/** The names of numbers that are offsets, in all data that belong to problems: spans have the first two. */
const offsets: ReadonlySet<string> = new Set(['start', 'end', 'at', 'offset']);

/** What a problem's data say of places in the text, `by` characters further on: spans, and offsets named `at` or `offset`. */
export function moveData<Data>(data: Data, by: number): Data {
  return (by === 0 ? data : moved(data, by)) as Data;
}

function moved(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, by));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [
    name,
    typeof part === 'number' && offsets.has(name) ? part + by : moved(part, by),
  ]);
  return Object.fromEntries(entries);
}
