import { Match, Switch } from 'solid-js';
import { countOf } from '../parts/words.ts';
import type { Placing, PlacingState } from './placing.ts';

const ofKind =
  <Kind extends PlacingState['kind']>(kind: Kind) =>
  (state: PlacingState) =>
    state.kind === kind ? (state as Extract<PlacingState, { kind: Kind }>) : undefined;

const placingState = ofKind('placing');
const failedState = ofKind('failed');

/** That a diagram is being laid out, for as long as it takes; it can be given up. */
export function PlacingView(props: { placing: Placing; count: number }) {
  return (
    <Switch>
      <Match when={placingState(props.placing.state())}>
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
      <Match when={failedState(props.placing.state())}>
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
