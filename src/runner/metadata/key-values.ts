import { createStore, delMany, get, getMany, keys, setMany } from 'idb-keyval';

/** Values under text keys, as a browser's database keeps them. Any method may reject: storage is forbidden, full or damaged. */
export interface KeyValues {
  keys(): Promise<readonly string[]>;
  get(key: string): Promise<unknown>;
  getMany(keys: readonly string[]): Promise<readonly unknown[]>;
  /** All of them or none. */
  setMany(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
  delMany(keys: readonly string[]): Promise<void>;
}

/** Milliseconds: a database that is blocked, or that a private window only seems to have, may never answer. */
const patience = 3000;

/** The browser's database; opened when first asked, and rejecting like it where there is none. */
export function createBrowserKeyValues(): KeyValues {
  let opened: ReturnType<typeof createStore> | undefined;
  const store = () => (opened ??= createStore('odata-playground-models', 'models'));
  const inTime = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new DOMException('The database does not answer.', 'TimeoutError')), patience);
    try {
      return await Promise.race([ask(), late.promise]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    keys: () => inTime(() => keys<string>(store())),
    get: (key) => inTime(() => get<unknown>(key, store())),
    getMany: (names) => inTime(() => getMany<unknown>([...names], store())),
    setMany: (entries) =>
      inTime(() =>
        setMany(
          entries.map(([key, value]) => [key, value]),
          store(),
        ),
      ),
    delMany: (names) => inTime(() => delMany([...names], store())),
  };
}
