/** Values under text keys, as a browser's database keeps them. Any method may reject: storage is forbidden, or full. */
export interface KeyValues {
  keys(): Promise<readonly string[]>;
  getMany(keys: readonly string[]): Promise<readonly unknown[]>;
  /** All of them or none. */
  setMany(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
  delMany(keys: readonly string[]): Promise<void>;
}

/** What was written to one build of the data, oldest first. Nothing is deleted but by `clear`. */
export interface Shelf {
  read(): Promise<readonly unknown[]>;
  append(value: unknown): Promise<void>;
  /** Moves what is there from a position on to where nothing reads it and a person can find it. */
  setAside(from: number): Promise<void>;
  /** The same for what was written to other builds of the data; whether there was any. */
  setAsideOthers(): Promise<boolean>;
  clear(): Promise<void>;
}

/** A shelf over values that nobody else writes to: `writes/<data>/<number>`, and `set-aside/<when>/<data>/<number>`. */
export function createShelf(values: KeyValues, data: string, now: () => number = Date.now): Shelf {
  let next = 0;
  const mine = `writes/${data}/`;
  const keysUnder = async (prefix: string) => (await values.keys()).filter((key) => key.startsWith(prefix)).sort();

  const move = async (keys: readonly string[]): Promise<void> => {
    const moved = await values.getMany(keys);
    const aside = `set-aside/${new Date(now()).toISOString()}/`;
    await values.setMany(keys.map((key, index) => [key.replace(/^writes\//, aside), moved[index]]));
    await values.delMany(keys);
  };

  return {
    async read() {
      const keys = await keysUnder(mine);
      next = keys.length === 0 ? 0 : Number(keys.at(-1)!.slice(mine.length)) + 1;
      return values.getMany(keys);
    },
    async append(value) {
      await values.setMany([[`${mine}${String(next).padStart(6, '0')}`, value]]);
      next++;
    },
    async setAside(from) {
      await move((await keysUnder(mine)).slice(from));
    },
    async setAsideOthers() {
      const others = (await keysUnder('writes/')).filter((key) => !key.startsWith(mine));
      if (others.length > 0) await move(others);
      return others.length > 0;
    },
    async clear() {
      await values.delMany(await keysUnder(mine));
    },
  };
}
