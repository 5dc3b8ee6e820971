import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import { type TabItem, TabList } from '../parts/tab-list.tsx';
import type { Answered } from '../state/answers.ts';
import { useSession } from '../state/session-context.ts';
import { Empty } from './empty.tsx';
import { ErrorPage } from './error-page.tsx';
import { Headers } from './headers.tsx';
import { Raw } from './raw.tsx';
import { Refusals } from './refusals.tsx';
import { RunningView } from './running-view.tsx';
import { Sql } from './sql.tsx';
import { StatusLine } from './status-line.tsx';
import { createTreeState } from './tree-state.ts';
import { TreeFoot, TreeView } from './tree-view.tsx';

type View = 'explained' | 'tree' | 'raw' | 'headers' | 'sql';

const labels: Readonly<Record<View, string>> = { explained: 'Explained', tree: 'Tree', raw: 'Raw', headers: 'Headers', sql: 'SQL' };

/** The ways to look at an answer, the first one as it is first shown. */
function viewsOf({ outcome, summary, explanation }: Answered): readonly TabItem<View>[] {
  const answer = outcome.kind === 'answer';
  const views: readonly (View | false)[] = [
    explanation !== undefined && 'explained',
    summary?.format === 'json' && 'tree',
    answer && summary !== undefined && summary.format !== 'empty' && 'raw',
    answer && 'headers',
    answer && outcome.trace.length > 0 && 'sql',
  ];
  return views.filter((view) => view !== false).map((id) => ({ id, label: labels[id] }));
}

/** What came back. */
export function AnswerPane() {
  const { answers } = useSession();
  const [chosen, choose] = createSignal<{ readonly view: View; readonly of: Answered | undefined }>({ view: 'tree', of: undefined });
  const answered = createMemo(() => {
    const shown = answers.shown();
    return shown.kind === 'answered' ? shown : undefined;
  });
  const slow = () => {
    const running = answers.running();
    return running?.slow ? running : undefined;
  };
  const refused = () => {
    const shown = answers.shown();
    return shown.kind === 'refused' ? shown.request : undefined;
  };
  const views = createMemo(() => {
    const now = answered();
    return now && !slow() ? viewsOf(now) : [];
  });
  // What went wrong comes first; else what was chosen stays chosen for the next answer that has it.
  const current = createMemo(() => {
    const { view, of } = chosen();
    const available = views().some(({ id }) => id === view);
    const first = views()[0]?.id;
    return available && (of === answered() || first !== 'explained') ? view : first;
  });
  const select = (view: View) => choose({ view, of: answered() });

  return (
    <>
      <div class="head">
        <StatusLine />
        <span class="grow" />
        <Show when={views().length > 0}>
          <TabList label="Ways to see the answer" prefix="answer" items={views()} selected={current()!} onSelect={select} />
        </Show>
      </div>
      <div class="answer-body" id="answer-panel" role="tabpanel" aria-label="Answer">
        <Switch fallback={<Empty />}>
          <Match when={slow()}>{(running) => <RunningView running={running()} />}</Match>
          <Match when={refused()}>{(request) => <Refusals request={request()} />}</Match>
          <Match when={answered()} keyed>
            {(now) => <AnswerViews answered={now} view={current() ?? 'headers'} />}
          </Match>
        </Switch>
      </div>
    </>
  );
}

function AnswerViews(props: { answered: Answered; view: View }) {
  const session = useSession();
  const tree = createTreeState(props.answered.remote, props.answered.summary?.visible ?? 0);
  return (
    <>
      <Faults faults={props.answered.summary?.faults ?? []} />
      <Switch>
        <Match when={props.view === 'explained'}>
          <ErrorPage answered={props.answered} />
        </Match>
        <Match when={props.view === 'tree'}>
          <TreeView tree={tree} onFollow={(link) => void session.follow(link)} />
          <TreeFoot tree={tree} remote={props.answered.remote} />
        </Match>
        <Match when={props.view === 'raw'}>
          <Raw answer={props.answered.remote} lines={props.answered.summary?.lines ?? 0} />
          <RawFoot />
        </Match>
        <Match when={props.view === 'headers'}>
          <Headers outcome={props.answered.outcome} />
        </Match>
        <Match when={props.view === 'sql'}>
          <Sql outcome={props.answered.outcome} />
        </Match>
      </Switch>
    </>
  );
}

function Faults(props: { faults: readonly string[] }) {
  return (
    <Show when={props.faults.length > 0}>
      <p class="faults">{props.faults.join(' ')}</p>
    </Show>
  );
}

function RawFoot() {
  const session = useSession();
  return (
    <div class="foot">
      <span class="grow" />
      <button type="button" class="text-button" onClick={() => void session.copyAnswer()}>
        Copy all
      </button>
      <button type="button" class="text-button" onClick={() => void session.saveAnswer()}>
        Save…
      </button>
    </div>
  );
}
