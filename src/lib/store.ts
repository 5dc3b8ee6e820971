/** Small records in the browser's storage, or anything like it. */

/** What is used of `Storage`; any method may throw (storage forbidden, full). */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Something that a person should hear of; said once for each record. */
export interface StoreFault {
  readonly kind: 'unreadable' | 'full' | 'unavailable';
  readonly key: string;
  /** One sentence. */
  readonly message: string;
}

export interface Store {
  /** The record's value; `fallback` where there is none, or none that `validate` accepts, which is then set aside. */
  read<Value>(key: string, validate: (value: unknown) => value is Value, fallback: Value): Value;
  /** Whether it was written. */
  write(key: string, value: unknown): boolean;
  /** Keeps a value that cannot be used under a key of its own, where nothing reads it and a person can find it. */
  setAside(key: string, text: string): boolean;
  remove(key: string): void;
}

/** Of the envelope. A record of another version comes from another release: it is set aside, not guessed at. */
const version = 1;

/**
 * Records as `{ version, value }` under `prefix/key`. A record that cannot be read is moved to `prefix/set-aside/key/n`, never deleted,
 * and said through `onFault`; where it cannot be moved, it is not overwritten either. Nothing throws.
 */
export function createStore(storage: TextStorage, onFault: (fault: StoreFault) => void, prefix = 'odata-playground'): Store {
  const told = new Set<string>();
  /** Records that could be neither read nor moved. */
  const kept = new Set<string>();
  const nameOf = (key: string): string => `${prefix}/${key}`;

  const report = (kind: StoreFault['kind'], key: string, message: string): void => {
    if (told.has(`${kind} ${key}`)) return;
    told.add(`${kind} ${key}`);
    onFault({ kind, key, message });
  };

  const attempt = <Result>(key: string, action: () => Result, otherwise: Result): Result => {
    try {
      return action();
    } catch (error) {
      if (isFull(error)) report('full', key, `There is no room left in the browser's storage: "${key}" was not saved.`);
      else report('unavailable', key, `The browser does not let this page store anything: "${key}" is not remembered.`);
      return otherwise;
    }
  };

  const setAside = (key: string, text: string): boolean =>
    attempt(
      key,
      () => {
        let number = 1;
        while (storage.getItem(nameOf(`set-aside/${key}/${number}`)) !== null) number += 1;
        storage.setItem(nameOf(`set-aside/${key}/${number}`), text);
        return true;
      },
      false,
    );

  const giveUp = (key: string, text: string): void => {
    report('unreadable', key, `The saved "${key}" could not be read. It was set aside, and the default is used.`);
    if (setAside(key, text)) attempt(key, () => storage.removeItem(nameOf(key)), undefined);
    else kept.add(key);
  };

  return {
    read(key, validate, fallback) {
      const text = attempt(key, () => storage.getItem(nameOf(key)), null);
      if (text === null) return fallback;
      const value = open(text);
      if (value !== undefined && validate(value)) return value;
      if (!kept.has(key)) giveUp(key, text);
      return fallback;
    },
    write(key, value) {
      if (kept.has(key)) return false;
      const text = JSON.stringify({ version, value });
      return attempt(
        key,
        () => {
          storage.setItem(nameOf(key), text);
          return true;
        },
        false,
      );
    },
    setAside,
    remove(key) {
      if (!kept.has(key)) attempt(key, () => storage.removeItem(nameOf(key)), undefined);
    },
  };
}

/** The value in the envelope, or undefined. */
function open(text: string): unknown {
  try {
    const record: unknown = JSON.parse(text);
    if (typeof record !== 'object' || record === null || !('version' in record) || record.version !== version) return undefined;
    return 'value' in record ? record.value : undefined;
  } catch {
    // Not ours, or cut short: the caller sets it aside.
    return undefined;
  }
}

/** By both names that browsers have for it. */
function isFull(error: unknown): boolean {
  return error instanceof Error && /^(?:QuotaExceededError|NS_ERROR_DOM_QUOTA_REACHED)$/.test(error.name);
}
