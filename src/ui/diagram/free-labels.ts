import { around, touches } from './camera.ts';
import { middleOf, type Rectangle } from './edge-shape.ts';
import type { Point } from './layout/placement.ts';
import type { Picture, PictureEdge, PictureLabel } from './picture.ts';

/** Where along its line a label may stand, the best places first; and how many of its own heights aside. */
const shares = [0.5, 0.35, 0.65, 0.2, 0.8];
const asides = [0, -0.75, 0.75];

/** The labels of some lines of a picture, where there is the most room for them; where the layout kept room, they stand there. */
export function labelsOf(picture: Picture, edges: readonly PictureEdge[]): readonly PictureLabel[] {
  if (picture.labelled) return edges.flatMap(({ label }) => label ?? []);
  const boxes = new Map(picture.nodes.map((node) => [node.id, node]));
  const placed: Rectangle[] = [];
  return edges.flatMap((edge) => {
    if (!edge.label) return [];
    const [from, to] = [boxes.get(edge.from)!, boxes.get(edge.to)!];
    const near = picture.nodes.filter((node) => touches(node, roomy(around(from, to), edge.label!)));
    const label = freest(edge.label, middleOf(from), middleOf(to), [...near, from, to, ...placed]);
    placed.push(label);
    return label;
  });
}

/** The places that are tried, as one that covers the least; the first of several. */
function freest(label: PictureLabel, from: Point, to: Point, taken: readonly Rectangle[]): PictureLabel {
  let best = label;
  let least = Number.POSITIVE_INFINITY;
  for (const aside of asides) {
    for (const share of shares) {
      const x = from.x + (to.x - from.x) * share - label.width / 2;
      const y = from.y + (to.y - from.y) * share - label.height / 2 + aside * label.height;
      const tried = { ...label, x, y };
      const covered = taken.reduce((sum, box) => sum + overlap(tried, box), 0);
      if (covered >= least) continue;
      best = tried;
      least = covered;
    }
  }
  return best;
}

function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

const roomy = ({ x, y, width, height }: Rectangle, label: Rectangle): Rectangle => ({
  x: x - label.width,
  y: y - label.height,
  width: width + 2 * label.width,
  height: height + 2 * label.height,
});
