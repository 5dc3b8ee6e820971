import { For } from 'solid-js';
import { lineHeight } from './boxes.ts';
import type { PictureEdge, PictureLabel } from './picture.ts';

/** What joins two boxes; `lit` when one of them is selected. */
export function EdgeLine(props: { edge: PictureEdge; lit: boolean }) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a line within a picture is nothing to act on.
    <g class="diagram-edge" classList={{ lit: props.lit }} role="img" aria-label={props.edge.name}>
      <path d={props.edge.line} />
      <For each={props.edge.marks}>{({ mark, path }) => <path class={`mark-${mark}`} d={path} />}</For>
    </g>
  );
}

/** The names of the links of a line; its own name says the same. */
export function EdgeLabel(props: { label: PictureLabel }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it has the focus.
    <g class="diagram-label" aria-hidden="true" transform={`translate(${props.label.x} ${props.label.y})`}>
      <rect width={props.label.width} height={props.label.height} />
      <For each={props.label.lines}>
        {(line, index) => (
          <text x="4" y={index() * lineHeight + 12}>
            {line}
          </text>
        )}
      </For>
    </g>
  );
}
