import { Show } from 'solid-js';
import type { Diagnostic, DiagnosticExplanation } from '../../language/index.ts';
import { RadioList } from '../parts/radio-list.tsx';
import { useSession } from '../state/session-context.ts';
import { choicesFor } from './choices.ts';

/** How a check is told everywhere, and how it is silenced in one place. */
export function Telling(props: { told: DiagnosticExplanation; found: Diagnostic | undefined }) {
  const session = useSession();
  const ignoring = () => `# odata-playground-ignore ${props.told.code}`;
  const reason = '-- why';
  const ignore = (found: Diagnostic) => {
    session.close();
    session.ignoreHere(found);
  };
  return (
    <div class="telling">
      <RadioList
        label="How it is told, everywhere"
        compact
        items={choicesFor(props.told.severity)}
        value={session.checks.choice(props.told.code) ?? 'given'}
        onChange={(id) => session.checks.tell(props.told.code, id === 'given' ? undefined : id)}
      />
      <div class="telling-here">
        <h3>In one place</h3>
        <p class="soft">This comment above a request, or above one of its options, is heeded on the command line, too.</p>
        <div class="telling-comment">
          <code>
            {ignoring()} <span>{reason}</span>
          </code>
          <button type="button" class="button" onClick={() => void session.copy(`${ignoring()} ${reason}`, 'The comment')}>
            Copy
          </button>
          <Show when={props.found}>
            {(found) => (
              <button type="button" class="button" onClick={() => ignore(found())}>
                Ignore here
              </button>
            )}
          </Show>
        </div>
      </div>
    </div>
  );
}
