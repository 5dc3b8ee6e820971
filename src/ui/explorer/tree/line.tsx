import * as Tooltip from '@kobalte/core/tooltip';
import { type JSX, Show } from 'solid-js';
import { floating } from '../../parts/floating.ts';
import { Prose } from '../../parts/prose.tsx';
import type { Subject } from '../../state/explorer.ts';
import { useSession } from '../../state/session-context.ts';
import type { TickPlace } from './explorer-row.ts';
import { LineAction } from './line-action.tsx';
import { TickBox } from './tick-box.tsx';
import type { Tick } from './ticks.ts';

/** What any line of the explorer shows. */
export interface LineRow {
  readonly kind: string;
  readonly level: number;
  readonly name: string;
  readonly detail: string;
  readonly documentation: string | undefined;
  readonly deprecated: boolean;
  readonly open: boolean | undefined;
  readonly subject: Subject | undefined;
  readonly tick: TickPlace | undefined;
}

/** Where a line stands on the screen. */
export interface LinePlace {
  readonly id: string;
  /** Pixels from the top of all rows. */
  readonly top: () => number;
  readonly active: () => boolean;
}

export interface LineProps {
  readonly row: LineRow;
  readonly place: LinePlace;
  readonly position: number;
  readonly siblings: number;
  readonly tick: Tick | undefined;
  readonly onChoose: () => void;
  readonly onToggle: () => void;
  readonly children: JSX.Element;
}

/** `aria-checked`. */
export const checkedOf: Readonly<Record<Tick, 'true' | 'false' | 'mixed'>> = { on: 'true', off: 'false', part: 'mixed' };

/** A resource, property or link of the tree, or one that was found; what is known of it shows beside it when it is pointed at. */
export function Line(props: LineProps) {
  const { pointing } = useSession();
  const toggles = (act: () => void) => (event: MouseEvent) => {
    event.stopPropagation();
    act();
  };
  return (
    <Tooltip.Root placement="right" gutter={8} openDelay={600} closeDelay={0} skipDelayDuration={100}>
      <Tooltip.Trigger
        as="div"
        class={`line ${props.row.kind}`}
        classList={{ active: props.place.active(), deprecated: props.row.deprecated }}
        id={props.place.id}
        role="treeitem"
        aria-level={props.row.level}
        aria-posinset={props.position}
        aria-setsize={props.siblings}
        aria-expanded={props.row.open}
        aria-checked={props.tick && checkedOf[props.tick]}
        aria-label={[props.row.name, props.row.detail, props.row.deprecated && 'deprecated'].filter(Boolean).join(', ')}
        style={{ transform: `translateY(${props.place.top()}px)`, '--depth': Math.max(0, props.row.level - 2) }}
        onClick={() => props.onChoose()}
      >
        <Show when={props.row.open !== undefined || props.tick === undefined}>
          <span class="twist" classList={{ open: props.row.open === true }} aria-hidden="true" onClick={toggles(() => props.onToggle())}>
            {props.row.open === undefined ? '' : '▸'}
          </span>
        </Show>
        <Show when={props.tick}>
          {(tick) => <TickBox tick={tick()} onClick={toggles(() => pointing.tick(props.row.tick!.path, tick() !== 'on'))} />}
        </Show>
        {props.children}
        <LineAction row={props.row} />
      </Tooltip.Trigger>
      <Show when={props.row.documentation !== undefined || props.tick !== undefined}>
        <Tooltip.Portal mount={floating()}>
          <Tooltip.Content class="tooltip">
            <LineTip row={props.row} tick={props.tick} />
          </Tooltip.Content>
        </Tooltip.Portal>
      </Show>
    </Tooltip.Root>
  );
}

const tickWords: Readonly<Record<Tick, string>> = {
  on: 'Space takes it out of the answer',
  off: 'Space puts it into the answer',
  part: 'It comes with the rest: Space asks for it by name',
};

function LineTip(props: { row: LineRow; tick: Tick | undefined }) {
  return (
    <>
      <p class="tooltip-name">
        {props.row.name} <span class="soft">{props.row.detail}</span>
      </p>
      <Show when={props.row.documentation}>
        {(text) => (
          <p class="tooltip-text">
            <Prose text={text()} />
          </p>
        )}
      </Show>
      <Show when={props.tick}>{(tick) => <p class="soft">{tickWords[tick()]}. Enter shows more, Shift+Enter inserts.</p>}</Show>
    </>
  );
}
