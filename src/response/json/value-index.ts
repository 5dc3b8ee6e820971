/** Values that span at least this many bytes are in the index; shorter ones are walked when asked about. */
export const indexedSpan = 256;

/** Of a long container, the place of every so-many-th child is kept. */
export const childrenPerMark = 256;

/**
 * Where the long values of a JSON text are: what makes it possible to step over any value, and into the middle of any
 * container, by looking at a few hundred bytes at most. Sorted by `start` (a container before what is in it). Some twenty bytes for
 * each value of 256 bytes or more, so small beside the text unless the text is nothing but brackets.
 */
export class ValueIndex {
  size = 0;
  starts: Uint32Array = new Uint32Array(256);
  /** Offset after the value. */
  ends: Uint32Array = new Uint32Array(256);
  /** Members or items; 0 for a scalar. */
  counts: Uint32Array = new Uint32Array(256);
  /** Entry of the container that it stands in; -1 for the root. */
  parents: Int32Array = new Int32Array(256);
  /** By entry: offsets of children 256, 512, …; in an object, of their names. */
  readonly marks = new Map<number, number[]>();
  /** Entry that was found last. */
  #last = 0;

  add(start: number, parent: number): number {
    if (this.size === this.starts.length) this.#grow();
    const entry = this.size++;
    this.starts[entry] = start;
    this.ends[entry] = 0;
    this.counts[entry] = 0;
    this.parents[entry] = parent;
    return entry;
  }

  /** The entry of the value at an offset; -1 when it is not indexed. */
  find(start: number): number {
    // Walks ask for the same value again, or for the next one.
    const near = this.#last;
    if (near < this.size && this.starts[near] === start) return near;
    if (near + 1 < this.size && this.starts[near + 1] === start) return ++this.#last;
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.starts[middle]! < start) low = middle + 1;
      else high = middle;
    }
    if (low >= this.size || this.starts[low] !== start) return -1;
    this.#last = low;
    return low;
  }

  #grow(): void {
    const length = this.starts.length * 2;
    const grown = <T extends Uint32Array | Int32Array>(array: T, to: T): T => {
      to.set(array);
      return to;
    };
    this.starts = grown(this.starts, new Uint32Array(length));
    this.ends = grown(this.ends, new Uint32Array(length));
    this.counts = grown(this.counts, new Uint32Array(length));
    this.parents = grown(this.parents, new Int32Array(length));
  }
}
