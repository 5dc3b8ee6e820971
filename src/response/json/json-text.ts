import type { ValueKind } from '../types.ts';
import { char, isBlank } from './characters.ts';
import { indexedSpan, type ValueIndex } from './value-index.ts';

const kinds: Readonly<Record<number, ValueKind>> = {
  [char.openBrace]: 'object',
  [char.openBracket]: 'array',
  [char.quote]: 'string',
  116: 'boolean',
  102: 'boolean',
  110: 'null',
};

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * JSON text that was scanned, read in place: nothing is made of it but what is asked for. A value is known by the offset of its
 * first byte. Every step costs at most about `indexedSpan` bytes, however long the value.
 */
export class JsonText {
  readonly bytes: Uint8Array;
  readonly index: ValueIndex;
  /** Offset of the outermost value, and after it. */
  readonly root: number;
  readonly end: number;

  constructor(bytes: Uint8Array, index: ValueIndex, root: number, end: number) {
    this.bytes = bytes;
    this.index = index;
    this.root = root;
    this.end = end;
  }

  kind(value: number): ValueKind {
    return kinds[this.bytes[value]!] ?? 'number';
  }

  isContainer(value: number): boolean {
    const byte = this.bytes[value];
    return byte === char.openBrace || byte === char.openBracket;
  }

  isObject(value: number): boolean {
    return this.bytes[value] === char.openBrace;
  }

  /** Offset after a value, or after a member's name. */
  endOf(value: number): number {
    if (this.isContainer(value)) {
      const entry = this.index.find(value);
      return entry >= 0 ? this.index.ends[entry]! : this.#shortContainer(value).end;
    }
    const limit = Math.min(this.end, value + indexedSpan);
    const end = this.bytes[value] === char.quote ? this.#stringEnd(value, limit) : this.#plainEnd(value, limit);
    if (end >= 0) return end;
    const entry = this.index.find(value);
    return entry >= 0 ? this.index.ends[entry]! : limit;
  }

  /** Members or items of a container; 0 for a scalar. */
  childCount(value: number): number {
    if (!this.isContainer(value)) return 0;
    const entry = this.index.find(value);
    return entry >= 0 ? this.index.counts[entry]! : this.#shortContainer(value).count;
  }

  /** First offset from here on that is neither blank nor, where told, the given separator. */
  skipBlank(from: number, separator = 0): number {
    let at = from;
    while (at < this.end && (isBlank(this.bytes[at]!) || this.bytes[at] === separator)) at++;
    return at;
  }

  decode(from: number, to: number): string {
    return decoder.decode(this.bytes.subarray(from, to));
  }

  /** Offset after a string's closing quote; -1 when it is not before `limit`. */
  #stringEnd(start: number, limit: number): number {
    const { bytes } = this;
    for (let at = start + 1; at < limit; at++) {
      if (bytes[at] === char.quote) return at + 1;
      if (bytes[at] === char.backslash) at++;
    }
    return -1;
  }

  #plainEnd(start: number, limit: number): number {
    const { bytes } = this;
    for (let at = start; at < limit; at++) {
      const byte = bytes[at]!;
      if (byte === char.comma || byte === char.closeBrace || byte === char.closeBracket || isBlank(byte)) return at;
    }
    return limit === this.end ? limit : -1;
  }

  /** A container that is too short for the index, and so whole: its end and children are found by walking it. */
  #shortContainer(start: number): { end: number; count: number } {
    const { bytes } = this;
    let depth = 0;
    let count = 0;
    for (let at = start; at < this.end; at++) {
      const byte = bytes[at]!;
      if (byte === char.quote) {
        if (depth === 1 && count === 0) count = 1;
        at = this.#stringEnd(at, this.end) - 1;
      } else if (byte === char.openBrace || byte === char.openBracket) {
        if (depth === 1 && count === 0) count = 1;
        depth++;
      } else if (byte === char.closeBrace || byte === char.closeBracket) {
        if (--depth === 0) return { end: at + 1, count };
      } else if (depth === 1 && !isBlank(byte)) {
        if (byte === char.comma) count++;
        else if (count === 0) count = 1;
      }
    }
    return { end: this.end, count };
  }
}
