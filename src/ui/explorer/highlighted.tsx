import { Show } from 'solid-js';

/** A name with the searched part marked. */
export function Highlighted(props: { text: string; match: string }) {
  const length = () => props.match.trim().length;
  const at = () => (length() > 0 ? props.text.toLowerCase().indexOf(props.match.trim().toLowerCase()) : -1);
  return (
    <Show when={at() >= 0} fallback={props.text}>
      {props.text.slice(0, at())}
      <mark>{props.text.slice(at(), at() + length())}</mark>
      {props.text.slice(at() + length())}
    </Show>
  );
}
