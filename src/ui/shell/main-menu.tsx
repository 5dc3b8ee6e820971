import * as DropdownMenu from '@kobalte/core/dropdown-menu';
import { For, Show } from 'solid-js';
import { type Command, type CommandId, commands } from '../commands.ts';
import { floating } from '../parts/floating.ts';
import { Icon } from '../parts/icon.tsx';
import { Keys } from '../parts/keys.tsx';
import { useSession } from '../state/session-context.ts';

/** What the menu offers, in groups. */
const groups: readonly (readonly CommandId[])[] = [
  ['newRequest', 'pasteCurl', 'format'],
  ['copyAnswer', 'saveAnswer'],
  ['toggleSide', 'resetLayout', 'checks'],
  ['connect', 'resetSandbox'],
];

/** Everything that has no button of its own. */
export function MainMenu() {
  const session = useSession();
  let chosen: Command | undefined;
  // After the menu gave the focus back to its button, so that the command may move it.
  const runChosen = () => {
    const command = chosen;
    chosen = undefined;
    queueMicrotask(() => void command?.run(session));
  };
  const enabled = (ids: readonly CommandId[]) => ids.filter((id) => (commands[id] as Command).enabled?.(session) ?? true);
  return (
    <DropdownMenu.Root placement="bottom-end" gutter={4}>
      <DropdownMenu.Trigger class="icon-button" aria-label="More" title="More">
        <Icon name="more" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal mount={floating()}>
        <DropdownMenu.Content class="menu" onCloseAutoFocus={runChosen}>
          <For each={groups}>
            {(ids, index) => (
              <>
                <Show when={index() > 0}>
                  <DropdownMenu.Separator class="menu-line" />
                </Show>
                <For each={enabled(ids)}>{(id) => <MenuItem command={commands[id]} onChoose={(command) => (chosen = command)} />}</For>
              </>
            )}
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function MenuItem(props: { command: Command; onChoose: (command: Command) => void }) {
  return (
    <DropdownMenu.Item class="menu-item" onSelect={() => props.onChoose(props.command)}>
      {props.command.title}
      <Show when={props.command.keys}>{(keys) => <Keys keys={keys()} />}</Show>
    </DropdownMenu.Item>
  );
}
