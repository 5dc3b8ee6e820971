import { createEffect, createMemo, For, on, Show } from 'solid-js';
import type { Service } from '../../../schema/index.ts';
import { Icon } from '../../parts/icon.tsx';
import { Prose } from '../../parts/prose.tsx';
import type { Stop } from '../../state/explorer.ts';
import { useSession } from '../../state/session-context.ts';
import type { Places } from '../places.ts';
import type { TickPlace } from '../tree/explorer-row.ts';
import type { Tick } from '../tree/ticks.ts';
import { DetailsActions } from './actions.tsx';
import { Annotations } from './annotations.tsx';
import type { Details } from './details.ts';
import { detailsOf } from './details-of.ts';
import { Facts } from './facts.tsx';
import { MemberList } from './member-list.tsx';
import { PiecesView } from './pieces-view.tsx';
import { baseOf, placeOf } from './tick-base.ts';

export interface DetailsPanelProps {
  readonly service: Service;
  readonly stop: Stop;
  readonly places: Places;
  /** The type of the request's entities. */
  readonly root: string | undefined;
  readonly tickOf: ((place: TickPlace) => Tick) | undefined;
}

/** One thing of the service, and what can be done with it; over the list of everything, with the way back. */
export function DetailsPanel(props: DetailsPanelProps) {
  const { explorer } = useSession();
  let panel!: HTMLElement;
  const details = createMemo(() => detailsOf(props.service, props.stop.subject));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Backspace') return;
    event.preventDefault();
    explorer.back();
  };
  createEffect(
    on(
      () => props.stop.subject,
      () => {
        panel.scrollTop = 0;
        const first = panel.querySelector<HTMLElement>('.details-actions button') ?? panel.querySelector<HTMLElement>('.details-back');
        first?.focus({ preventScroll: true });
      },
    ),
  );
  return (
    <section class="details" aria-label={`Details of ${props.stop.subject.name}`} ref={panel} onKeyDown={onKeyDown}>
      <Head service={props.service} />
      <Show when={details()} fallback={<p class="side-note">{props.service.name} has nothing of this name any more.</p>}>
        {(known) => <Body {...props} details={known()} />}
      </Show>
    </section>
  );
}

function Head(props: { service: Service }) {
  const { explorer } = useSession();
  const before = () => {
    const stop = explorer.trail().at(-2);
    if (stop) return detailsOf(props.service, stop.subject)?.title ?? stop.subject.name;
    return explorer.search().trim() === '' ? 'Everything' : 'Matches';
  };
  return (
    <div class="details-head">
      <button type="button" class="text-button details-back" title="Back (Escape)" onClick={() => explorer.back()}>
        <Icon name="back" />
        <span class="details-before">{before()}</span>
      </button>
      <span class="grow" />
      <Show when={explorer.trail().length > 1}>
        <button
          type="button"
          class="icon-button small"
          aria-label="Show everything"
          title="Show everything"
          onClick={() => explorer.leave()}
        >
          <Icon name="close" />
        </button>
      </Show>
    </div>
  );
}

function Body(props: DetailsPanelProps & { details: Details }) {
  const place = createMemo(() => placeOf(props.service, props.stop, props.places, props.root));
  const base = createMemo(() => baseOf(props.service, props.stop, place(), props.places));
  return (
    <>
      <h3 class="details-title">{props.details.title}</h3>
      <Show when={props.details.label}>{(label) => <p class="details-label">{label()}</p>}</Show>
      <p class="soft">
        <PiecesView pieces={props.details.about} />
      </p>
      <For each={props.details.warnings}>{(warning) => <p class="details-warning">{warning}</p>}</For>
      <For each={props.details.documentation}>
        {(paragraph) => (
          <p class="details-text">
            <Prose text={paragraph} />
          </p>
        )}
      </For>
      <DetailsActions service={props.service} subject={props.stop.subject} place={place()} tickOf={props.tickOf} />
      <Facts facts={props.details.facts} />
      <For each={props.details.lists}>
        {(list) => <MemberList list={list} base={list.members ? base() : undefined} tickOf={props.tickOf} />}
      </For>
      <Annotations annotations={props.details.annotations} />
    </>
  );
}
