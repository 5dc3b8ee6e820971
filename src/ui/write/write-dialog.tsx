import { createMemo, createSignal, For, Show } from 'solid-js';
import { Modal } from '../parts/modal.tsx';
import { countOf } from '../parts/words.ts';
import { useSession } from '../state/session-context.ts';
import { nameOf } from '../state/target.ts';
import type { PendingWrite } from '../state/write-check.ts';
import { SampleTable } from './sample-table.tsx';

const verbs = { change: 'Change', replace: 'Replace', delete: 'Delete' } as const;

/** The last segment's resource, as the button counts it: `device`. */
function resourceOf(url: string): string {
  const last =
    url
      .replace(/[?#].*$/s, '')
      .replace(/\/$/, '')
      .split('/')
      .at(-1) ?? '';
  return decodeURIComponent(last.replace(/\(.*$/s, '')) || 'row';
}

/** Asks before a write is sent: how many rows it changes, some of them before and after, and where it goes. */
export function WriteDialog(props: { write: PendingWrite }) {
  const { connections } = useSession();
  const [typed, setTyped] = createSignal('');
  let cancel!: HTMLButtonElement;

  const effect = () => props.write.effect;
  const count = () => effect()?.count;
  const action = createMemo(() => {
    const verb = verbs[props.write.preview.kind];
    const noun = resourceOf(props.write.request.url);
    if (count() === undefined) return `${verb} anyway`;
    if (count() === 0) return props.write.preview.kind === 'replace' ? `Create 1 ${noun}` : 'Send it anyway';
    return `${verb} ${countOf(count()!, noun)}`;
  });
  const mustType = () => props.write.preview.requiresTypedCount && count() !== 0;
  const expected = () => String(count() ?? 'all');
  const allowed = () => effect() !== undefined && (!mustType() || typed().trim() === expected());
  const place = () => {
    const { name, detail } = nameOf(connections.target());
    return `${name} ${detail}`.trim();
  };

  return (
    <Modal
      class="wide"
      title={effect() ? `${action()}?` : 'Finding out what this would change…'}
      onClose={() => props.write.answer(false)}
      initialFocus={() => cancel}
    >
      <div class="dialog-body">
        <div class="write-request">
          <code>
            <b>{props.write.request.method}</b> {pathOf(props.write.request.url, connections.baseUrl())}
          </code>
          <span class="soft">
            to {place()}
            {props.write.request.credential ? ', with your token' : ''}
          </span>
        </div>
        <Show when={effect()} fallback={<div class="skeleton" aria-hidden="true" />}>
          {(known) => (
            <>
              <For each={known().notes}>{(note) => <p class="faults">{note}</p>}</For>
              <Show when={known().sample.length > 0}>
                <SampleTable kind={props.write.preview.kind} effect={known()} />
              </Show>
              <Show when={mustType()}>
                <div class="labelled">
                  <label for="typed-count">
                    Type <b>{expected()}</b> to confirm
                  </label>
                  <div class="field">
                    <input id="typed-count" autocomplete="off" value={typed()} onInput={(event) => setTyped(event.currentTarget.value)} />
                  </div>
                </div>
              </Show>
            </>
          )}
        </Show>
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" ref={cancel} onClick={() => props.write.answer(false)}>
          Cancel
        </button>
        <button
          type="button"
          class={`button ${props.write.preview.kind === 'delete' ? 'danger' : 'primary'}`}
          disabled={!allowed()}
          onClick={() => props.write.answer(true)}
        >
          {effect() ? action() : verbs[props.write.preview.kind]}
        </button>
      </div>
    </Modal>
  );
}

const pathOf = (url: string, baseUrl: string) => decodeQuietly(url.startsWith(baseUrl) ? `/${url.slice(baseUrl.length)}` : url);

function decodeQuietly(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    // Bytes that are no UTF-8 are shown as they are sent.
    return url;
  }
}
