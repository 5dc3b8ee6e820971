import * as Dialog from '@kobalte/core/dialog';
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import { floating } from '../parts/floating.ts';
import { Keys } from '../parts/keys.tsx';
import { useSession } from '../state/session-context.ts';
import { type Entry, entriesFor } from './entries.ts';

/** One box to find commands, examples and resources with (ARIA's combobox with a list below it). */
export function Palette() {
  const session = useSession();
  const [search, setSearch] = createSignal('');
  const [active, setActive] = createSignal(0);
  const entries = createMemo(() => entriesFor(session, search()));
  createEffect(on(search, () => setActive(0)));

  let list!: HTMLDivElement;
  const move = (index: number) => {
    setActive((index + entries().length) % Math.max(1, entries().length));
    list.children[active()]?.scrollIntoView({ block: 'nearest' });
  };
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    session.close();
    // After the dialog gave the focus back, so that the command may move it.
    queueMicrotask(() => entry.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(active() + 1),
      ArrowUp: () => move(active() - 1),
      Enter: () => choose(entries()[active()]),
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]!();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && session.close()}>
      <Dialog.Portal mount={floating()}>
        <Dialog.Overlay class="scrim" />
        <div class="dialog-place high">
          <Dialog.Content class="dialog palette">
            <Dialog.Title class="visually-hidden">Search or run a command</Dialog.Title>
            <input
              type="text"
              role="combobox"
              aria-label="Search or run a command"
              aria-expanded="true"
              aria-controls="palette-list"
              aria-autocomplete="list"
              aria-activedescendant={entries().length > 0 ? `palette-${active()}` : undefined}
              placeholder="Search or run a command"
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => setSearch(event.currentTarget.value)}
              onKeyDown={onKeyDown}
            />
            <div id="palette-list" role="listbox" aria-label="Commands" ref={list}>
              <For each={entries()}>
                {(entry, index) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the input has the focus and takes the keys.
                  <div
                    id={`palette-${index()}`}
                    role="option"
                    aria-selected={index() === active()}
                    onPointerMove={() => setActive(index())}
                    onClick={() => choose(entry)}
                  >
                    <span class="palette-title">{entry.title}</span>
                    <Show when={entry.keys} fallback={<span class="palette-kind">{entry.kind}</span>}>
                      {(keys) => <Keys keys={keys()} />}
                    </Show>
                  </div>
                )}
              </For>
            </div>
            <Show when={entries().length === 0}>
              <p class="palette-none">Nothing is called “{search()}”.</p>
            </Show>
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
