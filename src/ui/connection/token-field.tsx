import { createSignal, Show } from 'solid-js';
import { useSession } from '../state/session-context.ts';
import { balenaCloud, type Target } from '../state/target.ts';

export interface TokenFieldProps {
  readonly target: Target | undefined;
  readonly token: string;
  readonly remember: boolean;
  readonly onToken: (token: string) => void;
  readonly onRemember: (remember: boolean) => void;
}

/** The token that goes along: typed unseen, kept in memory unless asked otherwise, checked on request. */
export function TokenField(props: TokenFieldProps) {
  const { connections } = useSession();
  let field!: HTMLInputElement;
  const [finding, setFinding] = createSignal<string>();
  const balena = () => (props.target?.kind === 'balena' ? props.target : undefined);
  const set = () => connections.authenticated() && connections.holdsTokenFor(props.target);

  const check = async (origin: string) => {
    setFinding('Asking…');
    setFinding(await connections.whoami(origin, props.token.trim()));
  };

  const forget = () => {
    connections.forgetToken();
    // The button goes with the token: without a place for the focus, Escape would no longer reach the dialog.
    field.focus();
  };

  return (
    <div class="labelled">
      <label for="token">
        Token <span class="soft">{balena() ? '' : '(optional)'}</span>
      </label>
      <div class="field">
        <input
          ref={field}
          id="token"
          type="password"
          autocomplete="off"
          spellcheck={false}
          placeholder={set() ? 'A token is set. Type another to replace it.' : 'Session token or API key'}
          value={props.token}
          aria-describedby="token-hint"
          onInput={(event) => {
            setFinding(undefined);
            props.onToken(event.currentTarget.value);
          }}
        />
        <Show when={balena() && props.token.trim() !== '' && balena()}>
          {(target) => (
            <button type="button" class="text-button accent" onClick={() => void check(target().origin)}>
              Check
            </button>
          )}
        </Show>
      </div>
      <span class="hint" id="token-hint" role="status">
        {finding() ??
          `It goes only to ${props.target && 'origin' in props.target && props.target.origin === balenaCloud ? 'balenaCloud' : 'this address'}, and never into the query, the history or a copied command.`}
      </span>
      <label class="check">
        <input type="checkbox" checked={props.remember} onChange={(event) => props.onRemember(event.currentTarget.checked)} />
        Remember on this device
      </label>
      <Show when={set()}>
        <div>
          <button type="button" class="text-button accent" onClick={forget}>
            Forget the token
          </button>
        </div>
      </Show>
    </div>
  );
}
