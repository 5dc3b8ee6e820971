import { middleOf, type Rectangle } from './edge-shape.ts';
import type { GraphEdge } from './graph.ts';
import type { Placement, Point } from './layout/placement.ts';

export interface Ends {
  readonly start: Point;
  /** Where it goes on its way. */
  readonly via: readonly Point[];
  /** The middle of its label, if it has one. */
  readonly label: Point | undefined;
  readonly end: Point;
}

interface End {
  readonly edge: number;
  readonly which: 'start' | 'end';
  /** Height at which the line goes on: ends stand in this order, so that lines do not cross at the box. */
  readonly onward: number;
}

const farthest = 14;

/** Where lines between columns begin and end: at the sides of their boxes, apart from each other. */
export function levelEnds(edges: readonly GraphEdge[], boxes: ReadonlyMap<string, Rectangle>, placement: Placement): readonly Ends[] {
  const sides = new Map<string, { box: Rectangle; x: number; ends: End[] }>();
  const put = (id: string, right: boolean, end: End) => {
    const box = boxes.get(id)!;
    const key = `${right}/${id}`;
    const side = sides.get(key) ?? { box, x: right ? box.x + box.width : box.x, ends: [] };
    side.ends.push(end);
    sides.set(key, side);
  };
  edges.forEach(({ from, to }, edge) => {
    const [one, other] = [middleOf(boxes.get(from)!), middleOf(boxes.get(to)!)];
    const { points } = placement.joins[edge]!;
    put(from, other.x >= one.x, { edge, which: 'start', onward: (points[0] ?? other).y });
    put(to, other.x < one.x, { edge, which: 'end', onward: (points.at(-1) ?? one).y });
  });
  const found = edges.map(({ from, to }, edge) => {
    const right = middleOf(boxes.get(to)!).x >= middleOf(boxes.get(from)!).x;
    const { label } = placement.joins[edge]!;
    return { start: { x: 0, y: 0 }, via: wayOf(placement, edge, right), label, end: { x: 0, y: 0 } };
  });
  for (const { box, x, ends } of sides.values()) {
    const distance = Math.min(farthest, box.height / (ends.length + 1));
    ends.sort((a, b) => a.onward - b.onward);
    ends.forEach(({ edge, which }, index) => {
      found[edge]![which] = { x, y: middleOf(box).y + (index - (ends.length - 1) / 2) * distance };
    });
  }
  return found;
}

/** A line goes level through the column in which its label stands, so that it crosses no other label. */
function wayOf({ joins }: Placement, edge: number, right: boolean): readonly Point[] {
  const { points, label } = joins[edge]!;
  if (!label) return points;
  const column = joins.flatMap(({ label: other }) => (other && Math.abs(other.x - label.x) < 1 ? other.width : []));
  const half = (Math.max(...column) / 2) * (right ? 1 : -1);
  const through = [
    { x: label.x - half, y: label.y },
    { x: label.x + half, y: label.y },
  ];
  return points.flatMap((point) => (Math.abs(point.x - label.x) < 1 ? through : point));
}
