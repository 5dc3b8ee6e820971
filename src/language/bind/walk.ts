import { type Node, pathAt, pushChildren } from '../../../grammar/index.ts';

/**
 * Visits a node and everything in it, parents first, in the order of the text, with what each stands in. Keeps its own stack, so that
 * a chain of any length is walked. `ancestors` ends with the parent and is reused: copy what you keep. What is in a node is left out where `visit`
 * gives `skip`; `within` are the ancestors of the root.
 */
export function walk(root: Node, visit: (node: Node, ancestors: Node[]) => unknown, within: Node[] = []): void {
  const ancestors = within;
  // Below the children of a node lies a mark: when it is reached, all that is in the node was visited.
  const pending: (Node | undefined)[] = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    if (node === undefined) {
      ancestors.pop();
      continue;
    }
    if (visit(node, ancestors) === 'skip') continue;
    const before = pending.push(undefined);
    pushChildren(node, pending);
    if (pending.length === before) pending.pop();
    else ancestors.push(node);
  }
}

/** The nodes that an offset lies in or touches, outermost first; where two touch it, the later one's. */
export const nodesAt = (root: Node, offset: number): readonly Node[] => pathAt(root, offset, 'right');
