import { For } from 'solid-js';
import type { DiagnosticExplanation } from '../../language/index.ts';
import { Words } from '../parts/words-view.tsx';
import { useSession } from '../state/session-context.ts';
import { type ChoiceId, choicesFor } from './choices.ts';

/** A check: its name, which leads to why it is told; what it is about; how it is told. */
export function CheckRow(props: { check: DiagnosticExplanation; ref: (choice: HTMLSelectElement) => void }) {
  const session = useSession();
  const choice = (): ChoiceId => session.checks.choice(props.check.code) ?? 'given';
  const choose = (id: ChoiceId) => session.checks.tell(props.check.code, id === 'given' ? undefined : id);
  return (
    <li class="check-row" classList={{ changed: choice() !== 'given' }}>
      <button
        type="button"
        class="check-name"
        aria-label={`Why ${props.check.code}?`}
        title="Why?"
        onClick={() => session.why.askCode(props.check.code)}
      >
        {props.check.code}
      </button>
      <p>
        <Words markdown={props.check.about} />
      </p>
      <select
        class="field"
        ref={(element) => props.ref(element)}
        aria-label={`How ${props.check.code} is told`}
        onChange={(event) => choose(event.currentTarget.value as ChoiceId)}
      >
        <For each={choicesFor(props.check.severity)}>
          {({ id, label }) => (
            <option value={id} selected={choice() === id}>
              {label}
            </option>
          )}
        </For>
      </select>
    </li>
  );
}
