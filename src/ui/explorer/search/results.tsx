import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import type { Service } from '../../../schema/index.ts';
import { countOf } from '../../parts/words.ts';
import { useSession } from '../../state/session-context.ts';
import type { Places } from '../places.ts';
import type { TickPlace } from '../tree/explorer-row.ts';
import { Line } from '../tree/line.tsx';
import { lineKeys } from '../tree/line-keys.ts';
import { RowTree } from '../tree/row-tree.tsx';
import type { Tick } from '../tree/ticks.ts';
import { Marked } from './marked.tsx';
import { wordsOf } from './rank.ts';
import { type ResultRow, resultRow } from './result-rows.ts';
import { type Found, mostFound } from './search-index.ts';

/** Pixels; also in search.css. */
const rowHeight = 44;

export interface ResultsProps {
  readonly service: Service;
  readonly search: string;
  readonly found: readonly Found[];
  readonly places: Places;
  readonly tickOf: ((place: TickPlace) => Tick) | undefined;
  readonly onType: (event: KeyboardEvent) => boolean;
  readonly onClear: () => void;
}

/** What was found, best first, each with where it was found. */
export function Results(props: ResultsProps) {
  const session = useSession();
  const words = createMemo(() => wordsOf(props.search));
  const rows = createMemo(() => props.found.map((found) => resultRow(props.service, found, words(), props.places)));
  const [active, setActive] = createSignal<string>();
  let tree: HTMLDivElement | undefined;
  createEffect(
    on(
      () => props.search,
      () => {
        setActive(undefined);
        tree?.scrollTo(0, 0);
      },
    ),
  );
  const tickOf = (row: ResultRow) => (row.tick ? props.tickOf?.(row.tick) : undefined);
  const choose = (row: ResultRow) => {
    setActive(row.id);
    session.explorer.open(row.subject, row.tick?.path);
  };
  return (
    <>
      <p class="found-count" role="status">
        {props.found.length < mostFound
          ? `${countOf(props.found.length, 'match', 'matches')}`
          : `The first ${countOf(mostFound, 'match', 'matches')}`}
      </p>
      <Show when={props.found.length > 0} fallback={<Nothing service={props.service} search={props.search} onClear={props.onClear} />}>
        <RowTree
          label="Matches"
          rows={rows()}
          rowHeight={rowHeight}
          active={active()}
          ref={(element) => (tree = element)}
          onActive={(row) => setActive(row.id)}
          onKey={(event, row) =>
            lineKeys(session, event, row, tickOf(row), { choose: () => choose(row), toggle: () => choose(row) }) || props.onType(event)
          }
        >
          {(row, place) => (
            <Line
              row={row()}
              place={place}
              position={place.index() + 1}
              siblings={rows().length}
              tick={tickOf(row())}
              onChoose={() => choose(row())}
              onToggle={() => choose(row())}
            >
              <span class="found">
                <span class="found-name">
                  <span class="line-name">
                    <Marked text={row().name} words={words()} />
                  </span>
                  <span class="line-detail">{row().detail}</span>
                </span>
                <span class="found-told">
                  <Show when={row().owner}>
                    <span class="found-owner">
                      in <Marked text={row().owner} words={words()} />
                      {row().told ? ' · ' : ''}
                    </span>
                  </Show>
                  <Marked text={row().told} words={words()} />
                </span>
              </span>
            </Line>
          )}
        </RowTree>
      </Show>
    </>
  );
}

function Nothing(props: { service: Service; search: string; onClear: () => void }) {
  return (
    <div class="side-note">
      <p>
        Nothing in {props.service.name} is called “{props.search.trim()}” or says so.
      </p>
      <button type="button" class="text-button accent" onClick={() => props.onClear()}>
        Show everything
      </button>
    </div>
  );
}
