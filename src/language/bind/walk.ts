import { children, type Node, pathAt } from '../../../grammar/index.ts';

/**
 * Visits a node and everything in it, parents first, in the order of the text, with what each stands in. Keeps its own stack, so that
 * a chain of any length is walked. `ancestors` ends with the parent and is reused: copy what you keep.
 */
export function walk(root: Node, visit: (node: Node, ancestors: readonly Node[]) => void): void {
  const ancestors: Node[] = [];
  const pending: { node: Node; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, depth } = next;
    ancestors.length = depth;
    visit(node, ancestors);
    ancestors.push(node);
    const below = children(node);
    for (let index = below.length - 1; index >= 0; index--) pending.push({ node: below[index]!, depth: depth + 1 });
  }
}

/** The nodes that an offset lies in or touches, outermost first; where two touch it, the later one's. */
export const nodesAt = (root: Node, offset: number): readonly Node[] => pathAt(root, offset, 'right');
