import type { JSX } from 'solid-js';
import { useSession } from '../../state/session-context.ts';
import type { TickPlace } from '../tree/explorer-row.ts';
import { checkedOf } from '../tree/line.tsx';
import { TickBox } from '../tree/tick-box.tsx';
import type { Tick } from '../tree/ticks.ts';

export interface TickInputProps {
  readonly place: TickPlace;
  readonly tick: Tick;
  readonly label: string;
  /** Words beside the box. */
  readonly children?: JSX.Element;
}

/** Whether a property or link is in the answer of the request at the cursor. The text says so: the box follows it. */
export function TickInput(props: TickInputProps) {
  const { pointing } = useSession();
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input ticks itself; this one waits for what the text says, and knows a third state.
    <button
      type="button"
      class="tick-input"
      role="checkbox"
      aria-checked={checkedOf[props.tick]}
      aria-label={`${props.label} in the answer`}
      title={props.tick === 'part' ? 'It comes with the rest: tick it to ask for it by name' : undefined}
      onClick={() => pointing.tick(props.place.path, props.tick !== 'on')}
    >
      <TickBox tick={props.tick} />
      {props.children}
    </button>
  );
}
