import { For } from 'solid-js';
import type { DocumentRequest } from '../../request/index.ts';
import { useSession } from '../state/session-context.ts';

/** A request that was not sent: why, each with the way to the place to mend. */
export function Refusals(props: { request: DocumentRequest }) {
  const session = useSession();
  return (
    <div class="page" role="alert">
      <h3>Not sent: this request cannot be right as it is</h3>
      <ul class="refusals">
        <For each={props.request.refusals}>
          {(refusal) => (
            <li>
              <p>{refusal.message}</p>
              <button type="button" class="text-button accent" onClick={() => session.goTo(refusal.span.start)}>
                Go to the place
              </button>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
