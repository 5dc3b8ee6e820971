import { For, Show } from 'solid-js';
import { useSession } from '../../state/session-context.ts';
import type { NamePiece, Words } from './details.ts';

/** A sentence whose names lead to their own details. */
export function PiecesView(props: { pieces: Words }) {
  return <For each={props.pieces}>{(piece) => (typeof piece === 'string' ? piece : <Name piece={piece} />)}</For>;
}

function Name(props: { piece: NamePiece }) {
  const { explorer } = useSession();
  return (
    <Show when={props.piece.to} fallback={<code class="name-code">{props.piece.name}</code>}>
      {(to) => (
        <button type="button" class="name-link" onClick={() => explorer.open(to())}>
          {props.piece.name}
        </button>
      )}
    </Show>
  );
}
