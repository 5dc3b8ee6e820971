import * as Tooltip from '@kobalte/core/tooltip';
import { Match, Show, Switch } from 'solid-js';
import { floating } from '../parts/floating.ts';
import { useSession } from '../state/session-context.ts';
import { Highlighted } from './highlighted.tsx';
import type { ExplorerRow } from './rows.ts';

export interface ExplorerLineProps {
  readonly row: ExplorerRow;
  readonly search: string;
  readonly onAct: () => void;
}

/** A resource, property or link; its documentation shows beside it when pointed at or focused. */
export function ExplorerLine(props: ExplorerLineProps) {
  const session = useSession();
  return (
    <li class="explorer-item" style={{ '--depth': props.row.depth }}>
      <Tooltip.Root placement="right" gutter={8} openDelay={500} closeDelay={0} skipDelayDuration={100}>
        <Tooltip.Trigger
          as="button"
          type="button"
          class={`line inset ${props.row.kind}`}
          aria-expanded={props.row.open}
          onClick={() => props.onAct()}
        >
          <span class="twist" classList={{ open: props.row.open === true }} aria-hidden="true">
            {props.row.open === undefined ? '' : '▸'}
          </span>
          <span class="line-name">
            <Highlighted text={props.row.name} match={props.search} />
          </span>
          <span class="line-detail">{props.row.detail}</span>
        </Tooltip.Trigger>
        <Tooltip.Portal mount={floating()}>
          <Tooltip.Content class="tooltip">
            <p class="tooltip-name">
              {props.row.name} <span class="soft">{props.row.detail}</span>
            </p>
            <Show when={props.row.documentation}>
              <p>{props.row.documentation}</p>
            </Show>
            <Show when={props.row.kind === 'property'}>
              <p class="soft">Click to insert the name at the cursor.</p>
            </Show>
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
      <Switch>
        <Match when={props.row.kind === 'resource'}>
          <button
            type="button"
            class="line-action"
            aria-label={`New request for ${props.row.name}`}
            onClick={() => session.append(`### ${props.row.name}\nGET /${props.row.name}\n  ?$top=20`)}
          >
            New request
          </button>
        </Match>
        <Match when={props.row.kind === 'link'}>
          <button
            type="button"
            class="line-action"
            aria-label={`Insert ${props.row.name} at the cursor`}
            onClick={() => session.insertName(props.row.name)}
          >
            Insert
          </button>
        </Match>
      </Switch>
    </li>
  );
}
