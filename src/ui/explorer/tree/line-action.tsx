import { Show } from 'solid-js';
import type { Subject } from '../../state/explorer.ts';
import { useSession } from '../../state/session-context.ts';
import type { TickPlace } from './explorer-row.ts';

export interface LineActionProps {
  readonly row: {
    readonly kind: string;
    readonly name: string;
    readonly subject: Subject | undefined;
    readonly tick: TickPlace | undefined;
  };
}

/** What is most likely wanted of a line: a request for a resource, the name of a member. Shows while the line is pointed at. */
export function LineAction(props: LineActionProps) {
  const session = useSession();
  const act = (event: MouseEvent, run: () => void) => {
    event.stopPropagation();
    run();
  };
  return (
    <>
      <Show when={props.row.kind === 'resource' && props.row.subject}>
        {(subject) => (
          <button
            type="button"
            class="line-action"
            tabIndex={-1}
            aria-label={`New request for ${subject().name}`}
            onClick={(event) => act(event, () => session.requestFor(subject().name))}
          >
            New request
          </button>
        )}
      </Show>
      <Show when={props.row.subject?.kind === 'member'}>
        <button
          type="button"
          class="line-action"
          tabIndex={-1}
          aria-label={`Insert ${props.row.name} at the cursor`}
          onClick={(event) => act(event, () => session.insertMember(props.row.name, props.row.tick?.path))}
        >
          Insert
        </button>
      </Show>
    </>
  );
}
