import { middleOf } from './edge-shape.ts';
import type { Point } from './layout/placement.ts';
import type { Picture, PictureNode } from './picture.ts';

const directions = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
} as const satisfies Readonly<Record<string, Point>>;

export type Arrow = keyof typeof directions;
export const isArrow = (key: string): key is Arrow => Object.hasOwn(directions, key);

/**
 * The box that an arrow key leads to: of those that are linked with this one, the next in that direction; where none is, the next of all
 * boxes. Undefined at the edge of the picture.
 */
export function walk(picture: Picture, from: string, arrow: Arrow): PictureNode | undefined {
  const here = picture.nodes.find(({ id }) => id === from);
  if (!here) return picture.nodes[0];
  const linked = new Set(picture.edges.flatMap((edge) => (edge.from === from ? edge.to : edge.to === from ? edge.from : [])));
  const next = (nodes: readonly PictureNode[]) => nearest(nodes, middleOf(here), directions[arrow]);
  return next(picture.nodes.filter(({ id }) => linked.has(id))) ?? next(picture.nodes.filter(({ id }) => id !== from));
}

function nearest(nodes: readonly PictureNode[], { x, y }: Point, direction: Point): PictureNode | undefined {
  let best: PictureNode | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const middle = middleOf(node);
    const [dx, dy] = [middle.x - x, middle.y - y];
    const along = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    // What lies more aside than ahead is for another arrow, but for columns, where the way between two boxes is long and high.
    const reach = direction.x === 0 ? 1.2 : 12;
    const distance = along + 2 * aside;
    if (along <= 0 || aside > along * reach || distance >= least) continue;
    best = node;
    least = distance;
  }
  return best;
}

/** All boxes, column by column and each from above: every one of them is reached one after the other. */
export function step(picture: Picture, from: string, by: 1 | -1): PictureNode | undefined {
  const order = [...picture.nodes].sort((a, b) => a.x - b.x || a.y - b.y);
  const index = order.findIndex(({ id }) => id === from);
  return order[(index + by + order.length) % order.length];
}
