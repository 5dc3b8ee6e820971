import { keysLabel } from '../keys.ts';

/** A command's keys, beside its name: for the eye, since `aria-keyshortcuts` tells assistive technology. */
export function Keys(props: { keys: string }) {
  return (
    <span class="keys wide-only" aria-hidden="true">
      {keysLabel(props.keys)}
    </span>
  );
}
