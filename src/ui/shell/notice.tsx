import { Show } from 'solid-js';
import { Icon } from '../parts/icon.tsx';
import { useSession } from '../state/session-context.ts';

/** What is said in passing: `Copied.`, or what was set aside. */
export function NoticeBar() {
  const { current, dismiss } = useSession().notices;
  return (
    <div class="notices" role="log" aria-label="Notices" aria-live="polite">
      <Show when={current()}>
        {(notice) => (
          <div class="notice">
            <span>{notice().text}</span>
            <button type="button" class="icon-button" aria-label="Dismiss" onClick={dismiss}>
              <Icon name="close" />
            </button>
          </div>
        )}
      </Show>
    </div>
  );
}
