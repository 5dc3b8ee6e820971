import { createEffect, createSignal, Index, on, onMount, Show } from 'solid-js';
import { createRowWindow, type RowWindow } from '../parts/row-window.ts';
import type { RemoteAnswer } from '../state/remote-answer.ts';

/** Pixels; also in answer.css. */
const lineHeight = 20;

export interface RawProps {
  readonly answer: RemoteAnswer;
  readonly lines: number;
}

/** The answer's text as it came, line by line; only the lines that show are in the document. */
export function Raw(props: RawProps) {
  let scroller!: HTMLDivElement;
  const [rowWindow, setRowWindow] = createSignal<RowWindow>();
  const [batch, setBatch] = createSignal<{ readonly from: number; readonly lines: readonly string[] }>({ from: 0, lines: [] });
  let newest = 0;
  const load = async ({ from, to }: { readonly from: number; readonly to: number }) => {
    const mine = ++newest;
    const lines = await props.answer.lines(from, to);
    if (mine === newest) setBatch({ from, lines });
  };
  onMount(() => {
    const shown = createRowWindow(
      () => scroller,
      () => props.lines,
      lineHeight,
    );
    createEffect(on(shown.range, (range) => void load(range)));
    setRowWindow(shown);
  });

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard (WCAG 2.1.1).
    <section class="raw inset" tabIndex={0} aria-label="Raw answer" ref={scroller}>
      <Show when={rowWindow()}>
        {(shown) => (
          <div class="rows" style={{ height: `${shown().height()}px` }}>
            <Index each={batch().lines}>
              {(line, offset) => (
                <div class="raw-line" style={{ transform: `translateY(${shown().offsetOf(batch().from + offset)}px)` }}>
                  {line()}
                </div>
              )}
            </Index>
          </div>
        )}
      </Show>
    </section>
  );
}
