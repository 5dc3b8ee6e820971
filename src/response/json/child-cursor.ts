import { char } from './characters.ts';
import type { JsonText } from './json-text.ts';
import { childrenPerMark } from './value-index.ts';

/** Walks the children of one container in order; can start in the middle. Stands on no child until the first `next`. */
export class ChildCursor {
  readonly container: number;
  readonly isObject: boolean;
  readonly count: number;
  /** Of the child it stands on; -1 before the first. */
  position = -1;
  /** Offset of the child's value. */
  value = -1;
  /** Offset of the member's name; -1 in an array, and where the cursor was put `at` a value. */
  name = -1;

  readonly #text: JsonText;
  /** Where the next child, or a separator before it, is looked for; -1: after the value it stands on. */
  #resume: number;

  constructor(text: JsonText, container: number) {
    this.#text = text;
    this.container = container;
    this.isObject = text.isObject(container);
    this.count = text.childCount(container);
    this.#resume = container + 1;
  }

  /** Moves to the next child; false after the last. */
  next(): boolean {
    if (this.position + 1 >= this.count) return false;
    const text = this.#text;
    const from = this.#resume >= 0 ? this.#resume : text.endOf(this.value);
    this.#resume = -1;
    this.position++;
    const start = text.skipBlank(from, char.comma);
    this.name = this.isObject ? start : -1;
    this.value = this.isObject ? text.skipBlank(text.endOf(start), char.colon) : start;
    return true;
  }

  /** Stands on the child at a position, which must be less than `count`. */
  seek(position: number): this {
    const block = Math.floor(position / childrenPerMark);
    const mark = block > 0 ? this.#marks()[block - 1] : this.container + 1;
    this.position = block * childrenPerMark - 1;
    this.#resume = mark!;
    while (this.position < position) this.next();
    return this;
  }

  /** Stands on the child that an offset lies in; false when it lies in none. */
  seekOffset(offset: number): boolean {
    const marks = this.#marks();
    let block = 0;
    for (let high = marks.length; block < high; ) {
      const middle = (block + high + 1) >>> 1;
      if (marks[middle - 1]! <= offset) block = middle;
      else high = middle - 1;
    }
    this.position = block * childrenPerMark - 1;
    this.#resume = block > 0 ? marks[block - 1]! : this.container + 1;
    while (this.next()) {
      if (this.value > offset) return false;
      if (this.#text.endOf(this.value) > offset) return true;
    }
    return false;
  }

  /** Stands on a child that is known: the walk goes on from it. */
  at(position: number, value: number): this {
    this.position = position;
    this.value = value;
    this.name = -1;
    this.#resume = -1;
    return this;
  }

  #marks(): readonly number[] {
    return this.#text.index.marks.get(this.#text.index.find(this.container)) ?? [];
  }
}
