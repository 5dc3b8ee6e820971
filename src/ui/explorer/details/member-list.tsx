import { createMemo, createSignal, For, Show } from 'solid-js';
import { digitsOf } from '../../parts/words.ts';
import { useSession } from '../../state/session-context.ts';
import { pathBelow } from '../places.ts';
import type { TickPlace } from '../tree/explorer-row.ts';
import type { Tick } from '../tree/ticks.ts';
import type { DetailsItem, DetailsList } from './details.ts';
import type { TickBase } from './tick-base.ts';
import { TickInput } from './tick-input.tsx';

/** Lines that are shown before somebody asks for the rest. */
const mostItems = 100;

export interface MemberListProps {
  readonly list: DetailsList;
  readonly base: TickBase | undefined;
  readonly tickOf: ((place: TickPlace) => Tick) | undefined;
}

/** A type's properties, links or whatever else goes with it, each with its own details behind it. */
export function MemberList(props: MemberListProps) {
  const [all, setAll] = createSignal(false);
  const items = createMemo(() => (all() ? props.list.items : props.list.items.slice(0, mostItems)));
  return (
    <section class="details-list" aria-label={props.list.title}>
      <h4 class="group">
        {props.list.title} <span class="count">{digitsOf(props.list.items.length)}</span>
      </h4>
      <ul>
        <For each={items()}>{(item) => <Item item={item} base={props.base} tickOf={props.tickOf} />}</For>
      </ul>
      <Show when={items().length < props.list.items.length}>
        <button type="button" class="text-button accent details-more" onClick={() => setAll(true)}>
          Show all {digitsOf(props.list.items.length)}
        </button>
      </Show>
    </section>
  );
}

function Item(props: { item: DetailsItem; base: TickBase | undefined; tickOf: MemberListProps['tickOf'] }) {
  const { explorer } = useSession();
  const place = createMemo((): TickPlace | undefined => {
    const { item, base } = props;
    if (!base || (item.kind !== 'property' && item.kind !== 'link')) return undefined;
    return { path: pathBelow(base.path, item.name), from: base.from, kind: item.kind };
  });
  return (
    <li class={`details-item ${props.item.kind}`} classList={{ deprecated: props.item.deprecated }}>
      <Show when={props.tickOf && place()}>
        {(known) => <TickInput place={known()} tick={props.tickOf!(known())} label={props.item.name} />}
      </Show>
      <Show
        when={props.item.to}
        fallback={
          <span class="details-line" title={props.item.documentation}>
            <ItemWords item={props.item} />
          </span>
        }
      >
        {(to) => (
          <button
            type="button"
            class="details-line inset"
            title={props.item.documentation}
            onClick={() => explorer.open(to(), place()?.path)}
          >
            <ItemWords item={props.item} />
          </button>
        )}
      </Show>
    </li>
  );
}

function ItemWords(props: { item: DetailsItem }) {
  return (
    <>
      <span class="line-name">{props.item.name}</span>
      <span class="line-detail">{props.item.detail}</span>
    </>
  );
}
