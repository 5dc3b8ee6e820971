import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import type { Service } from '../../schema/index.ts';
import { Icon } from '../parts/icon.tsx';
import { countOf } from '../parts/words.ts';
import { useSession } from '../state/session-context.ts';
import { ExplorerLine } from './explorer-line.tsx';
import { type ExplorerRow, explorerRows } from './rows.ts';

/** The service's resources, what they hold and where they lead. */
export function Explorer() {
  const session = useSession();
  return (
    <Show when={session.service()} fallback={<Waiting />}>
      {(service) => (
        <Show when={!service().open} fallback={<Unknown />}>
          <Resources service={service()} />
        </Show>
      )}
    </Show>
  );
}

function Waiting() {
  return <div class="find" aria-hidden="true" />;
}

function Unknown() {
  return (
    <div class="side-note">
      <p>Nothing is known of this service.</p>
      <p class="soft">Requests are sent as they are written, and their grammar is checked. Names are not.</p>
    </div>
  );
}

function Resources(props: { service: Service }) {
  const session = useSession();
  const [search, setSearch] = createSignal('');
  const [open, setOpen] = createSignal<ReadonlySet<string>>(new Set());
  const { resource } = session.requests;
  createEffect(on(resource, (name) => name && setOpen((before) => new Set([...before, name]))));
  const rows = createMemo(() => explorerRows(props.service, resource(), search(), (path) => open().has(path)));
  const none = () => rows().current.length + rows().others.length === 0;
  const toggle = (row: ExplorerRow) =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(row.path)) after.add(row.path);
      return after;
    });
  const act = (row: ExplorerRow) => (row.kind === 'property' ? session.insertName(row.name) : toggle(row));

  let list!: HTMLDivElement;
  return (
    <>
      <label class="find field">
        <Icon name="search" />
        <span class="visually-hidden">Find a resource, field or link</span>
        <input
          type="search"
          placeholder="Find a resource, field or link"
          spellcheck={false}
          autocomplete="off"
          value={search()}
          onInput={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && search()) setSearch('');
            if (event.key === 'ArrowDown') list.querySelector<HTMLElement>('button')?.focus();
          }}
        />
      </label>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of lines, not of form controls, as <fieldset> would be. */}
      <div class="explorer" role="group" aria-label="Resources" ref={list} onKeyDown={(event) => moveFocus(event, list)}>
        <Lines title="In this request" rows={rows().current} search={search()} onAct={act} />
        <Lines title={rows().current.length > 0 ? 'Other resources' : 'Resources'} rows={rows().others} search={search()} onAct={act} />
        <Show when={rows().left > 0}>
          <p class="group">and {countOf(rows().left, 'more match', 'more matches')}</p>
        </Show>
        <Show when={none()}>
          <div class="side-note">
            <p>
              Nothing is called “{search()}” in {props.service.name}.
            </p>
            <button type="button" class="text-button accent" onClick={() => setSearch('')}>
              Show everything
            </button>
          </div>
        </Show>
      </div>
    </>
  );
}

function Lines(props: { title: string; rows: readonly ExplorerRow[]; search: string; onAct: (row: ExplorerRow) => void }) {
  return (
    <Show when={props.rows.length > 0}>
      <h3 class="group">{props.title}</h3>
      <ul class="lines">
        <For each={props.rows}>{(row) => <ExplorerLine row={row} search={props.search} onAct={() => props.onAct(row)} />}</For>
      </ul>
    </Show>
  );
}

/** Up and down go from line to line; right opens, left closes. */
function moveFocus(event: KeyboardEvent, list: HTMLElement): void {
  const line = (event.target as HTMLElement).closest<HTMLElement>('.line');
  if (!line || event.ctrlKey || event.metaKey || event.altKey) return;
  const lines = [...list.querySelectorAll<HTMLElement>('.line')];
  const index = lines.indexOf(line);
  const expanded = line.getAttribute('aria-expanded');
  const steps: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowDown: lines[index + 1],
    ArrowUp: lines[index - 1],
    Home: lines[0],
    End: lines.at(-1),
  };
  if (event.key in steps) steps[event.key]?.focus();
  else if (event.key === 'ArrowRight' && expanded === 'false') line.click();
  else if (event.key === 'ArrowLeft' && expanded === 'true') line.click();
  else return;
  event.preventDefault();
}
