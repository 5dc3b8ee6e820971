import type { Rectangle } from './edge-shape.ts';
import type { Point } from './layout/placement.ts';

/** How a picture lies behind its window: a point of it stands `scale` times its place, and then `x` and `y`, from the upper left corner. */
export interface Camera extends Point {
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const least = 0.05;
const most = 4;
/** Nothing is enlarged to fit. */
const fitsAt = 1;
/** Under this names cannot be read: a picture opens where it matters the most instead of whole. */
const readable = 0.35;
const opensAt = 0.6;
const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The whole picture in its window. */
export function fitted({ x, y, width, height }: Rectangle, size: Size): Camera {
  const scale = within(Math.min(size.width / Math.max(1, width), size.height / Math.max(1, height)), least, fitsAt);
  return { scale, x: (size.width - width * scale) / 2 - x * scale, y: (size.height - height * scale) / 2 - y * scale };
}

/** The whole picture where it can be read so; otherwise what it is of, in the middle. */
export function opened(bounds: Rectangle, size: Size, first: Point | undefined): Camera {
  const whole = fitted(bounds, size);
  if (whole.scale >= readable || !first) return whole;
  const scale = opensAt;
  return { scale, x: size.width / 2 - first.x * scale, y: size.height / 2 - first.y * scale };
}

/** Nearer by a factor, with the point of the window where it is. */
export function zoom(camera: Camera, factor: number, { x, y }: Point): Camera {
  const scale = within(camera.scale * factor, least, most);
  const change = scale / camera.scale;
  return { scale, x: x - (x - camera.x) * change, y: y - (y - camera.y) * change };
}

export const pan = (camera: Camera, dx: number, dy: number): Camera => ({ ...camera, x: camera.x + dx, y: camera.y + dy });

/** In a window of another size: the whole again where the whole was shown, else what was in the middle there. */
export function resized(camera: Camera, bounds: Rectangle, before: Size, after: Size): Camera {
  const { x, y, scale } = fitted(bounds, before);
  if (camera.x === x && camera.y === y && camera.scale === scale) return fitted(bounds, after);
  return pan(camera, (after.width - before.width) / 2, (after.height - before.height) / 2);
}

/** Moved no more than it takes for a box to be seen whole, with some room around it. */
export function bringIn(camera: Camera, box: Rectangle, size: Size): Camera {
  const room = 16;
  const dx = shift(camera.x + box.x * camera.scale, box.width * camera.scale, size.width, room);
  const dy = shift(camera.y + box.y * camera.scale, box.height * camera.scale, size.height, room);
  return dx === 0 && dy === 0 ? camera : pan(camera, dx, dy);
}

function shift(start: number, length: number, available: number, room: number): number {
  if (start < room) return room - start;
  const over = start + length - (available - room);
  // What is longer than the window shows its beginning.
  return over > 0 ? -Math.min(over, start - room) : 0;
}

/** The part of the picture that the window shows, and some of what is around it, so that little changes while it is moved. */
export function windowOf(camera: Camera, size: Size): Rectangle {
  const [width, height] = [size.width / camera.scale, size.height / camera.scale];
  return { x: -camera.x / camera.scale - width / 2, y: -camera.y / camera.scale - height / 2, width: width * 2, height: height * 2 };
}

export const touches = (one: Rectangle, other: Rectangle): boolean =>
  one.x <= other.x + other.width && other.x <= one.x + one.width && one.y <= other.y + other.height && other.y <= one.y + one.height;

/** The smallest rectangle around two boxes. */
export function around(one: Rectangle, other: Rectangle): Rectangle {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    ...{ x, y },
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}
