import { createMemo, For, Show } from 'solid-js';
import { resourceOfType } from '../../schema/index.ts';
import { pathBelow, placesOf } from '../explorer/places.ts';
import { namespaceOf, shortName } from '../parts/names.ts';
import { countOf } from '../parts/words.ts';
import { useSession } from '../state/session-context.ts';
import type { Relation } from './atlas.ts';
import { clip } from './cells.ts';
import type { Diagram } from './create-diagram.ts';
import { hiddenAround, shownIn } from './view.ts';

export interface TypePanelProps {
  readonly diagram: Diagram;
  readonly type: string;
  readonly onExplore: (type: string) => void;
}

/** Lines beyond these are counted: a type that thousands link to is looked at in the explorer. */
const mostLines = 100;

/** The selected type in words: what it is, where it leads and what leads to it. */
export function TypePanel(props: TypePanelProps) {
  const { service, atlas } = props.diagram;
  const type = () => service.types.get(props.type);
  const resource = () => resourceOfType(service, props.type)?.name;
  const relations = createMemo(() => [...(atlas.around.get(props.type)?.values() ?? [])].flat());
  const own = () => relations().filter(({ owner }) => owner === props.type);
  const incoming = () => relations().filter(({ owner, target }) => owner !== props.type && target === props.type);
  const hidden = createMemo(() => hiddenAround(atlas, new Set(shownIn(atlas, props.diagram.view())), props.type).length);
  const isFocus = () => {
    const { scope } = props.diagram.view();
    return scope.kind === 'around' && scope.type === props.type;
  };
  return (
    <section class="diagram-panel" aria-label="Selected type">
      <h3>{clip(props.type, 200)}</h3>
      <Show when={resource() !== undefined && resource() !== props.type}>
        <p class="soft">Asked for as /{clip(resource()!, 200)}</p>
      </Show>
      <Show when={type()?.documentation}>{(text) => <p>{text()}</p>}</Show>
      <div class="diagram-buttons">
        <button type="button" class="button" onClick={() => props.onExplore(props.type)}>
          Open in the explorer
        </button>
        <Show when={hidden() > 0}>
          <button type="button" class="button" onClick={() => props.diagram.grow(props.type)}>
            Show {hidden()} more
          </button>
        </Show>
        <Show when={!isFocus()}>
          <button type="button" class="button" onClick={() => props.diagram.show({ kind: 'around', type: props.type })}>
            Only its neighbours
          </button>
        </Show>
      </div>
      <Lines diagram={props.diagram} title="Leads to" relations={own()} insertable={true} />
      <Lines diagram={props.diagram} title="Is led to by" relations={incoming()} insertable={false} />
    </section>
  );
}

interface LinesProps {
  readonly diagram: Diagram;
  readonly title: string;
  readonly relations: readonly Relation[];
  readonly insertable: boolean;
}

function Lines(props: LinesProps) {
  return (
    <Show when={props.relations.length > 0}>
      <h4>{props.title}</h4>
      <ul>
        <For each={props.relations.slice(0, mostLines)}>
          {(relation) => <Line diagram={props.diagram} relation={relation} insertable={props.insertable} />}
        </For>
      </ul>
      <Show when={props.relations.length > mostLines}>
        <p class="soft">and {countOf(props.relations.length - mostLines, 'more link')}</p>
      </Show>
    </Show>
  );
}

/** Without its namespace where that is the one of the selected type. */
const nameBeside = (name: string, beside: string) => clip(namespaceOf(name) === namespaceOf(beside) ? shortName(name) : name, 200);

const counts = ({ kind, many, nullable }: Relation) =>
  kind === 'base' ? 'derived from' : many ? 'to many' : nullable ? 'to none or one' : 'to one';

/** One link: pressing it goes to the other type. */
function Line(props: { diagram: Diagram; relation: Relation; insertable: boolean }) {
  const session = useSession();
  const other = () => (props.insertable ? props.relation.target : props.relation.owner);
  const otherName = () => nameBeside(other(), props.insertable ? props.relation.owner : props.relation.target);
  const insert = () => {
    const { owner, name } = props.relation;
    session.close();
    // After the dialog gave the focus back.
    queueMicrotask(() => {
      const place = placesOf(props.diagram.service, session.pointing.selectionNow()).get(owner);
      session.insertMember(name, place === undefined ? undefined : pathBelow(place, name));
    });
  };
  return (
    <li class="diagram-link">
      <button type="button" class="entry inset" onClick={() => props.diagram.find(other())}>
        <span class="diagram-name">{clip(props.relation.name, 200) || otherName()}</span>
        <span class="soft">
          {props.insertable ? counts(props.relation) : 'from'} <Show when={props.relation.name}>{otherName()}</Show>
        </span>
      </button>
      <Show when={props.insertable && props.relation.name}>
        <button type="button" class="text-button" aria-label={`Insert ${clip(props.relation.name, 200)} at the cursor`} onClick={insert}>
          Insert
        </button>
      </Show>
    </li>
  );
}
