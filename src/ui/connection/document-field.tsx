import { createSignal, Show } from 'solid-js';
import { bytesOf } from '../parts/words.ts';
import type { GivenDocument } from '../state/documents.ts';

/** Longer texts are not laid out in the field: it would take seconds, and nobody reads them there. */
const longestShown = 20_000;

export interface DocumentFieldProps {
  readonly given: GivenDocument | undefined;
  readonly problem: string | undefined;
  readonly onGive: (document: GivenDocument | undefined) => void;
}

/** A metadata document: chosen, dropped, or pasted as text. */
export function DocumentField(props: DocumentFieldProps) {
  let chooser!: HTMLInputElement;
  const [typed, setTyped] = createSignal('');
  const give = (name: string, document: string | Blob) => props.onGive({ name, document });
  const type = (text: string) => {
    setTyped(text);
    if (text.trim() === '') props.onGive(undefined);
    else give('pasted text', text);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (text.length <= longestShown) return;
    event.preventDefault();
    setTyped('');
    give('pasted text', text);
  };
  const remove = () => {
    setTyped('');
    props.onGive(undefined);
  };
  const size = ({ document }: GivenDocument) => bytesOf(typeof document === 'string' ? document.length : document.size);

  return (
    <div class="labelled">
      <label for="schema-text">Metadata as XML or JSON</label>
      <Show
        when={typed() === '' && props.given}
        fallback={
          <textarea
            id="schema-text"
            class="field code"
            rows={4}
            spellcheck={false}
            placeholder="Paste it here, drop a file anywhere on the page, or choose one."
            value={typed()}
            aria-invalid={props.problem !== undefined}
            aria-describedby="schema-text-problem"
            onPaste={onPaste}
            onInput={(event) => type(event.currentTarget.value)}
          />
        }
      >
        {(given) => (
          <div class="given">
            <span class="given-name">{given().name}</span>
            <span class="soft">{size(given())}</span>
            <span class="grow" />
            <button type="button" class="text-button accent" onClick={remove}>
              Remove
            </button>
          </div>
        )}
      </Show>
      <span class="wrong" id="schema-text-problem">
        {props.problem}
      </span>
      <div>
        <input
          ref={chooser}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          aria-label="Metadata file"
          accept=".xml,.edmx,.csdl,.json,application/xml,application/json,text/xml"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file can be chosen again after it was changed.
            event.currentTarget.value = '';
            if (!file) return;
            setTyped('');
            give(file.name, file);
          }}
        />
        <button type="button" class="button" onClick={() => chooser.click()}>
          Choose a file…
        </button>
      </div>
    </div>
  );
}
