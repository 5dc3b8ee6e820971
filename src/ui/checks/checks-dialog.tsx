import { createMemo, createSignal, For, Show } from 'solid-js';
import type { Explanations } from '../../language/index.ts';
import { Icon } from '../parts/icon.tsx';
import { Modal } from '../parts/modal.tsx';
import { countOf } from '../parts/words.ts';
import { useSession } from '../state/session-context.ts';
import { allChecks, searchChecks } from './check-list.ts';
import { CheckRow } from './check-row.tsx';
import { useExplanations } from './use-explanations.ts';

/** All checks by what they are about, and how each is told. */
export function ChecksDialog() {
  const session = useSession();
  const explanations = useExplanations();
  let first: HTMLElement | undefined;
  return (
    <Modal
      class="wide checks"
      title="Checks"
      description="What is told of in a request, and how. Kept in this browser."
      onClose={session.close}
      initialFocus={() => first}
    >
      <Show when={explanations()}>{(known) => <Checks explanations={known()} onFirst={(element) => (first = element)} />}</Show>
    </Modal>
  );
}

/** Its `onFirst` is told what to begin with: the check that was sought, or the search. */
function Checks(props: { explanations: Explanations; onFirst: (element: HTMLElement) => void }) {
  const session = useSession();
  const [search, setSearch] = createSignal('');
  // Those that were changed when it was asked for, so that none goes away under the hand.
  const [among, setAmong] = createSignal<ReadonlySet<string>>();
  const all = createMemo(() => allChecks(props.explanations, session.service()?.dialect));
  const codes = createMemo(() => new Set(all().flatMap(({ checks }) => checks.map(({ code }): string => code))));
  const groups = createMemo(() => searchChecks(all(), search(), among()));
  const shown = () => groups().reduce((sum, { checks }) => sum + checks.length, 0);
  const changed = () => session.checks.changed().filter((code) => codes().has(code));
  return (
    <>
      <div class="checks-bar">
        <span class="field">
          <Icon name="search" />
          <input
            type="text"
            aria-label="Search the checks"
            placeholder="Search the checks"
            autocomplete="off"
            spellcheck={false}
            ref={(input) => session.why.sought() ?? props.onFirst(input)}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </span>
        <label class="check">
          <input
            type="checkbox"
            checked={among() !== undefined}
            onChange={(event) => setAmong(event.currentTarget.checked ? new Set(changed()) : undefined)}
          />
          Changed only
        </label>
      </div>
      <div class="checks-list">
        <For each={groups()} fallback={<p class="soft">{nothing(search(), among() !== undefined)}</p>}>
          {(group) => (
            <section aria-label={group.name}>
              <h3>{group.name}</h3>
              <ul>
                <For each={group.checks}>
                  {(check) => <CheckRow check={check} ref={(choice) => check.code === session.why.sought() && props.onFirst(choice)} />}
                </For>
              </ul>
            </section>
          )}
        </For>
        <p class="soft">Errors of syntax are not among them: a request that cannot be read cannot be right.</p>
      </div>
      <div class="dialog-foot">
        <span class="soft" role="status">
          {countOf(shown(), 'check')}, {changed().length === 0 ? 'none' : changed().length} changed
        </span>
        <span class="grow" />
        <button type="button" class="button" disabled={changed().length === 0} onClick={session.checks.reset}>
          Reset all
        </button>
        <button type="button" class="button" onClick={session.close}>
          Close
        </button>
      </div>
    </>
  );
}

const nothing = (search: string, changedOnly: boolean): string => {
  if (search.trim() !== '') return `No check says “${search.trim()}”.`;
  return changedOnly ? 'All checks are told as they are given.' : '';
};
