import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';

export interface ChooserItem {
  readonly id: string;
  readonly name: string;
  /** Beside the name, faint. */
  readonly detail: string;
}

export interface ChooserProps {
  readonly label: string;
  readonly items: readonly ChooserItem[];
  readonly value: string | undefined;
  readonly placeholder: string;
  readonly onChange: (id: string) => void;
  readonly ref?: (input: HTMLInputElement) => void;
}

/** Choices that are listed at once: more than that is searched. */
const most = 50;

/** One of many choices, found by typing a part of its name (ARIA's combobox with a list below it). */
export function Chooser(props: ChooserProps) {
  const id = createUniqueId();
  const [typed, setTyped] = createSignal<string>();
  const [active, setActive] = createSignal(0);
  const open = () => typed() !== undefined;
  const chosen = createMemo(() => props.items.find((item) => item.id === props.value)?.name ?? '');
  const fits = createMemo(() => (open() ? fitting(props.items, typed()!) : []));
  let list: HTMLDivElement | undefined;

  const search = (text: string) => {
    setTyped(text);
    setActive(0);
  };
  const choose = (item: ChooserItem | undefined) => {
    if (item) props.onChange(item.id);
    setTyped(undefined);
  };
  const move = (by: number) => {
    if (!open()) return search('');
    setActive((before) => (before + by + fits().length) % Math.max(1, fits().length));
    list?.children[active()]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      ...(open() && { Enter: () => choose(fits()[active()]), Escape: () => setTyped(undefined) }),
    };
    const act = keys[event.key];
    // The Enter that ends a composition is the input method's.
    if (!act || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div class="labelled chooser">
      <label for={`${id}-input`}>{props.label}</label>
      <span class="field">
        <input
          id={`${id}-input`}
          ref={(element) => props.ref?.(element)}
          type="text"
          role="combobox"
          aria-expanded={open()}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open() && fits().length > 0 ? `${id}-${active()}` : undefined}
          placeholder={props.placeholder}
          autocomplete="off"
          spellcheck={false}
          value={typed() ?? chosen()}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => open() || search('')}
          onInput={(event) => search(event.currentTarget.value)}
          onBlur={() => setTyped(undefined)}
          onKeyDown={onKeyDown}
        />
      </span>
      <Show when={open()}>
        <div class="chooser-list" id={`${id}-list`} role="listbox" aria-label={props.label} ref={(element) => (list = element)}>
          <For each={fits()} fallback={<p class="soft">Nothing is called “{typed()}”.</p>}>
            {(item, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the input has the focus and takes the keys.
              <div
                id={`${id}-${index()}`}
                role="option"
                aria-selected={index() === active()}
                onPointerMove={() => setActive(index())}
                // Before the input loses the focus, which closes the list.
                onPointerDown={(event) => {
                  event.preventDefault();
                  choose(item);
                }}
              >
                <span>{item.name}</span>
                <span class="soft">{item.detail}</span>
              </div>
            )}
          </For>
        </div>
      </Show>
    </div>
  );
}

/** Names that begin with what was typed before those that hold it; everything while nothing is typed. */
function fitting(items: readonly ChooserItem[], typed: string): readonly ChooserItem[] {
  const wanted = typed.trim().toLowerCase();
  const [starts, holds]: [ChooserItem[], ChooserItem[]] = [[], []];
  for (const item of items) {
    const at = item.name.toLowerCase().indexOf(wanted);
    if (at === 0) starts.push(item);
    else if (at > 0) holds.push(item);
  }
  return [...starts, ...holds].slice(0, most);
}
