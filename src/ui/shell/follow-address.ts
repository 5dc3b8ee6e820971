import { createEffect, onCleanup } from 'solid-js';
import type { Session } from '../state/session.ts';
import { codeOfAddress, whyUrl } from '../state/why.ts';

/** The page's address names what is explained, to be sent to somebody; a page that is opened at such an address explains it. */
export function followAddress(session: Session): void {
  const shown = () => (session.overlay() === 'why' ? session.why.asked()?.code : undefined);
  const open = () => {
    const code = codeOfAddress();
    if (code !== undefined && code !== shown()) session.why.askCode(code);
  };
  open();
  window.addEventListener('hashchange', open);
  onCleanup(() => window.removeEventListener('hashchange', open));
  createEffect(() => {
    const code = shown();
    if (code !== undefined) history.replaceState(history.state, '', whyUrl(code));
    else if (codeOfAddress() !== undefined) history.replaceState(history.state, '', location.pathname + location.search);
  });
}
