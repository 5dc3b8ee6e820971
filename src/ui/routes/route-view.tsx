import { createMemo, For, Show } from 'solid-js';
import { type Route, resourceOfType, type Service } from '../../schema/index.ts';
import { useSession } from '../state/session-context.ts';
import { routeWords } from './route-words.ts';

/** Where a long option may be broken into lines. */
const breaks = /(?<=[(/=,;])/;

export interface RouteViewProps {
  readonly service: Service;
  readonly route: Route;
}

/** A path as a sentence, and as what can be done with it. */
export function RouteView(props: RouteViewProps) {
  const sentence = createMemo(() => routeWords(props.service, props.route));
  return (
    <li class="route">
      <p>
        <For each={sentence()}>{({ text, code }) => (code ? <code class="name-code">{text}</code> : text)}</For>
      </p>
      <RouteForm {...props} form="expand" what="Show it" />
      <RouteForm {...props} form="filter" what="Filter by it" />
    </li>
  );
}

/** One of its two forms: what it brings into the answer, or what it asks for. */
function RouteForm(props: RouteViewProps & { form: 'expand' | 'filter'; what: string }) {
  const session = useSession();
  const option = createMemo(() => session.models.core()?.writeRoute(props.service, props.route, props.form) ?? '');
  const path = () => props.route.steps.map(({ navigation }) => navigation.name).join('/');
  const resource = () => resourceOfType(props.service, props.route.from)?.name;
  /** The request at the cursor is for the entities that it begins at. */
  const fits = () => session.pointing.selection()?.type === props.route.from;
  const add = () => {
    session.close();
    queueMicrotask(() => (props.form === 'expand' ? session.pointing.show(path()) : session.pointing.filterBy(path())));
  };
  const ask = (name: string) => {
    session.close();
    queueMicrotask(() => session.newRequest(name, option()));
  };
  return (
    <Show when={option() !== ''} fallback={<p class="soft">This service cannot be asked about many linked entities in a $filter.</p>}>
      <div class="route-form">
        <span class="route-what">{props.what}</span>
        <code>
          <For each={option().split(breaks)}>
            {(piece) => (
              <>
                {piece}
                <wbr />
              </>
            )}
          </For>
        </code>
        <span class="route-acts">
          <Show when={fits()}>
            <button type="button" class="button" title="Into the request at the cursor" onClick={add}>
              Add to the request
            </button>
          </Show>
          <Show when={resource()}>
            {(name) => (
              <button type="button" class="button" onClick={() => ask(name())}>
                New request
              </button>
            )}
          </Show>
          <button type="button" class="button" onClick={() => void session.copy(option(), 'The path')}>
            Copy
          </button>
        </span>
      </div>
    </Show>
  );
}
