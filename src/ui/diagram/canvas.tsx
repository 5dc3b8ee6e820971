import { createMemo, For, onCleanup, onMount } from 'solid-js';
import { around, touches, windowOf } from './camera.ts';
import type { CameraState } from './create-camera.ts';
import type { Diagram } from './create-diagram.ts';
import { EdgeLabel, EdgeLine } from './edge-line.tsx';
import { labelsOf } from './free-labels.ts';
import { createGestures } from './gestures.ts';
import { gradually } from './gradually.ts';
import { NodeBox } from './node-box.tsx';
import type { Picture, PictureEdge, PictureNode } from './picture.ts';

export interface CanvasProps {
  readonly diagram: Diagram;
  readonly camera: CameraState;
  readonly picture: Picture;
  readonly name: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** A box was pressed twice. */
  readonly onOpen: (node: PictureNode) => void;
}

/** Boxes, and lines, that come into sight in one frame. */
const atOnce = 30;
/** Under this scale only boxes and their names are drawn: the rest could not be read. */
const farFrom = 0.45;

/** The diagram itself: what of it the window shows, in boxes that have the focus and names, and lines with names. */
export function Canvas(props: CanvasProps) {
  let canvas!: SVGSVGElement;
  const gestures = createGestures(props.camera, () => canvas);
  onMount(() => {
    const observer = new ResizeObserver(() => props.camera.resize({ width: canvas.clientWidth, height: canvas.clientHeight }));
    observer.observe(canvas);
    onCleanup(() => observer.disconnect());
  });
  const visible = createMemo(() => seenOf(props.picture, props.camera, props.diagram.selected()?.id));
  const nodes = gradually(
    () => visible().nodes,
    atOnce,
    ({ id }) => id === props.diagram.selected()?.id,
  );
  const edges = gradually(() => visible().edges, atOnce);
  const labels = createMemo(() => {
    const named = props.picture.labelled ? edges() : props.picture.edges.filter((edge) => isAt(edge, props.diagram.selected()?.id));
    return labelsOf(props.picture, named);
  });
  // Around a type every line is at it: none would stand out.
  const lit = (edge: PictureEdge) =>
    isAt(edge, props.diagram.selected()?.id) && !(props.diagram.graph().star && props.diagram.selected()?.focus);
  const transform = () => {
    const { x, y, scale } = props.camera.camera();
    return `translate(${x} ${y}) scale(${scale})`;
  };
  return (
    <svg
      ref={canvas}
      class="diagram-canvas"
      classList={{ far: props.camera.camera().scale < farFrom }}
      role="application"
      aria-roledescription="diagram"
      aria-label={props.name}
      aria-describedby="diagram-keys"
      onKeyDown={(event) => props.onKeyDown(event)}
      onPointerDown={gestures.onPointerDown}
      onPointerMove={gestures.onPointerMove}
      onPointerUp={gestures.onPointerUp}
      onPointerCancel={gestures.onPointerUp}
      onWheel={gestures.onWheel}
    >
      <g transform={transform()}>
        <For each={edges()}>{(edge) => <EdgeLine edge={edge} lit={lit(edge)} />}</For>
        <For each={nodes()}>
          {(node) => (
            <NodeBox
              node={node}
              selected={node.id === props.diagram.selected()?.id}
              onSelect={() => props.diagram.select(node.id)}
              onOpen={() => !gestures.dragged() && props.onOpen(node)}
            />
          )}
        </For>
        <For each={labels()}>{(label) => <EdgeLabel label={label} />}</For>
      </g>
    </svg>
  );
}

const isAt = ({ from, to }: PictureEdge, id: string | undefined) => from === id || to === id;

/** What is to be drawn: what stands in the window or near it, and what has the focus. */
function seenOf({ nodes, edges }: Picture, { camera, size }: CameraState, selected: string | undefined) {
  const area = windowOf(camera(), size());
  const seen = nodes.filter((node) => node.id === selected || touches(node, area));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return { nodes: seen, edges: edges.filter(({ from, to }) => touches(around(byId.get(from)!, byId.get(to)!), area)) };
}
