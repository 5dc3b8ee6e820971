import { createMemo, createSignal, For, Show } from 'solid-js';
import type { Service } from '../../schema/index.ts';
import { Chooser } from '../parts/chooser.tsx';
import { Icon } from '../parts/icon.tsx';
import { Modal } from '../parts/modal.tsx';
import { useSession } from '../state/session-context.ts';
import { RouteView } from './route-view.tsx';
import { typeItems } from './type-items.ts';

/** Links that a path has at most, and paths that are shown. */
const [longest, limit] = [6, 12];

/** How to get from one type to another, as `$expand` and as `$filter`. */
export function RoutesDialog() {
  const session = useSession();
  let wanted: HTMLInputElement | undefined;
  return (
    <Modal
      class="wide routes"
      title="Find a path"
      description="How the links of the service lead from one resource to another."
      onClose={session.close}
      initialFocus={() => wanted}
    >
      <Show when={session.service()}>{(service) => <Finder service={service()} ref={(input) => (wanted = input)} />}</Show>
    </Modal>
  );
}

/** Its `ref` is the field to begin with: the first that is empty, or where to go. */
function Finder(props: { service: Service; ref: (input: HTMLInputElement) => void }) {
  const session = useSession();
  const items = createMemo(() => typeItems(props.service));
  const [from, setFrom] = createSignal(session.routesAsked().from);
  const [to, setTo] = createSignal(session.routesAsked().to);
  const nameOf = (type: string | undefined) => items().find(({ id }) => id === type)?.name ?? '';
  const routes = createMemo(() => {
    const [start, end, core] = [from(), to(), session.models.core()];
    return start === undefined || end === undefined || !core ? undefined : core.findRoutes(props.service, start, end, { limit, longest });
  });
  const swap = () => {
    const [start, end] = [from(), to()];
    setFrom(end);
    setTo(start);
  };
  return (
    <div class="dialog-body routes-body">
      <div class="routes-ends">
        <Chooser
          label="From"
          items={items()}
          value={from()}
          placeholder="What you ask for"
          onChange={setFrom}
          ref={(input) => from() === undefined && props.ref(input)}
        />
        <button type="button" class="icon-button" aria-label="The other way round" title="The other way round" onClick={swap}>
          <Icon name="swap" />
        </button>
        <Chooser
          label="To"
          items={items()}
          value={to()}
          placeholder="What you want to know of it"
          onChange={setTo}
          ref={(input) => from() !== undefined && props.ref(input)}
        />
      </div>
      <Show when={routes()} fallback={<p class="soft">Choose both, and every way that leads from one to the other is listed.</p>}>
        {(found) => (
          <>
            <p class="soft" role="status">
              {wordsOf(found().length, nameOf(from()), nameOf(to()))}
            </p>
            <ol class="routes-list" aria-label="Paths">
              <For each={found()}>{(route) => <RouteView service={props.service} route={route} />}</For>
            </ol>
          </>
        )}
      </Show>
    </div>
  );
}

function wordsOf(count: number, from: string, to: string): string {
  if (count === 0) return `No links lead from ${from} to ${to} in ${longest} steps or fewer. The other way round there may be some.`;
  if (count === 1) return 'One path.';
  return count < limit ? `${count} paths, the shortest first.` : `The ${count} shortest paths.`;
}
