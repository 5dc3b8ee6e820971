import { For } from 'solid-js';

/** What a service says of itself, as text, never as HTML; only names between backticks are set as code. */
export function Prose(props: { text: string }) {
  const pieces = () => props.text.split(/`([^`\n]+)`/);
  return <For each={pieces()}>{(piece, index) => (index() % 2 === 1 ? <code class="name-code">{piece}</code> : piece)}</For>;
}
