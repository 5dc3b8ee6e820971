import { createEffect, createSignal } from 'solid-js';
import type { Store } from '../../lib/store.ts';
import type { DocumentRequest } from '../../request/index.ts';
import type { History, HistoryEntry, Outcome } from '../../runner/index.ts';
import type { Models } from './models.ts';

/** What was run before, newest first, as the page shows it. */
export function createHistoryState(store: Store, models: Models) {
  const [entries, setEntries] = createSignal<readonly HistoryEntry[]>([]);
  let history: History | undefined;
  createEffect(() => {
    const core = models.core();
    if (!core || history) return;
    history = core.createHistory(store);
    setEntries(history.entries());
  });
  return {
    entries,
    add(connection: string, text: string, { method, url }: DocumentRequest, outcome: Outcome) {
      history?.add({ connection, text, method, url, outcome });
      setEntries(history?.entries() ?? []);
    },
    clear() {
      history?.clear();
      setEntries([]);
    },
  };
}
