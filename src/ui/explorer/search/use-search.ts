import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { Service } from '../../../schema/index.ts';
import { idle } from '../../state/idle.ts';
import type { SearchEntry } from './search-entry.ts';
import { createSearchIndex, type Found, type SearchIndex } from './search-index.ts';

/** What a search finds in the service; a large one is taken in while nothing else is to do, and finds more as it goes. */
export function useSearch(
  service: Accessor<Service>,
  search: Accessor<string>,
  near: Accessor<(entry: SearchEntry) => boolean>,
): Accessor<readonly Found[]> {
  // An index of its own for each service; `parts` says how much of it is there.
  const [state, setState] = createSignal<{ readonly index: SearchIndex; readonly parts: number }>();
  let newest = 0;
  onCleanup(() => newest++);
  createEffect(
    on(service, async (known) => {
      const mine = ++newest;
      const index = createSearchIndex(known);
      for (let parts = 1; mine === newest; parts++) {
        const more = index.grow();
        setState({ index, parts });
        if (!more) break;
        await idle(100);
      }
    }),
  );
  return createMemo(() => state()?.index.find(search(), near()) ?? []);
}
