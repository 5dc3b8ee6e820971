import { type JSX, Show } from 'solid-js';
import { type Command, type CommandId, commands } from '../commands.ts';
import { ariaKeys } from '../keys.ts';
import { useSession } from '../state/session-context.ts';
import { Keys } from './keys.tsx';

export interface CommandButtonProps {
  readonly command: CommandId;
  readonly class: string;
  /** Shows the keys beside the label. */
  readonly keys?: boolean;
  readonly label?: string;
  readonly children: JSX.Element;
}

/** A button that runs a command of the table. */
export function CommandButton(props: CommandButtonProps) {
  const session = useSession();
  const command = (): Command => commands[props.command];
  return (
    <button
      type="button"
      class={props.class}
      aria-label={props.label}
      title={props.label ?? command().title}
      aria-keyshortcuts={command().keys && ariaKeys(command().keys!)}
      onClick={() => command().run(session)}
    >
      {props.children}
      <Show when={props.keys && command().keys}>{(keys) => <Keys keys={keys()} />}</Show>
    </button>
  );
}
