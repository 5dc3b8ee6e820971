import { createEffect } from 'solid-js';
import { Icon } from '../../parts/icon.tsx';
import { useSession } from '../../state/session-context.ts';

export interface SearchBoxProps {
  /** The key that goes to the list below. */
  readonly onDown: () => void;
  /** Takes the first match. */
  readonly onEnter: () => void;
}

/** Finds by name, and by what the service says of it. */
export function SearchBox(props: SearchBoxProps) {
  const { explorer } = useSession();
  let input!: HTMLInputElement;
  createEffect(() => {
    if (!explorer.sought()) return;
    explorer.foundField();
    // Behind the panel's showing.
    queueMicrotask(() => {
      input.focus();
      input.select();
    });
  });
  const keys: Readonly<Record<string, () => void>> = {
    Escape: () => explorer.setSearch(''),
    ArrowDown: () => props.onDown(),
    Enter: () => props.onEnter(),
  };
  return (
    <label class="field find">
      <Icon name="search" />
      <span class="visually-hidden">Find a resource, field or link, by its name or description</span>
      <input
        type="search"
        ref={input}
        id="explorer-search"
        placeholder="Find a resource, field or link"
        spellcheck={false}
        autocomplete="off"
        value={explorer.search()}
        onInput={(event) => explorer.setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          const act = keys[event.key];
          // The Enter that ends a composition is the input method's.
          if (!act || event.isComposing) return;
          event.preventDefault();
          act();
        }}
      />
    </label>
  );
}
