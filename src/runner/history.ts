import type { Store } from '../lib/index.ts';
import { scrubText, scrubUrl } from '../request/index.ts';
import type { Outcome } from './types.ts';

/** One run, without any secret. */
export interface HistoryEntry {
  /** Unique in the history. */
  readonly id: string;
  /** When it ended: milliseconds since 1970. */
  readonly time: number;
  readonly connection: string;
  /** The request as a document's text. */
  readonly text: string;
  readonly method: string;
  readonly url: string;
  /** Undefined when no answer came. */
  readonly status: number | undefined;
  readonly milliseconds: number;
}

export interface HistoryRecord {
  readonly connection: string;
  readonly text: string;
  readonly method: string;
  readonly url: string;
  readonly outcome: Outcome;
}

export interface History {
  /** Newest first. */
  entries(): readonly HistoryEntry[];
  /** Keeps a run, secrets taken out; the oldest beyond the limit go. */
  add(record: HistoryRecord): HistoryEntry;
  remove(id: string): void;
  clear(): void;
}

const key = 'history';

/** Text of one entry; what is longer was hardly typed by hand, and the storage is small. */
const longest = 20_000;

/** Entries that cannot be read are set aside one by one; the others stay. */
export function createHistory(store: Store, limit = 200, now: () => number = Date.now): History {
  let entries = load(store);
  const save = (next: readonly HistoryEntry[]): void => {
    entries = next.slice(0, limit);
    store.write(key, entries);
  };
  return {
    entries: () => entries,
    add(record) {
      const entry = toEntry(record, now(), entries);
      save([entry, ...entries]);
      return entry;
    },
    remove: (id) => save(entries.filter((entry) => entry.id !== id)),
    clear: () => save([]),
  };
}

function load(store: Store): readonly HistoryEntry[] {
  const stored = store.read<readonly unknown[]>(key, (value) => Array.isArray(value), []);
  const good = stored.filter(isEntry);
  const bad = stored.filter((entry) => !isEntry(entry));
  // Written back only once the rest is safe, so that it is neither lost nor set aside again.
  if (bad.length > 0 && store.setAside(key, JSON.stringify(bad))) store.write(key, good);
  return good;
}

function toEntry(record: HistoryRecord, time: number, others: readonly HistoryEntry[]): HistoryEntry {
  const { connection, text, method, url, outcome } = record;
  const taken = new Set(others.map(({ id }) => id));
  let number = 0;
  while (taken.has(`${time}-${number}`)) number += 1;
  return {
    id: `${time}-${number}`,
    time,
    connection,
    text: scrubText(text).slice(0, longest),
    method,
    url: scrubUrl(url).slice(0, longest),
    status: outcome.kind === 'answer' ? outcome.status : undefined,
    milliseconds: Math.round(outcome.toEnd),
  };
}

function isEntry(value: unknown): value is HistoryEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { id, time, connection, text, method, url, status, milliseconds } = value as Record<string, unknown>;
  const strings = [id, connection, text, method, url].every((field) => typeof field === 'string');
  const numbers = [time, milliseconds].every((field) => typeof field === 'number');
  return strings && numbers && (status === undefined || typeof status === 'number');
}
