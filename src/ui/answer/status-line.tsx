import { Match, Show, Switch } from 'solid-js';
import type { Outcome } from '../../runner/index.ts';
import { bytesOf, countOf, timeOf } from '../parts/words.ts';
import type { Answered } from '../state/answers.ts';
import { useSession } from '../state/session-context.ts';

const failures: Readonly<Record<Extract<Outcome, { kind: 'failure' }>['reason'], string>> = {
  unreachable: 'Not reachable',
  offline: 'Offline',
  timeout: 'Timed out',
  cancelled: 'Cancelled',
  refused: 'Refused by CORS',
  redirected: 'Redirected',
  internal: 'Failed',
};

const toneOf = (status: number) => (status < 300 ? 'ok' : status < 400 ? 'warn' : 'bad');

/** Status, time, size and rows of the answer, said as they change. */
export function StatusLine() {
  const { answers } = useSession();
  const slow = () => answers.running()?.slow === true;
  const shown = answers.shown;
  const answered = () => {
    const now = shown();
    return now.kind === 'answered' ? now : undefined;
  };
  return (
    <div class="status" role="status" aria-label="Answer">
      <Switch fallback={<span class="soft">Answer</span>}>
        <Match when={slow()}>
          <span class="pill">Running</span>
        </Match>
        <Match when={shown().kind === 'refused'}>
          <span class="pill warn">Not sent</span>
        </Match>
        <Match when={answered()}>{(now) => <Figures answered={now()} />}</Match>
      </Switch>
    </div>
  );
}

function Figures(props: { answered: Answered }) {
  const answer = () => (props.answered.outcome.kind === 'answer' ? props.answered.outcome : undefined);
  const reason = () => (props.answered.outcome.kind === 'failure' ? props.answered.outcome.reason : 'internal');
  const rows = () => props.answered.summary?.rows;
  return (
    <Show when={answer()} fallback={<span class={`pill ${reason() === 'cancelled' ? '' : 'bad'}`}>{failures[reason()]}</span>}>
      {(now) => (
        <>
          <span class={`pill ${toneOf(now().status)}`} title={now().statusText}>
            {now().status}
          </span>
          <span class="meta">{timeOf(now().toEnd)}</span>
          <span class="meta size">{bytesOf(now().bytes)}</span>
          <Show when={rows() !== undefined}>
            <span class="meta rows-count">{countOf(rows()!, 'row')}</span>
          </Show>
        </>
      )}
    </Show>
  );
}
