import { createSignal, Match, Show, Switch } from 'solid-js';
import { Modal } from '../parts/modal.tsx';
import { RadioList } from '../parts/radio-list.tsx';
import { useSession } from '../state/session-context.ts';
import { balenaApiVersions, balenaCloud, modelOf, readBaseUrl, sandboxVersions, type Target } from '../state/target.ts';
import { type Draft, draftOf, targetOf } from './draft.ts';
import { TokenField } from './token-field.tsx';

const kinds = [
  { id: 'sandbox', label: 'Sandbox', hint: 'A made-up fleet inside this page. Nothing leaves it.' },
  { id: 'balena', label: 'balenaCloud', hint: 'The real API, or your own openBalena.' },
  { id: 'other', label: 'Other', hint: 'Any OData service.' },
] as const;

const versionItems = (versions: readonly string[]) => versions.map((id) => ({ id, label: id }));

/** Where requests go: chosen, checked and used. */
export function ConnectionDialog() {
  const session = useSession();
  const { connections } = session;
  const [draft, setDraft] = createSignal<Draft>(draftOf(connections.target()));
  const [token, setToken] = createSignal('');
  const [remembered, setRemember] = createSignal<boolean>();
  const [tried, setTried] = createSignal(false);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const target = (): Target | undefined => targetOf(draft());
  // Until it is said otherwise, what holds for the chosen address goes on.
  const remember = () => remembered() ?? connections.remembers(target());
  const problem = () => (tried() && !target() ? 'This is not an address. It begins with https:// or http://.' : undefined);

  const use = () => {
    setTried(true);
    const next = target();
    if (!next) return;
    connections.connect(next, token().trim() || undefined, remember());
    session.close();
  };

  return (
    <Modal title="Where requests go" onClose={session.close}>
      <form
        class="contents"
        onSubmit={(event) => {
          event.preventDefault();
          use();
        }}
      >
        <div class="dialog-body">
          <RadioList label="Service" items={kinds} value={draft().kind} onChange={(kind) => change({ kind })} />
          <Switch>
            <Match when={draft().kind === 'sandbox'}>
              <RadioList
                compact
                label="Version"
                items={versionItems(sandboxVersions)}
                value={draft().sandboxVersion}
                onChange={(sandboxVersion) => change({ sandboxVersion: sandboxVersion as Draft['sandboxVersion'] })}
              />
              <div>
                <button type="button" class="button" onClick={() => session.show('reset')}>
                  Reset the sandbox…
                </button>
              </div>
            </Match>
            <Match when={draft().kind === 'balena'}>
              <AddressField
                value={draft().origin}
                placeholder={balenaCloud}
                problem={problem()}
                onChange={(origin) => change({ origin })}
              />
              <RadioList
                compact
                label="Version"
                items={versionItems(balenaApiVersions)}
                value={draft().version}
                onChange={(version) => change({ version: version as Draft['version'] })}
              />
            </Match>
            <Match when={draft().kind === 'other'}>
              <AddressField
                value={draft().baseUrl}
                placeholder="https://services.example.com/odata/"
                problem={problem()}
                onChange={(baseUrl) => change({ baseUrl })}
              />
            </Match>
          </Switch>
          <Show when={target() && modelOf(target()!).note}>{(note) => <p class="soft">{note()}</p>}</Show>
          <Show when={draft().kind !== 'sandbox'}>
            <TokenField target={target()} token={token()} remember={remember()} onToken={setToken} onRemember={setRemember} />
          </Show>
        </div>
        <div class="dialog-foot">
          <button type="button" class="button" onClick={() => session.close()}>
            Cancel
          </button>
          <button type="submit" class="button primary">
            Use this connection
          </button>
        </div>
      </form>
    </Modal>
  );
}

function AddressField(props: { value: string; placeholder: string; problem: string | undefined; onChange: (value: string) => void }) {
  return (
    <div class="labelled">
      <label for="base-url">Base URL</label>
      <div class="field">
        <input
          id="base-url"
          type="text"
          inputmode="url"
          autocomplete="url"
          spellcheck={false}
          placeholder={props.placeholder}
          value={props.value}
          aria-invalid={props.problem !== undefined}
          aria-describedby="base-url-problem"
          onInput={(event) => props.onChange(event.currentTarget.value)}
          onBlur={(event) => props.onChange(readBaseUrl(event.currentTarget.value) ?? event.currentTarget.value)}
        />
      </div>
      <span class="wrong" id="base-url-problem">
        {props.problem}
      </span>
    </div>
  );
}
