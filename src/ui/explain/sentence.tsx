import { createEffect } from 'solid-js';
import { Words } from '../parts/words-view.tsx';

export interface SentenceProps {
  readonly markdown: string;
  /** The cursor is in the text that it tells of. */
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  /** It has the pointer or the focus, or not any more. */
  readonly onPoint: (on: boolean) => void;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
}

/** One sentence, which leads to the text that it tells of. */
export function Sentence(props: SentenceProps) {
  let button: HTMLButtonElement | undefined;
  createEffect(() => props.isCurrent && button?.scrollIntoView({ block: 'nearest' }));
  return (
    <li>
      <button
        ref={button}
        type="button"
        class="sentence"
        aria-current={props.isCurrent ? 'true' : undefined}
        tabIndex={props.isTabStop ? 0 : -1}
        onPointerEnter={() => props.onPoint(true)}
        onPointerLeave={() => props.onPoint(false)}
        onFocus={() => {
          props.onFocus();
          props.onPoint(true);
        }}
        onBlur={() => props.onPoint(false)}
        onClick={() => props.onChoose()}
      >
        <Words markdown={props.markdown} />
      </button>
    </li>
  );
}
