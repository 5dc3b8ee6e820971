import { createEffect, createSignal, Match, on, Show, Switch } from 'solid-js';
import { Modal } from '../parts/modal.tsx';
import { RadioList } from '../parts/radio-list.tsx';
import { useSession } from '../state/session-context.ts';
import { balenaApiVersions, balenaCloud, modelOf, readBaseUrl, sandboxVersions } from '../state/target.ts';
import { type Draft, draftOf } from './draft.ts';
import { SchemaFields } from './schema-fields.tsx';
import { TokenField } from './token-field.tsx';
import { useDraft } from './use-draft.ts';

const kinds = [
  { id: 'sandbox', label: 'Sandbox', hint: 'A made-up fleet inside this page. Nothing leaves it.' },
  { id: 'balena', label: 'balenaCloud', hint: 'The real API, or your own openBalena.' },
  { id: 'other', label: 'Other', hint: 'Any OData service.' },
] as const;

const versionItems = (versions: readonly string[]) => versions.map((id) => ({ id, label: id }));

/** Where requests go: chosen, checked and used. */
export function ConnectionDialog() {
  const session = useSession();
  const { connections, documents } = session;
  const [draft, setDraft] = createSignal<Draft>(draftOf(connections.target(), session.models.state()));
  const [token, setToken] = createSignal('');
  const [remembered, setRemember] = createSignal<boolean>();
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const { target, baseUrl, isCurrent, problems, busy, apply } = useDraft(session, draft);
  // Until it is said otherwise, what holds for the chosen address goes on.
  const remember = () => remembered() ?? connections.remembers(target());
  createEffect(
    on(documents.dropped, (document) => {
      if (!document) return;
      change({ kind: 'other', schema: 'text', document });
      documents.taken();
    }),
  );
  let form: HTMLFormElement | undefined;
  const chosenKind = () => form?.querySelector<HTMLInputElement>('input:checked') ?? undefined;

  return (
    <Modal title="Where requests go" onClose={session.close} initialFocus={chosenKind}>
      <form
        class="contents"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void apply(token().trim() || undefined, remember());
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
                problem={problems().address}
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
                problem={problems().address}
                onChange={(baseUrl) => change({ baseUrl })}
              />
            </Match>
          </Switch>
          <Show when={target() && modelOf(target()!).note}>{(note) => <p class="soft">{note()}</p>}</Show>
          <Show when={draft().kind !== 'sandbox'}>
            <TokenField target={target()} token={token()} remember={remember()} onToken={setToken} onRemember={setRemember} />
          </Show>
          <Show when={draft().kind === 'other'}>
            <SchemaFields draft={draft()} baseUrl={baseUrl()} isCurrent={isCurrent()} problem={problems().schema} onChange={change} />
          </Show>
        </div>
        <div class="dialog-foot">
          <button type="button" class="button" onClick={() => session.close()}>
            Cancel
          </button>
          <button type="submit" class="button primary" disabled={busy()}>
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
