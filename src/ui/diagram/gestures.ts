import type { CameraState } from './create-camera.ts';
import type { Point } from './layout/placement.ts';

/** Pixels that a pointer moves before it drags instead of clicking. */
const dragsFrom = 4;
const wheelStep = 1.0015;
/** A wheel that counts lines or pages instead of pixels. */
const wheelUnits = [1, 16, 400] as const;

const middle = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
const distance = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y) || 1;

/** Dragging moves, two fingers and the wheel zoom at where they are, the wheel sideways (or with Shift) moves. */
export function createGestures(camera: CameraState, canvas: () => SVGSVGElement) {
  const pointers = new Map<number, Point>();
  let dragging = false;
  const inWindow = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = canvas().getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const pinch = (before: readonly Point[], after: readonly Point[]) => {
    const [from, to] = [middle(before[0]!, before[1]!), middle(after[0]!, after[1]!)];
    camera.pan(to.x - from.x, to.y - from.y);
    camera.zoom(distance(after[0]!, after[1]!) / distance(before[0]!, before[1]!), to);
  };

  return {
    onPointerDown(event: PointerEvent) {
      if (event.pointerType === 'mouse' && event.button > 1) return;
      if (pointers.size === 0) dragging = false;
      pointers.set(event.pointerId, inWindow(event));
    },
    onPointerMove(event: PointerEvent) {
      const from = pointers.get(event.pointerId);
      if (!from) return;
      const to = inWindow(event);
      if (!dragging && pointers.size === 1 && distance(from, to) < dragsFrom) return;
      if (!dragging) for (const id of pointers.keys()) canvas().setPointerCapture(id);
      dragging = true;
      const before = [...pointers.values()];
      pointers.set(event.pointerId, to);
      if (before.length === 1) camera.pan(to.x - from.x, to.y - from.y);
      else pinch(before, [...pointers.values()]);
    },
    onPointerUp: (event: PointerEvent) => void pointers.delete(event.pointerId),
    /** What was a drag is no click. */
    dragged: () => dragging,
    onWheel(event: WheelEvent) {
      event.preventDefault();
      const unit = wheelUnits[event.deltaMode as 0 | 1 | 2] ?? 1;
      const sideways = !event.ctrlKey && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY));
      if (sideways) return camera.pan(-(event.deltaX || event.deltaY) * unit, 0);
      // The browser sends a pinch as a wheel with Control, in smaller steps.
      camera.zoom(wheelStep ** (-event.deltaY * unit * (event.ctrlKey ? 4 : 1)), inWindow(event));
    },
  };
}
