import * as Dialog from '@kobalte/core/dialog';
import { type JSX, onCleanup, Show } from 'solid-js';
import { floating } from './floating.ts';
import { Icon } from './icon.tsx';

export interface ModalProps {
  readonly title: string;
  /** Said with the title to assistive technology. */
  readonly description?: string;
  readonly class?: string;
  readonly onClose: () => void;
  /** The element that has the focus first; else the first one that can have it. */
  readonly initialFocus?: () => HTMLElement | undefined;
  readonly children: JSX.Element;
}

/** A dialog over the page: Escape or a click beside it closes it. `giveFocusBack` minds where the focus goes then. */
export function Modal(props: ModalProps) {
  const onOpenAutoFocus = (event: Event) => {
    const target = props.initialFocus?.();
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
  // Where what has the focus goes, keys would go nowhere, Escape with them.
  const keepFocus = (content: HTMLElement) => {
    const observer = new MutationObserver(() => document.activeElement === document.body && content.focus({ preventScroll: true }));
    observer.observe(content, { childList: true, subtree: true });
    onCleanup(() => observer.disconnect());
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal mount={floating()}>
        <Dialog.Overlay class="scrim" />
        <div class="dialog-place">
          <Dialog.Content class={`dialog ${props.class ?? ''}`} ref={keepFocus} onOpenAutoFocus={onOpenAutoFocus}>
            <div class="dialog-head">
              <Dialog.Title>{props.title}</Dialog.Title>
              <Dialog.CloseButton class="icon-button" aria-label="Close">
                <Icon name="close" />
              </Dialog.CloseButton>
            </div>
            <Show when={props.description}>
              <Dialog.Description class="visually-hidden">{props.description}</Dialog.Description>
            </Show>
            {props.children}
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
