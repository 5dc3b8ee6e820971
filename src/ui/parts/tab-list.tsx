import { For } from 'solid-js';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface TabListProps<Id extends string> {
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly selected: Id;
  /** Ids of tabs and panels are `{prefix}-tab-{id}` and `{prefix}-panel`. */
  readonly prefix: string;
  readonly onSelect: (id: Id) => void;
}

const moves: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowLeft: (index, count) => (index + count - 1) % count,
  ArrowRight: (index, count) => (index + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** ARIA's tabs with automatic activation: one tab stop, arrow keys between the tabs. One panel shows whichever is selected. */
export function TabList<Id extends string>(props: TabListProps<Id>) {
  let list!: HTMLDivElement;
  const onKeyDown = (event: KeyboardEvent) => {
    const index = props.items.findIndex(({ id }) => id === props.selected);
    const next = moves[event.key]?.(index, props.items.length);
    if (next === undefined) return;
    event.preventDefault();
    props.onSelect(props.items[next]!.id);
    list.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={props.label} ref={list} onKeyDown={onKeyDown}>
      <For each={props.items}>
        {(item) => (
          <button
            type="button"
            role="tab"
            class="tab"
            id={`${props.prefix}-tab-${item.id}`}
            aria-selected={item.id === props.selected}
            aria-controls={`${props.prefix}-panel`}
            tabIndex={item.id === props.selected ? 0 : -1}
            onClick={() => props.onSelect(item.id)}
          >
            {item.label}
          </button>
        )}
      </For>
    </div>
  );
}
