import { createStore, delMany, getMany, keys, setMany } from 'idb-keyval';
import { createShelf, type Shelf } from './shelf.ts';

const name = 'odata-playground-sandbox';

/** Milliseconds that the lock is waited for when all else is there: a page that is reloaded has to wait until its predecessor's worker is gone. */
const patience = 500;

/**
 * The browser's shelf for one build of the data, and whether it is this page's to write on: the first of several pages holds it until it
 * is closed. That is waited for as long as for `others`, which the page waits for anyway, and a moment longer: where the machine is slow, a
 * lock comes late, too. Undefined where the browser has no such storage, or no locks (they need a secure context).
 */
export async function openBrowserShelf(
  data: string,
  others: Promise<unknown>,
): Promise<{ readonly shelf: Shelf; readonly mine: boolean } | undefined> {
  if (typeof indexedDB === 'undefined' || navigator.locks === undefined) return undefined;
  const mine = await holdLock(name, others).catch(() => undefined);
  if (mine === undefined) return undefined;
  const store = createStore(name, 'writes');
  const values = {
    keys: () => keys<string>(store),
    getMany: (names: readonly string[]) => getMany<unknown>([...names], store),
    setMany: (entries: readonly (readonly [string, unknown])[]) =>
      setMany(
        entries.map(([key, value]) => [key, value]),
        store,
      ),
    delMany: (names: readonly string[]) => delMany([...names], store),
  };
  return { shelf: createShelf(values, data), mine };
}

/** Takes the lock for as long as the worker lives; whether it could. Rejects where the page may not have one. */
function holdLock(lock: string, others: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const hold = () => {
      resolve(true);
      return new Promise<never>(() => undefined);
    };
    const waiting = new AbortController();
    const { signal } = waiting;
    const endSoon = () => void setTimeout(() => waiting.abort(), patience);
    others.then(endSoon, endSoon);
    navigator.locks.request(lock, { signal }, hold).catch((error: unknown) => (signal.aborted ? resolve(false) : reject(error)));
  });
}
