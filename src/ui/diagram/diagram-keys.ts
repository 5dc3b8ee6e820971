import type { CameraState } from './create-camera.ts';
import type { Diagram } from './create-diagram.ts';
import type { PictureNode } from './picture.ts';
import { isArrow, step, walk } from './walk.ts';

/** Pixels and factor of one press. */
const panStep = 60;
const zoomStep = 1.25;

const pans: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowRight: [-panStep, 0],
  ArrowLeft: [panStep, 0],
  ArrowDown: [0, -panStep],
  ArrowUp: [0, panStep],
};

/** Arrows walk along links, with Shift they move the picture; + − 0 zoom; Page keys go to each box; Space grows, Enter opens. */
export function createDiagramKeys(diagram: Diagram, camera: CameraState, explore: (type: string) => void) {
  const go = (node: PictureNode | undefined) => {
    if (!node) return;
    diagram.select(node.id);
    camera.bringIn(node);
  };
  const enter = (node: PictureNode) => {
    if (diagram.graph().kind === 'types') explore(node.id);
    else diagram.show({ kind: 'types', namespace: node.id });
  };
  const keys: Readonly<Record<string, (node: PictureNode) => void>> = {
    '+': () => camera.zoom(zoomStep),
    '=': () => camera.zoom(zoomStep),
    '-': () => camera.zoom(1 / zoomStep),
    _: () => camera.zoom(1 / zoomStep),
    0: () => camera.fit(),
    PageDown: ({ id }) => go(step(diagram.placing.picture()!, id, 1)),
    PageUp: ({ id }) => go(step(diagram.placing.picture()!, id, -1)),
    Home: () => go(diagram.placing.picture()!.nodes[0]),
    Backspace: () => diagram.back(),
    ' ': ({ id }) => diagram.grow(id),
    Enter: enter,
  };

  return (event: KeyboardEvent) => {
    const node = diagram.selected();
    if (!node || event.ctrlKey || event.metaKey || event.altKey) return;
    const pan = event.shiftKey ? pans[event.key] : undefined;
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (pan) camera.pan(...pan);
    else if (isArrow(event.key)) go(walk(diagram.placing.picture()!, node.id, event.key));
    else if (act) act(node);
    else return;
    event.preventDefault();
  };
}
