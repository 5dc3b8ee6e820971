import type { Relation } from './atlas.ts';
import type { Point } from './layout/placement.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the end of a line says by its form: many (a crow's foot), one (a bar), derived (a triangle), part (a diamond). */
export type EndMark = 'many' | 'one' | 'base' | 'part';

/** The marks at the end of a line at a type, for what lies between this type and the other. */
export function marksAt(type: string, relations: readonly Relation[]): readonly EndMark[] {
  const links = relations.filter(({ kind, target }) => kind === 'link' && target === type);
  const marks: (EndMark | undefined)[] = [
    links.length === 0 ? undefined : links.some(({ many }) => many) ? 'many' : 'one',
    relations.some(({ kind, target }) => kind === 'base' && target === type) ? 'base' : undefined,
    relations.some(({ kind, owner }) => kind === 'part' && owner === type) ? 'part' : undefined,
  ];
  return marks.filter((mark) => mark !== undefined);
}

/** Path data of each mark, drawn from the end of a line (the origin) back along it, to the right. */
const outlines: Readonly<Record<EndMark, readonly (readonly [command: string, x: number, y: number])[]>> = {
  many: [
    ['M', 0, -5],
    ['L', 11, 0],
    ['L', 0, 5],
  ],
  one: [
    ['M', 7, -5],
    ['L', 7, 5],
  ],
  base: [
    ['M', 0, 0],
    ['L', 11, -6],
    ['L', 11, 6],
    ['Z', 0, 0],
  ],
  part: [
    ['M', 0, 0],
    ['L', 7, -4],
    ['L', 14, 0],
    ['L', 7, 4],
    ['Z', 0, 0],
  ],
};

/** A mark at the end of a line that comes from `before`. */
export function markPath(mark: EndMark, end: Point, before: Point): string {
  const length = Math.hypot(before.x - end.x, before.y - end.y) || 1;
  const [cos, sin] = [(before.x - end.x) / length, (before.y - end.y) / length];
  return outlines[mark]
    .map(([command, x, y]) => (command === 'Z' ? 'Z' : `${command}${round(end.x + x * cos - y * sin)} ${round(end.y + x * sin + y * cos)}`))
    .join('');
}

/** A line through points that leaves and arrives level, as lines between columns do. */
export function levelPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  let from = first!;
  const curves = rest.map((to) => {
    const middle = round((from.x + to.x) / 2);
    const curve = `C${middle} ${round(from.y)} ${middle} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
    from = to;
    return curve;
  });
  return `M${round(first!.x)} ${round(first!.y)}${curves.join('')}`;
}

export const straightPath = (from: Point, to: Point): string => `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;

export const middleOf = ({ x, y, width, height }: Rectangle): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Where a straight line from the middle of a box to a point leaves the box. */
export function leaves(box: Rectangle, towards: Point): Point {
  const { x, y } = middleOf(box);
  const [dx, dy] = [towards.x - x, towards.y - y];
  const share = Math.min(box.width / 2 / Math.abs(dx), box.height / 2 / Math.abs(dy), 1);
  return { x: x + dx * share, y: y + dy * share };
}

const round = (value: number) => Math.round(value * 10) / 10;
