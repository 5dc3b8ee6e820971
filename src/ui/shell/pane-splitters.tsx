import { Show } from 'solid-js';
import { Splitter } from '../parts/splitter.tsx';
import { defaultLayout } from '../state/layout.ts';
import { useSession } from '../state/session-context.ts';

/** Between the explorer and the query. */
export function SideSplitter() {
  const { layout, set } = useSession().layout;
  return (
    <Splitter
      label="Width of the explorer"
      orientation="vertical"
      controls="side"
      value={layout.side}
      min={200}
      max={480}
      perPixel={() => 1}
      onChange={(side) => set({ side })}
      onReset={() => set({ side: defaultLayout.side })}
    />
  );
}

/** Between query and answer: side by side, or one above the other on a narrow page. */
export function QuerySplitter() {
  const { layout, set, narrow } = useSession().layout;
  const sizeOf = (id: string, side: 'offsetWidth' | 'offsetHeight') => document.getElementById(id)?.[side] ?? 0;
  const perPixel = (side: 'offsetWidth' | 'offsetHeight') => 100 / Math.max(1, sizeOf('query', side) + sizeOf('answer', side));
  return (
    <Show
      when={narrow()}
      fallback={
        <Splitter
          label="Width of the query"
          orientation="vertical"
          controls="query"
          value={layout.query}
          min={25}
          max={75}
          perPixel={() => perPixel('offsetWidth')}
          onChange={(query) => set({ query })}
          onReset={() => set({ query: defaultLayout.query })}
        />
      }
    >
      <Splitter
        label="Height of the query"
        orientation="horizontal"
        controls="query"
        value={layout.queryRows}
        min={20}
        max={80}
        perPixel={() => perPixel('offsetHeight')}
        onChange={(queryRows) => set({ queryRows })}
        onReset={() => set({ queryRows: defaultLayout.queryRows })}
      />
    </Show>
  );
}
