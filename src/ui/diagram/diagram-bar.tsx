import { For, Show } from 'solid-js';
import { RadioList } from '../parts/radio-list.tsx';
import { saveText } from '../parts/save-text.ts';
import { countOf } from '../parts/words.ts';
import { clip } from './cells.ts';
import { pageColours } from './colours.ts';
import type { CameraState } from './create-camera.ts';
import type { Diagram } from './create-diagram.ts';
import { FindType } from './find-type.tsx';
import { toSvg } from './svg-text.ts';
import type { Scope } from './view.ts';
import { viewWords } from './wording.ts';

const details = [
  { id: 'names', label: 'Names' },
  { id: 'fields', label: 'Fields' },
] as const;

/** Namespaces beyond these are chosen in the picture of all of them. */
const mostNamespaces = 50;

/** What the diagram is of, and what can be done with it as a whole. */
export function DiagramBar(props: { diagram: Diagram; camera: CameraState; onFound: (type: string) => void; onBack: () => void }) {
  const title = () => viewWords(props.diagram.view().scope, props.diagram.service.name);
  const save = () => {
    const picture = props.diagram.placing.picture();
    if (picture) saveText(toSvg(picture, title(), pageColours(), props.diagram.selected()?.id), 'diagram.svg', 'image/svg+xml');
  };
  return (
    <div class="diagram-bar">
      <Show when={props.diagram.canGoBack()}>
        <button type="button" class="button" onClick={() => props.onBack()}>
          Back
        </button>
      </Show>
      <ScopeChoice diagram={props.diagram} />
      <FindType diagram={props.diagram} onFound={props.onFound} />
      <p class="soft grow" role="status">
        {title()}: {shownWords(props.diagram)}
      </p>
      <Show when={props.diagram.graph().kind === 'types'}>
        <RadioList compact label="Show" items={details} value={props.diagram.detail()} onChange={props.diagram.setDetail} />
      </Show>
      <div class="diagram-buttons">
        <button type="button" class="button" aria-label="Zoom out" onClick={() => props.camera.zoom(0.8)}>
          −
        </button>
        <button type="button" class="button" aria-label="Zoom in" onClick={() => props.camera.zoom(1.25)}>
          +
        </button>
        <button type="button" class="button" onClick={() => props.camera.fit()}>
          Fit
        </button>
        <button type="button" class="button" onClick={save}>
          Save as SVG
        </button>
      </div>
    </div>
  );
}

function shownWords(diagram: Diagram): string {
  const [shown, all] = [diagram.shown(), diagram.all()];
  if (diagram.view().scope.kind === 'namespaces') return countOf(shown, 'namespace');
  const { scope, added } = diagram.view();
  if (shown >= all || scope.kind === 'around') return countOf(shown, 'type');
  return added.length > 0 ? `${shown} of ${countOf(all, 'type')}` : `the ${shown} most linked of ${countOf(all, 'type')}`;
}

/** The whole service, or a namespace of it. */
function ScopeChoice(props: { diagram: Diagram }) {
  const scopes = (): readonly (readonly [label: string, scope: Scope])[] => {
    const { whole, atlas } = props.diagram;
    const several = atlas.namespaces.size > 1;
    return [
      ['Whole service', whole],
      ...(whole.kind === 'namespaces' ? [['Most linked types', { kind: 'types', namespace: undefined }] as const] : []),
      ...(several
        ? [...atlas.namespaces.keys()]
            .slice(0, mostNamespaces)
            .map((namespace) => [`In ${clip(namespace, 40)}`, { kind: 'types', namespace }] as const)
        : []),
    ];
  };
  const chosen = () => scopes().findIndex(([, scope]) => JSON.stringify(scope) === JSON.stringify(props.diagram.view().scope));
  return (
    <select
      class="field"
      aria-label="What the diagram is of"
      value={String(chosen())}
      onChange={(event) => {
        const scope = scopes()[Number(event.currentTarget.value)]?.[1];
        if (scope) props.diagram.show(scope);
      }}
    >
      <Show when={chosen() === -1}>
        <option value="-1">A type and its neighbours</option>
      </Show>
      <For each={scopes()}>{([label], index) => <option value={String(index())}>{label}</option>}</For>
    </select>
  );
}
