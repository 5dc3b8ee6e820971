import { createMemo, createSignal, For, Show } from 'solid-js';
import { Icon } from '../parts/icon.tsx';
import { clip } from './cells.ts';
import type { Diagram } from './create-diagram.ts';
import { findTypes } from './search.ts';

const mostFound = 8;

/** Finds any type of the service and brings it into the diagram (ARIA's combobox with a list below it). */
export function FindType(props: { diagram: Diagram; onFound: (type: string) => void }) {
  const [search, setSearch] = createSignal('');
  const [active, setActive] = createSignal(0);
  const found = createMemo(() => findTypes(props.diagram.atlas, search(), mostFound));
  const choose = (type: string | undefined) => {
    if (type === undefined) return;
    setSearch('');
    props.diagram.find(type);
    props.onFound(type);
  };
  const move = (by: number) => setActive((index) => (index + by + found().length) % Math.max(1, found().length));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => choose(found()[active()]),
    Escape: () => setSearch(''),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that ends a composition is the input method's.
    if (!search() || event.isComposing || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    // Escape takes the search back first, and closes the diagram the next time.
    event.stopPropagation();
    keys[event.key]!();
  };
  return (
    <div class="diagram-find">
      <label class="field">
        <Icon name="search" />
        <span class="visually-hidden">Find a type</span>
        <input
          type="text"
          role="combobox"
          aria-label="Find a type"
          aria-expanded={found().length > 0}
          aria-controls="diagram-found"
          aria-autocomplete="list"
          aria-activedescendant={found().length > 0 ? `diagram-found-${active()}` : undefined}
          placeholder="Find a type"
          autocomplete="off"
          spellcheck={false}
          value={search()}
          onInput={(event) => {
            setSearch(event.currentTarget.value);
            setActive(0);
          }}
          on:keydown={onKeyDown}
        />
      </label>
      <div id="diagram-found" role="listbox" aria-label="Types" hidden={search() === ''}>
        <For each={found()}>
          {(type, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the input has the focus and takes the keys.
            <div id={`diagram-found-${index()}`} role="option" aria-selected={index() === active()} onClick={() => choose(type)}>
              {clip(type, 60)}
            </div>
          )}
        </For>
        <Show when={found().length === 0}>
          <p class="soft">No type is called “{search()}”.</p>
        </Show>
      </div>
    </div>
  );
}
