import * as RadioGroup from '@kobalte/core/radio-group';
import { For, Show } from 'solid-js';

export interface RadioListProps<Id extends string> {
  readonly label: string;
  readonly items: readonly { readonly id: Id; readonly label: string; readonly hint?: string }[];
  readonly value: Id;
  /** Side by side, without hints. */
  readonly compact?: boolean;
  readonly onChange: (id: Id) => void;
}

/** One of a few choices, all of them in sight. */
export function RadioList<Id extends string>(props: RadioListProps<Id>) {
  return (
    <RadioGroup.Root
      class={props.compact ? 'radios compact' : 'radios'}
      value={props.value}
      onChange={(id) => props.onChange(id as Id)}
      orientation={props.compact ? 'horizontal' : 'vertical'}
    >
      <RadioGroup.Label class={props.compact ? 'legend' : 'visually-hidden'}>{props.label}</RadioGroup.Label>
      <div class="radio-items">
        <For each={props.items}>
          {(item) => (
            <RadioGroup.Item class="radio" value={item.id}>
              <RadioGroup.ItemInput />
              <RadioGroup.ItemControl class="radio-control" />
              <RadioGroup.ItemLabel class="radio-label">
                {item.label}
                <Show when={item.hint}>
                  <small>{item.hint}</small>
                </Show>
              </RadioGroup.ItemLabel>
            </RadioGroup.Item>
          )}
        </For>
      </div>
    </RadioGroup.Root>
  );
}
