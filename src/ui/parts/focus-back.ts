import { createEffect, on } from 'solid-js';
import { floating } from './floating.ts';

/**
 * Gives the focus back to what had it before something was laid over the page; what has taken it since keeps it. Kobalte's dialogs give it
 * back to their triggers only, and ours have none: keys and commands open them.
 */
export function giveFocusBack(isOpen: () => boolean): void {
  let before: HTMLElement | undefined;
  createEffect(
    on(isOpen, (open) => {
      if (open) before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
      else if (document.activeElement === document.body || floating().contains(document.activeElement))
        before?.focus({ preventScroll: true });
    }),
  );
}
