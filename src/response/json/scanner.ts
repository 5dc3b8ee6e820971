import { char, isBlank, isEscapable, isHexDigit, isNumber, isNumeric, isPlain, words } from './characters.ts';
import { childrenPerMark, indexedSpan, ValueIndex } from './value-index.ts';

/** Deeper than this nothing is read: an index entry a level is what a hostile text of brackets could make large. */
export const depthLimit = 1_000_000;

/** Where and why a text stops being JSON. */
export interface JsonFault {
  readonly code: 'unexpected' | 'number' | 'word' | 'trailing' | 'depth';
  readonly offset: number;
}

/** What the standard forbids and does not hinder reading: told once each, at its first place. */
export interface JsonFlaw {
  readonly code: 'control' | 'escape';
  readonly offset: number;
}

/** What the next byte that is not blank belongs to. */
const state = { value: 0, firstItem: 1, firstName: 2, name: 3, colon: 4, after: 5, string: 6, nameString: 7, number: 8, done: 9 } as const;
type State = (typeof state)[keyof typeof state];

/**
 * Reads JSON text once, as it arrives, in pieces cut anywhere: checks it and builds the index of its long values. Values
 * themselves are not made: the text keeps them as they were written. No recursion: the containers that are open are the index's
 * entries, linked by their parents.
 */
export class JsonScanner {
  readonly index = new ValueIndex();
  /** Offset of the outermost value; -1 before it. */
  root = -1;
  /** Offset after the outermost value; -1 until it has ended. */
  rootEnd = -1;
  fault: JsonFault | undefined;
  readonly flaws: JsonFlaw[] = [];

  #bytes: Uint8Array = new Uint8Array();
  #state: State = state.value;
  /** Everything before it has been read. */
  #position: number;
  /** Of the string or number under way. */
  #tokenStart = 0;
  /** Entry of the innermost open container; -1 outside. */
  #container = -1;
  #isObject = false;
  #count = 0;
  #depth = 0;
  /** The token at hand cannot be judged before more of it has come. */
  #waits = false;

  constructor(start: number) {
    this.#position = start;
  }

