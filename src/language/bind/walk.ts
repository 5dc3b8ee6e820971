import { children, type Node, pathAt } from '../../../grammar/index.ts';

/**
 * Visits a node and everything in it, parents first, in the order of the text, with what each stands in. Keeps its own stack, so that
 * a chain of any length is walked. `ancestors` ends with the parent and is reused: copy what you keep.
 */
export function walk(root: Node, visit: (node: Node, ancestors: readonly Node[]) => void): void {
  const ancestors: Node[] = [];
  // Two stacks instead of one of pairs: documents of 100 KB have some 50,000 nodes.
  const pending: Node[] = [root];
  const depths: number[] = [0];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const depth = depths.pop()!;
    while (ancestors.length > depth) ancestors.pop();
    visit(node, ancestors);
    const below = children(node);
    if (below.length === 0) continue;
    ancestors.push(node);
    for (let index = below.length - 1; index >= 0; index--) {
      pending.push(below[index]!);
      depths.push(depth + 1);
    }
  }
}

/** The nodes that an offset lies in or touches, outermost first; where two touch it, the later one's. */
export const nodesAt = (root: Node, offset: number): readonly Node[] => pathAt(root, offset, 'right');
