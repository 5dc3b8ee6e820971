import { createEffect, Match, on, Show, Switch } from 'solid-js';
import type { Service } from '../../schema/index.ts';
import { useSession } from '../state/session-context.ts';
import { Canvas } from './canvas.tsx';
import { createCamera } from './create-camera.ts';
import { createDiagram } from './create-diagram.ts';
import { DiagramBar } from './diagram-bar.tsx';
import { createDiagramKeys } from './diagram-keys.ts';
import { Legend } from './legend.tsx';
import { PlacingView } from './placing-view.tsx';
import { TypePanel } from './type-panel.tsx';
import { viewWords } from './wording.ts';

export interface DiagramBodyProps {
  readonly service: Service;
  readonly type: string | undefined;
  readonly ref: (element: HTMLElement) => void;
}

/** The diagram with what belongs around it: what it is of, how to read it, and what is selected. */
export function DiagramBody(props: DiagramBodyProps) {
  const session = useSession();
  const diagram = createDiagram(props.service, props.type);
  const camera = createCamera(diagram);
  const explore = (name: string) => {
    session.close();
    session.explorer.open({ kind: 'type', name });
  };
  const keys = createDiagramKeys(diagram, camera, explore);
  let stage!: HTMLDivElement;
  // The selected box has the focus when the diagram has it; a box that is drawn anew has lost it, and nothing else has got it.
  let focused = true;
  const takeFocus = () => {
    focused = true;
    queueMicrotask(() => stage.querySelector<SVGElement>('[aria-current="true"]')?.focus({ preventScroll: true }));
  };
  createEffect(on(diagram.selected, (node) => node && focused && takeFocus()));
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget && !stage.contains(relatedTarget as Node)) focused = false;
  };
  // What has to be laid out first has the focus when it shows.
  const found = (type: string) => (diagram.selected()?.id === type ? takeFocus() : stage.focus());
  const back = () => {
    diagram.back();
    // The button goes when there is nothing to go back to.
    takeFocus();
  };
  return (
    <>
      <DiagramBar diagram={diagram} camera={camera} onFound={found} onBack={back} />
      <div class="diagram-room">
        <div
          class="diagram-stage"
          tabIndex={-1}
          onFocusIn={() => (focused = true)}
          onFocusOut={leave}
          ref={(element) => {
            stage = element;
            props.ref(element);
          }}
        >
          <Show when={diagram.placing.picture()}>
            {(picture) => (
              <Canvas
                diagram={diagram}
                camera={camera}
                picture={picture()}
                name={viewWords(diagram.view().scope, props.service.name)}
                onKeyDown={keys}
                onOpen={({ id }) =>
                  diagram.show(diagram.graph().kind === 'types' ? { kind: 'around', type: id } : { kind: 'types', namespace: id })
                }
              />
            )}
          </Show>
          <PlacingView placing={diagram.placing} count={diagram.graph().nodes.length} />
        </div>
        <Switch>
          <Match when={diagram.graph().kind === 'types' && diagram.selected()}>
            {(node) => <TypePanel diagram={diagram} type={node().id} onExplore={explore} />}
          </Match>
        </Switch>
      </div>
      <Legend />
    </>
  );
}
