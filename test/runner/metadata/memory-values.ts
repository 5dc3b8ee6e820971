import type { KeyValues } from '../../../src/runner/index.ts';

export interface MemoryValues extends KeyValues {
  readonly map: Map<string, unknown>;
  /** Values that fit; a database that is full takes no more. */
  room: number;
  /** Nothing can be read or written. */
  forbidden: boolean;
  /** Writes are given up before they are done. */
  slow: boolean;
}

/** Values as a browser's database keeps them: copies, and all of a write or nothing. */
export function createMemoryValues(): MemoryValues {
  const map = new Map<string, unknown>();
  const values: MemoryValues = {
    map,
    room: Number.POSITIVE_INFINITY,
    forbidden: false,
    slow: false,
    keys: async () => [...allowed().keys()],
    get: async (key) => structuredClone(allowed().get(key)),
    getMany: async (keys) => keys.map((key) => structuredClone(allowed().get(key))),
    async setMany(entries) {
      if (values.slow) throw new DOMException('Not yet.', 'TimeoutError');
      if (new Set([...allowed().keys(), ...entries.map(([key]) => key)]).size > values.room)
        throw new DOMException('Full.', 'QuotaExceededError');
      for (const [key, value] of entries) map.set(key, structuredClone(value));
    },
    async delMany(keys) {
      for (const key of keys) allowed().delete(key);
    },
  };
  const allowed = () => {
    if (values.forbidden) throw new DOMException('Not here.', 'InvalidStateError');
    return map;
  };
  return values;
}
