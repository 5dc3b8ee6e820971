import { For, Show } from 'solid-js';
import { Modal } from '../parts/modal.tsx';
import { Words } from '../parts/words-view.tsx';
import { useSession } from '../state/session-context.ts';

/** The request at the cursor in words, one line a part. */
export function ExplainDialog() {
  const session = useSession();
  const text = session.document.pen().text();
  const explanation = session.language()?.explain(text, session.document.pen().offset());
  return (
    <Modal class="wide" title="This request in words" onClose={session.close}>
      <div class="dialog-body">
        <Show when={explanation?.lines.length} fallback={<p class="soft">There is no request here yet.</p>}>
          <dl class="explained">
            <For each={explanation?.lines}>
              {(line) => (
                <div>
                  <dt>{text.slice(line.span.start, line.span.end)}</dt>
                  <dd>
                    <Words markdown={line.markdown} />
                  </dd>
                </div>
              )}
            </For>
          </dl>
        </Show>
      </div>
    </Modal>
  );
}
