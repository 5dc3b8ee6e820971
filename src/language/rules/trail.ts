import type { Node } from '../../../grammar/index.ts';

/** The nodes of interest that a walk is inside of, without a look at every ancestor: chains of `or` nest thousands deep. */
export interface Trail<Kept extends Node> {
  /** To be called with every node of interest, in the order of the walk. */
  enter(node: Kept): void;
  /** The innermost of them around a node that the walk is at. */
  around(node: Node): Kept | undefined;
}

export function createTrail<Kept extends Node>(): Trail<Kept> {
  const open: Kept[] = [];
  const leave = (node: Node): void => {
    while (open.length > 0 && open.at(-1)!.span.end < node.span.end) open.pop();
  };
  return {
    enter(node) {
      leave(node);
      open.push(node);
    },
    around(node) {
      leave(node);
      return open.at(-1);
    },
  };
}
