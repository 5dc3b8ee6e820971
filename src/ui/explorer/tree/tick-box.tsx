import { Show } from 'solid-js';
import { Icon } from '../../parts/icon.tsx';
import type { Tick } from './ticks.ts';

/** A check box for the pointer; the line around it says its state to assistive technology, and takes the key. */
export function TickBox(props: { tick: Tick; onClick?: (event: MouseEvent) => void }) {
  return (
    <span class={`tick-box ${props.tick}`} aria-hidden="true" onClick={props.onClick}>
      <Show when={props.tick !== 'off'}>
        <Icon name={props.tick === 'on' ? 'check' : 'dash'} />
      </Show>
    </span>
  );
}
