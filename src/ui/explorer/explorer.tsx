import { createEffect, createMemo, on, Show } from 'solid-js';
import type { Service } from '../../schema/index.ts';
import { useSession } from '../state/session-context.ts';
import { inOwnTask } from '../state/slices.ts';
import { DetailsPanel } from './details/details-panel.tsx';
import { ModelLine } from './model/model-line.tsx';
import { NothingKnown } from './model/nothing-known.tsx';
import { placesOf } from './places.ts';
import { Results } from './search/results.tsx';
import { SearchBox } from './search/search-box.tsx';
import { useSearch } from './search/use-search.ts';
import { itemsOf } from './tree/group-items.ts';
import { ServiceTree } from './tree/service-tree.tsx';
import { ticksOf } from './tree/ticks.ts';
import type { CurrentRequest } from './tree/tree-rows.ts';

/** The service's resources, what they hold and where they lead; or the details of one of them. */
export function Explorer() {
  const session = useSession();
  // Its thousands of names are put in order before any are drawn.
  const known = inOwnTask(session.service, (service) => service && itemsOf(service, undefined));
  return (
    <Show when={known()} fallback={<div class="find" aria-hidden="true" />}>
      {(service) => (
        <Show when={!service().open} fallback={<NothingKnown />}>
          <Known service={service()} />
        </Show>
      )}
    </Show>
  );
}

function Known(props: { service: Service }) {
  const { explorer, pointing, requests } = useSession();
  let panel!: HTMLDivElement;
  const current = createMemo(() => currentRequest(props.service, pointing.selection(), requests.resource()), undefined, {
    equals: sameRequest,
  });
  const tickOf = createMemo(() => pointing.selection() && ticksOf(pointing.selection()!));
  const expanded = createMemo(() => new Set(pointing.selection()?.expanded));
  const places = createMemo(() => placesOf(props.service, pointing.selection()));
  const found = useSearch(
    () => props.service,
    explorer.search,
    () => (entry) => places().has(entry.key) && (entry.kind === 'property' || entry.kind === 'link'),
  );
  const field = () => panel.querySelector<HTMLInputElement>('input[type="search"]');
  const type = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && explorer.search() !== '') explorer.setSearch('');
    // A letter typed into a list searches; the key itself then goes to the field.
    else if (event.key.length > 1 || event.key === ' ') return false;
    field()?.focus();
    return event.key === 'Escape';
  };
  const showDetails = () => explorer.trail().length > 0;
  // The list keeps its place while details lie over it, and has the focus again behind them.
  createEffect(
    on(showDetails, (shown, before) => before === true && !shown && panel.querySelector<HTMLElement>('[role="tree"]')?.focus(), {
      defer: true,
    }),
  );
  return (
    <div class="explorer-panel" ref={panel}>
      <div class="explorer-list" inert={showDetails()}>
        <SearchBox
          onDown={() => panel.querySelector<HTMLElement>('[role="tree"]')?.focus()}
          onEnter={() => {
            const [first] = found();
            if (first) panel.querySelector<HTMLElement>('[role="treeitem"]')?.click();
          }}
        />
        <ModelLine />
        <Show
          when={explorer.search().trim() !== ''}
          fallback={<ServiceTree service={props.service} current={current()} tickOf={tickOf()} expanded={expanded()} onType={type} />}
        >
          <Results
            service={props.service}
            search={explorer.search()}
            found={found()}
            places={places()}
            tickOf={tickOf()}
            onType={type}
            onClear={() => explorer.setSearch('')}
          />
        </Show>
      </div>
      <Show when={explorer.trail().at(-1)}>
        {(stop) => (
          <DetailsPanel service={props.service} stop={stop()} places={places()} root={pointing.selection()?.type} tickOf={tickOf()} />
        )}
      </Show>
    </div>
  );
}

/** What the request at the cursor is about: its entities, or where their type is not known at least its resource. */
function currentRequest(
  service: Service,
  selection: ReturnType<ReturnType<typeof useSession>['pointing']['selection']>,
  resource: string | undefined,
): CurrentRequest | undefined {
  if (selection) return { resource: selection.resource, type: selection.type, ticks: true };
  const type = resource === undefined ? undefined : service.resources.get(resource)?.type;
  return resource === undefined || type === undefined ? undefined : { resource, type, ticks: false };
}

const sameRequest = (one: CurrentRequest | undefined, other: CurrentRequest | undefined): boolean =>
  one?.resource === other?.resource && one?.type === other?.type && one?.ticks === other?.ticks;
