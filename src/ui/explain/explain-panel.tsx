import { createEffect, createSignal, Index, on, onMount, Show } from 'solid-js';
import { Icon } from '../parts/icon.tsx';
import { useSession } from '../state/session-context.ts';
import { Sentence } from './sentence.tsx';
import './explain.css';

/** The request at the cursor in words, a sentence for each part of it. The arrow keys go from one to the next, Escape back to the query. */
export function ExplainPanel() {
  const session = useSession();
  const { explaining } = session;
  const [focused, setFocused] = createSignal(0);
  let list: HTMLOListElement | undefined;

  const close = () => {
    explaining.close();
    session.document.focus();
  };
  const go = (index: number) => {
    const to = Math.max(0, Math.min(index, explaining.lines().length - 1));
    list?.querySelectorAll('button')[to]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(focused() + 1),
      ArrowUp: () => go(focused() - 1),
      Home: () => go(0),
      End: () => go(explaining.lines().length - 1),
      Escape: close,
    };
    if (!Object.hasOwn(steps, event.key)) return;
    event.preventDefault();
    steps[event.key]!();
  };
  // Tab comes to the sentence of what the cursor is at.
  const tabStop = () => Math.min(focused(), explaining.lines().length - 1);
  createEffect(on(explaining.current, (current) => current >= 0 && setFocused(current)));
  // Whoever asks for it wants to read there, also when it is open already.
  onMount(() => createEffect(on(explaining.asked, () => go(Math.max(0, explaining.current())))));

  return (
    <section class="explain" aria-label="In words" onKeyDown={onKeyDown}>
      <div class="explain-head">
        <h3>In words</h3>
        <span class="grow" />
        <button type="button" class="icon-button" aria-label="Close the explanation" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <Show when={explaining.lines().length > 0} fallback={<p class="soft">There is no request at the cursor yet.</p>}>
        <ol ref={list}>
          <Index each={explaining.lines()}>
            {(line, index) => (
              <Sentence
                markdown={line().markdown}
                isCurrent={explaining.current() === index}
                isTabStop={tabStop() === index}
                onPoint={(on) => explaining.point(on ? index : undefined)}
                onFocus={() => setFocused(index)}
                onChoose={() => explaining.select(index)}
              />
            )}
          </Index>
        </ol>
      </Show>
    </section>
  );
}
