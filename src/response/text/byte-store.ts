/**
 * The body as it came, in one growing array of bytes: 1 × the text, where a decoded string may be 2 × and an object 5 ×.
 * Bytes past `length` are meaningless, and `bytes` is another array after each `append` that had to grow.
 */
export class ByteStore {
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;
  readonly #limit: number;

  /** `expected`: bytes that will come, if known; room is made for them at once instead of by and by. */
  constructor(limit: number, expected = 0) {
    this.#limit = limit;
    this.bytes = new Uint8Array(Math.min(limit, 64 * 1024));
    this.#reserve(Math.min(limit, expected)); // without memory for all of it, what fits is kept
  }

  /** Keeps a chunk, or the beginning of it; false when not all of it fits in the limit or in memory. */
  append(chunk: Uint8Array): boolean {
    const room = Math.min(chunk.length, this.#limit - this.length);
    if (!this.#reserve(this.length + room)) return false;
    this.bytes.set(room === chunk.length ? chunk : chunk.subarray(0, room), this.length);
    this.length += room;
    return room === chunk.length;
  }

  #reserve(length: number): boolean {
    if (length <= this.bytes.length) return true;
    const wanted = Math.min(this.#limit, Math.max(length, this.bytes.length * 2));
    try {
      const grown = new Uint8Array(wanted);
      grown.set(this.bytes.subarray(0, this.length));
      this.bytes = grown;
      return true;
    } catch (error) {
      if (error instanceof RangeError) return false; // no memory: the answer ends here, and says so
      throw error;
    }
  }
}
