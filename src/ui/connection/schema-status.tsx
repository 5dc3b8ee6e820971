import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import type { Trouble } from '../../runner/index.ts';
import { ofKind } from '../parts/of-kind.ts';
import { Progress } from '../parts/progress.tsx';
import { agoOf, bytesOf, countOf } from '../parts/words.ts';
import type { ModelStateOf } from '../state/model-state.ts';
import { useSession } from '../state/session-context.ts';
import { ProblemList } from './problem-list.tsx';

/** How the connection came by its schema, or why it has none, and what to do about it. */
export function SchemaStatus() {
  const { models } = useSession();
  return (
    <div class="schema-status" role="status" aria-label="Schema">
      <Switch>
        <Match when={ofKind(models.state(), 'loading')}>{(state) => <Loading state={state()} />}</Match>
        <Match when={ofKind(models.state(), 'read')}>{(state) => <Read state={state()} />}</Match>
        <Match when={ofKind(models.state(), 'inferred')}>{(state) => <Inferred state={state()} />}</Match>
        <Match when={ofKind(models.state(), 'failed')}>{(state) => <Failed state={state()} />}</Match>
      </Switch>
    </div>
  );
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

function Loading(props: { state: ModelStateOf<'loading'> }) {
  const { models } = useSession();
  const words = () => {
    const { phase, share, bytes } = props.state;
    if (phase === 'asking') return 'Asking for the metadata…';
    return phase === 'receiving' ? `Receiving the metadata: ${bytesOf(bytes)}` : `Reading the metadata: ${percent(share ?? 0)}`;
  };
  return (
    <>
      <p>{words()}</p>
      <Progress label="Reading the schema" value={props.state.share} />
      <Show when={props.state.kept}>
        <p class="soft">The schema from before is in use meanwhile.</p>
      </Show>
      <Acts>
        <button type="button" class="button" onClick={() => models.cancel()}>
          Stop reading
        </button>
      </Acts>
    </>
  );
}

function Read(props: { state: ModelStateOf<'read'> }) {
  const session = useSession();
  const size = () => {
    const service = session.service();
    return service ? `${countOf(service.resources.size, 'resource')}, ${countOf(service.types.size, 'type')}` : '';
  };
  const origin = () => {
    const { from, name, at, cached } = props.state;
    const when = agoOf(at, Date.now());
    if (from === 'text') return `from ${name}, read ${when}`;
    return `from ${name}, ${cached ? 'kept from an earlier visit' : `read ${when}`}`;
  };
  return (
    <>
      <p>
        <strong>{size()}</strong> <span class="soft wrap">{origin()}</span>
      </p>
      <Show when={props.state.trouble}>
        {(trouble) => <Said trouble={{ ...trouble(), title: `It could not be asked whether it is still so: ${trouble().title}` }} />}
      </Show>
      <ProblemList problems={props.state.problems} count={props.state.problemCount} />
      <Acts>
        <button type="button" class="button" onClick={() => void session.models.reload()}>
          {props.state.from === 'text' ? 'Ask the service instead' : 'Ask again'}
        </button>
        <Show when={props.state.trouble}>
          <CopyCurl />
        </Show>
      </Acts>
    </>
  );
}

function Inferred(props: { state: ModelStateOf<'inferred'> }) {
  return (
    <>
      <p>
        <strong>Learned from {countOf(props.state.answers, 'answer')}.</strong>{' '}
        <span class="soft">What is guessed is marked; it grows as requests run.</span>
      </p>
      <Show when={props.state.trouble}>{(trouble) => <Said trouble={trouble()} />}</Show>
      <TryAgain />
    </>
  );
}

function Failed(props: { state: ModelStateOf<'failed'> }) {
  return (
    <>
      <Said trouble={props.state} />
      <p class="soft">
        {props.state.kept
          ? 'The schema from before stays in use.'
          : 'Requests are sent as they are written; names in them are not checked.'}
      </p>
      <ProblemList problems={props.state.problems} count={props.state.problemCount} />
      <TryAgain />
    </>
  );
}

function TryAgain() {
  const { models } = useSession();
  return (
    <Acts>
      <button type="button" class="button" onClick={() => void models.reload()}>
        Try again
      </button>
      <CopyCurl />
    </Acts>
  );
}

/** It says itself that it copied: notices are behind the dialog, and not read to those who hear the page. */
function CopyCurl() {
  const session = useSession();
  const [copied, setCopied] = createSignal(false);
  const copy = async () => {
    await session.copyMetadataCurl();
    setCopied(true);
  };
  return (
    <button type="button" class="button" onClick={() => void copy()}>
      {copied() ? 'The curl command is copied' : 'Copy curl for $metadata'}
    </button>
  );
}

function Said(props: { trouble: Trouble }) {
  return (
    <div class="trouble">
      <h3>{props.trouble.title}</h3>
      <For each={props.trouble.lines}>{(line) => <p class="wrap">{line}</p>}</For>
    </div>
  );
}

const Acts = (props: { children: JSX.Element }) => <div class="acts">{props.children}</div>;
