import { createEffect, createMemo, createSignal, on } from 'solid-js';
import { bringIn, type Camera, fitted, opened, pan, resized, type Size, zoom } from './camera.ts';
import type { Diagram } from './create-diagram.ts';
import { middleOf } from './edge-shape.ts';
import type { Point } from './layout/placement.ts';
import type { Picture, PictureNode } from './picture.ts';

export type CameraState = ReturnType<typeof createCamera>;

/** How the diagram lies in its window: whole at first where it can be read so, and moved from there. */
export function createCamera(diagram: Diagram) {
  const [camera, setCamera] = createSignal<Camera>({ x: 0, y: 0, scale: 1 });
  const [size, setSize] = createSignal<Size>({ width: 0, height: 0 });
  let seen: Picture | undefined;
  const measured = createMemo(() => size().width > 0);

  const show = (picture: Picture) => {
    const first = picture.nodes.find(({ focus }) => focus) ?? picture.nodes[0];
    const anchor = diagram.selected();
    const before = seen?.scope === picture.scope ? seen.nodes.find(({ id }) => id === anchor?.id) : undefined;
    seen = picture;
    // What was grown from stays where it is.
    if (before && anchor) return setCamera((now) => bringIn(held(now, before, anchor), anchor, size()));
    const camera = opened(picture.bounds, size(), first && middleOf(first));
    setCamera(anchor ? bringIn(camera, anchor, size()) : camera);
  };
  createEffect(
    on([diagram.placing.picture, measured], ([picture, ready]) => {
      if (picture && ready) show(picture);
    }),
  );

  const resize = (next: Size) => {
    const before = size();
    setSize(next);
    if (seen && before.width > 0) setCamera((now) => resized(now, seen!.bounds, before, next));
  };
  const middle = (): Point => ({ x: size().width / 2, y: size().height / 2 });
  return {
    camera,
    size,
    /** The window has another size now. */
    resize,
    pan: (dx: number, dy: number) => void setCamera((now) => pan(now, dx, dy)),
    zoom: (factor: number, at: Point = middle()) => void setCamera((now) => zoom(now, factor, at)),
    fit() {
      const picture = diagram.placing.picture();
      if (picture) setCamera(fitted(picture.bounds, size()));
    },
    bringIn: (node: PictureNode) => void setCamera((now) => bringIn(now, node, size())),
  };
}

/** Moved so that a box that has a new place in the picture has the one that it had in the window. */
function held(camera: Camera, before: PictureNode, after: PictureNode): Camera {
  const [from, to] = [middleOf(before), middleOf(after)];
  return pan(camera, (from.x - to.x) * camera.scale, (from.y - to.y) * camera.scale);
}
