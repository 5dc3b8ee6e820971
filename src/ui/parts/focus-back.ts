import { createEffect, on } from 'solid-js';
import { floating } from './floating.ts';
import { focusedBefore } from './hold-typing.ts';

/**
 * Gives the focus back to what had it before something was laid over the page; what has taken it since keeps it. Kobalte's dialogs give it
 * back to their triggers only, and ours have none: keys and commands open them. `ifGone` gives it elsewhere where that is gone meanwhile.
 */
export function giveFocusBack(isOpen: () => boolean, ifGone: () => void): void {
  let before: Element | null = null;
  const giveBack = () => {
    const taken = document.activeElement !== document.body && !floating().contains(document.activeElement);
    if (taken) return;
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    else ifGone();
  };
  createEffect(
    on(isOpen, (open, wasOpen) => {
      if (open) before = focusedBefore();
      else if (wasOpen) giveBack();
    }),
  );
}
