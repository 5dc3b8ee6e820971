import { Match, Switch } from 'solid-js';
import { ofKind } from '../parts/of-kind.ts';
import { countOf } from '../parts/words.ts';
import type { Placing } from './placing.ts';

/** That a diagram is being laid out, for as long as it takes; it can be given up. */
export function PlacingView(props: { placing: Placing; count: number }) {
  return (
    <Switch>
      <Match when={ofKind(props.placing.state(), 'placing')}>
        {(state) => (
          <div class="diagram-note late">
            <label>
              Laying out {countOf(props.count, 'box', 'boxes')}… <progress value={state().share} />
            </label>
            <button type="button" class="button" onClick={() => props.placing.stop()}>
              Stop
            </button>
          </div>
        )}
      </Match>
      <Match when={props.placing.state().kind === 'stopped'}>
        <div class="diagram-note" role="status">
          <span>It was not laid out.</span>
          <button type="button" class="button" onClick={() => props.placing.again()}>
            Lay it out
          </button>
        </div>
      </Match>
      <Match when={ofKind(props.placing.state(), 'failed')}>
        {(state) => (
          <div class="diagram-note" role="alert">
            <span>It could not be laid out: {state().message}</span>
            <button type="button" class="button" onClick={() => props.placing.again()}>
              Try again
            </button>
          </div>
        )}
      </Match>
    </Switch>
  );
}
