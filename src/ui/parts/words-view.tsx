import { For, Match, Switch } from 'solid-js';

/** Code, strong and emphasised stretches of one line of Markdown. */
const stretches = /`([^`]+)`|\*\*([^*]+)\*\*|[*_]([^*_]+)[*_]|[^`*_]+|[`*_]/g;

/** A line of Markdown as text, never as HTML: what a service says of itself is data. */
export function Words(props: { markdown: string }) {
  const parts = () => [...props.markdown.matchAll(stretches)];
  return (
    <For each={parts()}>
      {([all, code, strong, emphasis]) => (
        <Switch fallback={all}>
          <Match when={code}>
            <code>{code}</code>
          </Match>
          <Match when={strong}>
            <strong>{strong}</strong>
          </Match>
          <Match when={emphasis}>
            <em>{emphasis}</em>
          </Match>
        </Switch>
      )}
    </For>
  );
}
