import { Show } from 'solid-js';

/** A bar of what is done, from 0 to 1; one without an end while that is not known, which the element's property cannot say. */
export function Progress(props: { label: string; value: number | undefined }) {
  return (
    <Show when={props.value !== undefined} fallback={<progress aria-label={props.label} />}>
      <progress aria-label={props.label} value={props.value!} />
    </Show>
  );
}
