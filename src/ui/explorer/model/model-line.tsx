import { createMemo, Match, Show, Switch } from 'solid-js';
import { ofKind } from '../../parts/of-kind.ts';
import { Progress } from '../../parts/progress.tsx';
import { bytesOf, countOf } from '../../parts/words.ts';
import type { ModelStateOf } from '../../state/model-state.ts';
import { useSession } from '../../state/session-context.ts';

/** Above the list: where it comes from, when that is worth a word; the rest stands with the connection. */
export function ModelLine() {
  const { models } = useSession();
  const problems = () => ofKind(models.state(), 'read')?.problemCount ?? 0;
  return (
    <Switch>
      <Match when={ofKind(models.state(), 'loading')}>{(state) => <LoadingLine state={state()} />}</Match>
      <Match when={ofKind(models.state(), 'inferred')}>
        {(state) => <Noted tone="warn" words={`Guessed from ${countOf(state().answers, 'answer')}: there may be more.`} action="Why" />}
      </Match>
      <Match when={ofKind(models.state(), 'failed')}>{(state) => <Noted tone="bad" words={state().title} action="What to do" />}</Match>
      <Match when={ofKind(models.state(), 'read')?.trouble}>
        <Noted tone="warn" words="Kept from an earlier visit: it could not be asked anew." action="Why" />
      </Match>
      <Match when={problems() > 0}>
        <Noted tone="soft" words={`${countOf(problems(), 'problem')} in the metadata.`} action="Show" />
      </Match>
    </Switch>
  );
}

function Noted(props: { tone: 'soft' | 'warn' | 'bad'; words: string; action: string }) {
  const session = useSession();
  return (
    <p class={`model-line ${props.tone}`} role="status" aria-label="Schema">
      <span class="model-words">{props.words}</span>{' '}
      <button type="button" class="text-button accent" onClick={() => session.show('connection')}>
        {props.action}
      </button>
    </p>
  );
}

/** How far the reading is. */
export function LoadingLine(props: { state: ModelStateOf<'loading'> }) {
  const words = createMemo(() => {
    const { phase, bytes } = props.state;
    if (phase === 'asking') return 'Asking what the service has…';
    return phase === 'receiving' ? `Receiving the metadata: ${bytesOf(bytes)}` : 'Reading the metadata…';
  });
  return (
    <div class="model-line soft" role="status" aria-label="Schema">
      <span class="model-words">{words()}</span>
      <Show when={props.state.phase !== 'asking'}>
        <Progress label="Reading the schema" value={props.state.share} />
      </Show>
    </div>
  );
}