  /**
   * Reads on to `end`. `bytes` may be another array than before, of the same beginning. What most of a text consists of, strings and
   * what is between them, is read in this loop, with the state at hand; the rest, a token at a time, by `#token`.
   */
  scan(bytes: Uint8Array, end: number): void {
    this.#bytes = bytes;
    this.#waits = false;
    let at = this.#position;
    let now: State = this.#state;
    while (at < end) {
      const byte = bytes[at]!;
      switch (now) {
        case state.string:
        case state.nameString:
          if (isPlain[byte] === 1) {
            at++;
            while (at < end && isPlain[bytes[at]!] === 1) at++;
            continue;
          }
          if (byte !== char.quote) break;
          now = this.#endString(now, ++at);
          continue;
        case state.after:
          if (byte !== char.comma) break;
          now = this.#isObject ? state.name : state.value;
          at++;
          continue;
        case state.name:
          if (byte !== char.quote) break;
          this.#markChild(at);
          this.#tokenStart = at++;
          now = state.nameString;
          continue;
        case state.colon:
          if (byte !== char.colon) break;
          at++;
          now = state.value;
          continue;
        case state.value:
          if (byte !== char.quote) break;
          this.#startValue(at);
          this.#tokenStart = at++;
          now = state.string;
          continue;
      }
      this.#state = now;
      at = this.#token(at, end);
      now = this.#state;
      if (this.fault !== undefined || this.#waits) break;
    }
    this.#state = now;
    this.#position = at;
  }

  /**
   * Ends the text: containers that are still open end here, holding what came of them. Tells whether the text was whole.
   */
  finish(end: number): boolean {
    const isInString = this.#state === state.string;
    if (this.fault === undefined && this.#state === state.number) this.#endNumber(end, true);
    if (this.fault === undefined && isInString) this.#endScalar(end);
    const whole = this.fault === undefined && this.#state === state.done && !isInString;
    const valid = this.fault === undefined ? end : this.fault.offset;
    if (this.#container >= 0) this.index.counts[this.#container] = this.#count;
    for (let entry = this.#container; entry >= 0; entry = this.index.parents[entry]!) this.index.ends[entry] = valid;
    if (this.root >= 0 && this.rootEnd < 0) this.rootEnd = valid;
    return whole;
  }

  #token(at: number, end: number): number {
    const byte = this.#bytes[at]!;
    switch (this.#state) {
      case state.string:
      case state.nameString:
        return this.#oddity(at, end);
      case state.number:
        return this.#number(at, end);
    }
    if (isBlank(byte)) return at + 1;
    switch (this.#state) {
      case state.after:
        return this.#afterValue(byte, at);
      case state.colon:
        return this.#stop('unexpected', at);
      case state.name:
      case state.firstName:
        return this.#name(byte, at);
      case state.done:
        return this.#stop('trailing', at);
      case state.firstItem:
        if (byte === char.closeBracket) return this.#close(at);
    }
    return this.#value(byte, at, end);
  }

  #name(byte: number, at: number): number {
    if (byte === char.closeBrace && this.#state === state.firstName) return this.#close(at);
    if (byte !== char.quote) return this.#stop('unexpected', at);
    this.#markChild(at);
    this.#tokenStart = at;
    this.#state = state.nameString;
    return at + 1;
  }

  #value(byte: number, at: number, end: number): number {
    if (byte === char.openBrace || byte === char.openBracket) {
      this.#startValue(at);
      return this.#open(byte === char.openBrace, at);
    }
    if (byte === char.quote) {
      this.#startValue(at);
      this.#tokenStart = at;
      this.#state = state.string;
      return at + 1;
    }
    if (byte === char.minus || (byte >= 0x30 && byte <= 0x39)) {
      this.#startValue(at);
      this.#tokenStart = at;
      this.#state = state.number;
      return at + 1;
    }
    return this.#word(at, end);
  }

  #word(at: number, end: number): number {
    const bytes = this.#bytes;
    const word = words[bytes[at]!];
    if (word === undefined) return this.#stop('unexpected', at);
    for (let index = 1; index < word.length; index++) {
      if (at + index >= end) {
        this.#waits = true;
        return at;
      }
      if (bytes[at + index] !== word[index]) return this.#stop('word', at);
    }
    this.#startValue(at);
    this.#endScalar(at + word.length);
    return at + word.length;
  }

  #afterValue(byte: number, at: number): number {
    if (byte === (this.#isObject ? char.closeBrace : char.closeBracket)) return this.#close(at);
    return this.#stop('unexpected', at);
  }

  /** Gives the state after a string that ended. */
  #endString(now: State, end: number): State {
    if (end - this.#tokenStart >= indexedSpan) this.#addToken(end);
    if (now === state.nameString) return state.colon;
    if (this.#container >= 0) return state.after;
    this.rootEnd = end;
    return state.done;
  }

  /** What in a string is not just a character of it: an escape, or a control character, which JSON forbids. */
  #oddity(at: number, end: number): number {
    if (this.#bytes[at] === char.backslash) return this.#escape(at, end);
    this.#flaw('control', at);
    return at + 1;
  }

  /** The offset after an escape; its own offset when more of it must come first. */
  #escape(at: number, end: number): number {
    const bytes = this.#bytes;
    const wanted = at + 1 < end && bytes[at + 1] === char.u ? 6 : 2;
    if (at + wanted > end) {
      this.#waits = true;
      return at;
    }
    if (wanted === 2) {
      if (isEscapable(bytes[at + 1]!)) return at + 2;
      this.#flaw('escape', at);
      return at + 1;
    }
    for (let digit = at + 2; digit < at + 6; digit++) {
      if (!isHexDigit(bytes[digit]!)) {
        this.#flaw('escape', at);
        return at + 2;
      }
    }
    return at + 6;
  }

  #number(from: number, end: number): number {
    const bytes = this.#bytes;
    let at = from;
    while (at < end && isNumeric(bytes[at]!)) at++;
    if (at < end) this.#endNumber(at, false);
    return at;
  }

  #endNumber(end: number, isLast: boolean): void {
    const isWhole = isNumber(this.#bytes, this.#tokenStart, end);
    // A text that was cut short inside a number shows what came of it.
    if (isWhole || (isLast && this.#container >= 0)) this.#endScalar(end);
    else {
      this.#count--;
      this.#stop('number', this.#tokenStart);
    }
  }

  #startValue(at: number): void {
    if (this.#container < 0) this.root = at;
    else if (!this.#isObject) this.#markChild(at);
    this.#count++;
  }

  #markChild(at: number): void {
    if (this.#count % childrenPerMark !== 0 || this.#count === 0) return;
    const marks = this.index.marks.get(this.#container);
    if (marks === undefined) this.index.marks.set(this.#container, [at]);
    else marks.push(at);
  }

  /** Ends a string, a number or a word. */
  #endScalar(end: number): void {
    if ((this.#state === state.string || this.#state === state.number) && end - this.#tokenStart >= indexedSpan) this.#addToken(end);
    this.#endValue(end);
  }

  #addToken(end: number): void {
    this.index.ends[this.index.add(this.#tokenStart, this.#container)] = end;
  }

  #endValue(end: number): void {
    this.#state = this.#container < 0 ? state.done : state.after;
    if (this.#container < 0) this.rootEnd = end;
  }

  #open(isObject: boolean, at: number): number {
    if (this.#depth === depthLimit) {
      this.#count--;
      return this.#stop('depth', at);
    }
    this.#depth++;
    if (this.#container >= 0) this.index.counts[this.#container] = this.#count;
    this.#container = this.index.add(at, this.#container);
    this.#isObject = isObject;
    this.#count = 0;
    this.#state = isObject ? state.firstName : state.firstItem;
    return at + 1;
  }

  #close(at: number): number {
    const { index } = this;
    const entry = this.#container;
    const start = index.starts[entry]!;
    const parent = index.parents[entry]!;
    index.ends[entry] = at + 1;
    index.counts[entry] = this.#count;
    // What is in a short container is shorter still: its entry is the last one, and goes.
    if (at + 1 - start < indexedSpan && parent >= 0) index.size--;
    this.#depth--;
    this.#container = parent;
    if (parent >= 0) {
      this.#count = index.counts[parent]!;
      this.#isObject = this.#bytes[index.starts[parent]!] === char.openBrace;
    }
    this.#endValue(at + 1);
    return at + 1;
  }

  #flaw(code: JsonFlaw['code'], offset: number): void {
    if (!this.flaws.some((flaw) => flaw.code === code)) this.flaws.push({ code, offset });
  }

  #stop(code: JsonFault['code'], offset: number): number {
    this.fault = { code, offset };
    return offset;
  }
}
