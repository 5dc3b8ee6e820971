import { createJsonAnswer } from './answers/json-answer.ts';
import { createTextAnswer } from './answers/text-answer.ts';
import type { AnswerContext } from './context.ts';
import { fault, type Where } from './faults.ts';
import { JsonScanner } from './json/scanner.ts';
import { ByteStore } from './text/byte-store.ts';
import { LineIndex, positionOf } from './text/line-index.ts';
import { type Format, isJsonType, sniff, sniffLength } from './text/sniff.ts';
import { createUtf8Intake, type Utf8Intake } from './text/utf8.ts';
import type { AnswerTree } from './types.ts';

export interface AnswerOptions {
  /** Without it nothing links. */
  readonly context?: AnswerContext | undefined;
  /** Value of the header. */
  readonly contentType?: string | undefined;
  /** Bytes that are kept; 1 GiB when not told. */
  readonly limit?: number | undefined;
  /** Bytes that will come, as the service says; more or fewer may. */
  readonly expected?: number | undefined;
}

/** Takes a body as it arrives. */
export interface AnswerReader {
  /** Takes the next bytes; false when it keeps no more, so that the rest need not be read. */
  write(chunk: Uint8Array): boolean;
  /** Ends the body; `cutShort` when the connection ended before it. Call once. */
  end(cutShort: boolean): AnswerTree;
}

/** Offsets fit 31 bits, which keeps them fast; and a page has not much more memory. */
const defaultLimit = 2 ** 30;
/** A service that announces more than it sends costs no more memory than this, and only address space at that. */
const longestExpected = 2 ** 28;
/** Read at a time, so that what is made on the way stays small. */
const pieceLength = 2 ** 20;
const headLength = sniffLength * 2;

export function createAnswerReader(options: AnswerOptions = {}): AnswerReader {
  return new Reader(options);
}

/** A body that is there whole. */
export function createAnswerTree(body: Uint8Array, options: AnswerOptions = {}): AnswerTree {
  const reader = createAnswerReader(options);
  reader.write(body);
  return reader.end(false);
}

class Reader implements AnswerReader {
  readonly #options: AnswerOptions;
  readonly #store: ByteStore;
  readonly #lines = new LineIndex(0);
  readonly #scanner = new JsonScanner(0);
  /** The first bytes, until there are enough to tell what they are. */
  #head: Uint8Array = new Uint8Array();
  #format: Format | undefined;
  #intake: Utf8Intake | undefined;
  #received = 0;
  #isFull = false;

  constructor(options: AnswerOptions) {
    this.#options = options;
    this.#store = new ByteStore(options.limit ?? defaultLimit, Math.min(options.expected ?? 0, longestExpected));
  }

  write(chunk: Uint8Array): boolean {
    this.#received += chunk.length;
    if (this.#isFull) return false;
    if (this.#format !== undefined) this.#takeAll(chunk);
    else {
      const head = new Uint8Array(this.#head.length + chunk.length);
      head.set(this.#head);
      head.set(chunk, this.#head.length);
      this.#head = head;
      if (head.length >= headLength) this.#begin();
    }
    return !this.#isFull;
  }

  end(cutShort: boolean): AnswerTree {
    if (this.#format === undefined) this.#begin();
    if (this.#intake) this.#keep(this.#intake.finish());
    const faults = this.#intakeFaults();
    if (this.#isFull) faults.push(fault.tooLong(this.#store.length));
    else if (cutShort) faults.push(fault.cutShort(this.#received));
    return this.#format === 'json' ? this.#endJson(faults, cutShort || this.#isFull) : this.#textAnswer(faults);
  }

  #begin(): void {
    const head = this.#head;
    this.#head = new Uint8Array();
    const start = createUtf8Intake(head).take(head).bytes.subarray(0, sniffLength);
    this.#format = sniff(start, this.#options.contentType);
    if (this.#format !== 'binary') this.#intake = createUtf8Intake(head);
    this.#takeAll(head);
  }

  #takeAll(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length && !this.#isFull; at += pieceLength) {
      const piece = chunk.subarray(at, at + pieceLength);
      const { bytes, ascii } = this.#intake?.take(piece) ?? { bytes: piece, ascii: undefined };
      this.#keep(bytes, ascii);
    }
  }

  #keep(bytes: Uint8Array, ascii?: string): void {
    const { length } = this.#store;
    if (!this.#store.append(bytes)) this.#isFull = true;
    if (this.#format === 'binary' || this.#store.length === length) return;
    const kept = this.#store.length - length;
    this.#lines.append(this.#store.bytes, this.#store.length, kept === ascii?.length ? ascii : ascii?.slice(0, kept));
    if (this.#format === 'json') this.#scanner.scan(this.#store.bytes, this.#store.length);
  }

  #endJson(faults: string[], isCut: boolean): AnswerTree {
    const scanner = this.#scanner;
    const { length } = this.#store;
    const isWhole = scanner.finish(length);
    const { fault: broken } = scanner;
    const isShown = scanner.root >= 0 && (broken === undefined || broken.code === 'depth' || broken.offset * 2 >= length);
    for (const { code, offset } of scanner.flaws) faults.push(fault.flawed(code, this.#where(offset)));
    if (broken) faults.push(fault.broken(broken.code, this.#where(broken.offset), isShown));
    else if (!isWhole && !isCut) faults.push(fault.endsEarly(length));
    if (!isShown) {
      this.#format = 'text';
      return this.#textAnswer(faults, broken !== undefined);
    }
    return createJsonAnswer({ ...this.#kept('json', faults), scanner, context: this.#options.context });
  }

  /** `isExplained`: a fault says already why it is not shown as JSON. */
  #textAnswer(faults: string[], isExplained = false): AnswerTree {
    const kept = this.#kept(this.#format ?? 'text', faults);
    const { format } = kept;
    if (!isExplained && format !== 'json' && format !== 'empty' && isJsonType(this.#options.contentType ?? '')) {
      faults.push(fault.notJson(format));
    }
    return createTextAnswer(kept);
  }

  #kept(format: Format, faults: readonly string[]) {
    const body = this.#store.bytes.subarray(0, this.#store.length);
    return { body, received: this.#received, lines: this.#lines, format, faults };
  }

  #intakeFaults(): string[] {
    const { encoding = 'utf-8', malformed = false } = this.#intake ?? {};
    if (encoding === 'utf-8') return malformed ? [fault.notUtf8()] : [];
    const isJson = this.#format === 'json' ? [fault.utf16()] : [];
    return malformed ? [...isJson, fault.notUtf16()] : isJson;
  }

  #where(offset: number): Where {
    const { bytes, length } = this.#store;
    const [character] = new TextDecoder().decode(bytes.subarray(offset, Math.min(length, offset + 4)));
    return { ...positionOf(bytes, 0, offset), character: character === undefined ? undefined : JSON.stringify(character) };
  }
}
