import { For, Show } from 'solid-js';
import { lineHeight } from './boxes.ts';
import type { PictureNode } from './picture.ts';

export interface NodeBoxProps {
  readonly node: PictureNode;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
}

/** A type's box; the selected one is the diagram's tab stop. */
export function NodeBox(props: NodeBoxProps) {
  const top = () => (props.node.height - props.node.lines.length * lineHeight) / 2 + 12;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no buttons. Keys are the diagram's own.
    <g
      class="diagram-node"
      classList={{ focus: props.node.focus, selected: props.selected }}
      transform={`translate(${props.node.x} ${props.node.y})`}
      role="button"
      tabindex={props.selected ? 0 : -1}
      aria-label={props.node.name}
      aria-current={props.selected}
      data-id={props.node.id}
      onFocus={() => props.onSelect()}
      onClick={() => props.onSelect()}
      onDblClick={() => props.onOpen()}
    >
      <rect width={props.node.width} height={props.node.height} rx="6" />
      <For each={props.node.lines}>
        {(line, index) => (
          <text x="12" y={top() + index() * lineHeight} class={classOf(index(), props.node.noted)}>
            {line}
          </text>
        )}
      </For>
      <Show when={props.node.hidden > 0}>
        <text class="note" x={props.node.width - 6} y={top()} text-anchor="end">
          +{props.node.hidden}
        </text>
      </Show>
    </g>
  );
}

const classOf = (index: number, noted: boolean) => (index === 0 ? 'title' : index === 1 && noted ? 'note' : 'field');
