import type { Force, SimulationNodeDatum } from 'd3-force';

/** A box on its way to its place. */
export interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/** How often boxes are pushed apart in one step. */
const rounds = 2;

/** A force that pushes overlapping boxes apart, the shorter way, until a gap is between them: d3's own keeps circles apart. */
export function keepApart(gap: number): Force<Body, undefined> {
  let bodies: readonly Body[] = [];
  const force = () => {
    for (let round = 0; round < rounds; round++) {
      bodies.forEach((one, index) => {
        for (let next = index + 1; next < bodies.length; next++) push(one, bodies[next]!, gap);
      });
    }
  };
  const initialize = (all: readonly Body[]) => {
    bodies = all;
  };
  return Object.assign(force, { initialize });
}

/** Each gives way by a third of what they overlap, so that a crowd comes to rest. */
const share = 1 / 3;

function push(one: Body, other: Body, gap: number): void {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const overlapX = (one.width + other.width) / 2 + gap - Math.abs(dx);
  const overlapY = (one.height + other.height) / 2 + gap - Math.abs(dy);
  if (overlapX <= 0 || overlapY <= 0) return;
  // Boxes are some four times as wide as high: sideways is the longer way for as much room.
  if (overlapX / 4 < overlapY) {
    const by = Math.sign(dx || 1) * overlapX * share;
    one.x -= by;
    other.x += by;
  } else {
    const by = Math.sign(dy || 1) * overlapY * share;
    one.y -= by;
    other.y += by;
  }
}
