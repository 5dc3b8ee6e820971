import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { LayoutInput } from '../boxes.ts';
import { type Body, keepApart } from './keep-apart.ts';
import type { Placement, Point } from './placement.ts';

/** Enough for the simulation to come to rest. */
const ticks = 300;
/** Milliseconds of work between two looks at whether it is still wanted. */
const slice = 30;
const gap = 20;

/** Spread out so that what is joined stands together and no boxes overlap; those without joins stand in rows below. */
export async function spreadOut(input: LayoutInput, onProgress: (share: number) => void, signal: AbortSignal): Promise<Placement> {
  const joined = new Set(input.joins.flatMap(({ from, to }) => [from, to]));
  const bodies = new Map([...joined].sort((a, b) => a - b).map((index) => [index, { ...input.boxes[index]! } as Body]));
  const simulation = simulate(bodies, input);
  let since = performance.now();
  for (let tick = 0; tick < ticks; tick++) {
    simulation.tick();
    if (performance.now() - since < slice) continue;
    onProgress(tick / ticks);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    since = performance.now();
  }
  const rows = inRows(input.boxes, bodies);
  return {
    style: 'spread',
    boxes: input.boxes.map(({ height }, index) => ({ ...rounded(bodies.get(index) ?? rows.get(index)!), height })),
    joins: input.joins.map(() => ({ points: [], label: undefined })),
  };
}

function simulate(bodies: ReadonlyMap<number, Body>, { joins }: LayoutInput) {
  const degrees = new Map<number, number>();
  for (const end of joins.flatMap(({ from, to }) => [from, to])) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const links = joins.map(({ from, to }) => ({
    ...{ source: bodies.get(from)!, target: bodies.get(to)! },
    strength: 1 / Math.min(degrees.get(from)!, degrees.get(to)!),
  }));
  // Screens are wider than high: what pulls to the middle pulls more from above and below.
  return forceSimulation([...bodies.values()])
    .force('apart', forceManyBody<Body>().strength(-600))
    .force(
      'joins',
      forceLink<Body, (typeof links)[number]>(links)
        .distance(90)
        .strength(({ strength }) => strength),
    )
    .force('x', forceX<Body>().strength(0.08))
    .force('y', forceY<Body>().strength(0.1))
    .force('boxes', keepApart(gap))
    .stop();
}

/** Below all bodies, as wide as they are. */
function inRows(boxes: LayoutInput['boxes'], bodies: ReadonlyMap<number, Body>): ReadonlyMap<number, Point> {
  const all = [...bodies.values()];
  const left = Math.min(0, ...all.map(({ x, width }) => x - width / 2));
  const right = Math.max(left + 900, ...all.map(({ x, width }) => x + width / 2));
  const bottom = Math.max(...(all.length > 0 ? all.map(({ y, height }) => y + height / 2) : [-2 * gap]));
  const placed = new Map<number, Point>();
  let [x, y, tallest] = [left, bottom + 2 * gap, 0];
  boxes.forEach(({ width, height }, index) => {
    if (bodies.has(index)) return;
    if (x > left && x + width > right) [x, y, tallest] = [left, y + tallest + gap, 0];
    placed.set(index, { x: x + width / 2, y: y + height / 2 });
    x += width + gap;
    tallest = Math.max(tallest, height);
  });
  return placed;
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
