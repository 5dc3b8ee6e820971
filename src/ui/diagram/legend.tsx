import { For } from 'solid-js';
import type { EndMark } from './edge-shape.ts';
import { markPath } from './edge-shape.ts';

const marks: readonly (readonly [mark: EndMark, words: string])[] = [
  ['many', 'leads to many'],
  ['one', 'leads to one'],
  ['base', 'is derived from'],
  ['part', 'holds as a part'],
];

const texts: readonly (readonly [text: string, words: string])[] = [
  ['1, 0..1, *', 'exactly one, none or one, any number'],
  ['↻', 'a link to its own type'],
  ['+3', 'linked with three more that do not show'],
];

/** What the marks mean, and the keys, in words. */
export function Legend() {
  return (
    <div class="diagram-legend">
      <details open={wide()}>
        <summary>How to read it</summary>
        <ul>
          <For each={marks}>
            {([mark, words]) => (
              <li>
                <svg class="diagram-edge" viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
                  <path d="M0 7H28" />
                  <path class={`mark-${mark}`} d={markPath(mark, { x: 28, y: 7 }, { x: 0, y: 7 })} />
                </svg>
                {words}
              </li>
            )}
          </For>
          <For each={texts}>
            {([text, words]) => (
              <li>
                <code>{text}</code> {words}
              </li>
            )}
          </For>
        </ul>
      </details>
      <details>
        <summary>Keys</summary>
        <p id="diagram-keys">
          Arrow keys walk along links, Page Down and Page Up go through all. Space shows more of what a type is linked with, Enter opens it
          in the explorer. + and − zoom, 0 shows the whole, Shift with an arrow moves the picture, Backspace goes back.
        </p>
      </details>
    </div>
  );
}

const wide = () => matchMedia('(min-width: 720px)').matches;
