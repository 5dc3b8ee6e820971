import { type Codec, type PackedEntry, unpackEntry } from './codec.ts';

/**
 * The properties or links of a type, read from their texts when somebody first asks for them: of a big service few are ever looked at before
 * all are searched, and reading them is nearly all that unpacking is.
 */
export class Members<Value> {
  readonly #codec: Codec<Value>;
  #base: Members<Value> | undefined;
  #texts: string[] = [];
  #map: ReadonlyMap<string, Value> | undefined;

  /** Those of `base` come first, and are the very same. */
  constructor(codec: Codec<Value>, base: Members<Value> | undefined) {
    this.#codec = codec;
    this.#base = base;
  }

  /** Takes a list of packed entries as JSON text. */
  add(text: string): void {
    if (!text.startsWith('[') || !text.endsWith(']')) throw new SyntaxError('A part of the packed service is damaged.');
    this.#texts.push(text);
  }

  get map(): ReadonlyMap<string, Value> {
    // Not by recursion: types may be derived thousands deep.
    const unread: Members<Value>[] = [];
    for (let at: Members<Value> | undefined = this; at && !at.#map; at = at.#base) unread.push(at);
    for (const members of unread.reverse()) members.#read();
    return this.#map!;
  }

  #read(): void {
    const map = new Map(this.#base ? this.#base.#map : []);
    for (const text of this.#texts) {
      for (const entry of JSON.parse(text) as PackedEntry[]) {
        const [key, value] = unpackEntry(entry, this.#codec);
        map.set(key, value);
      }
    }
    this.#map = map;
    // The texts are slices of whole parts, which they would hold on to.
    this.#texts = [];
    this.#base = undefined;
  }
}
