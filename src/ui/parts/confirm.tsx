import { Modal } from './modal.tsx';

export interface ConfirmProps {
  readonly title: string;
  readonly message: string;
  /** What the button does, in its words. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back; Cancel has the focus. */
export function Confirm(props: ConfirmProps) {
  let cancel!: HTMLButtonElement;
  return (
    <Modal title={props.title} description={props.message} onClose={props.onClose} initialFocus={() => cancel}>
      <div class="dialog-body">
        <p class="soft">{props.message}</p>
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" ref={cancel} onClick={() => props.onClose()}>
          Cancel
        </button>
        <button
          type="button"
          class="button danger"
          onClick={() => {
            props.onConfirm();
            props.onClose();
          }}
        >
          {props.action}
        </button>
      </div>
    </Modal>
  );
}
