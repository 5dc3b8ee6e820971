import { SaxesParser } from 'saxes';
import type { Report } from '../problems.ts';
import { faultOf } from './faults.ts';
import { mend } from './mend.ts';

/** An attribute as written, its entities resolved. */
export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
}

/** Hears of a document's elements, each opened and closed exactly once, children within their parents, whatever the document looks like. */
export interface TagListener {
  /** Says whether the text in the element is wanted. */
  open(name: string, attributes: readonly XmlAttribute[], at: number): boolean;
  /** `text`: what stood in the element, without its children's; empty when it was not wanted. */
  close(text: string): void;
}

const chunkLength = 1 << 16;
/** Metadata is about ten deep, annotations may be deeper. */
const maxDepth = 200;
const maxAttributes = 500;
const maxFaults = 1000;

/**
 * Reads XML, and goes on after faults: a closing tag that closes nothing is left out, and what should have been closed before it is closed.
 * Stops where a document is made to exhaust memory.
 */
export function readTags(text: string, report: Report, listener: TagListener, onProgress?: (share: number) => void): void {
  const reader = new TagReader(text, report, listener);
  for (let start = 0; start < text.length && !reader.stopped; start += chunkLength) {
    reader.read(start, start + chunkLength);
    onProgress?.(Math.min(1, (start + chunkLength) / text.length));
  }
  reader.end();
}

/** One that makes no `Error` of a fault: a broken document has a million. */
class TolerantParser extends SaxesParser {
  onFault: (message: string) => void = () => undefined;

  override fail(message: string): this {
    this.onFault(message);
    return this;
  }
}

class TagReader {
  stopped = false;
  readonly #parser = new TolerantParser();
  readonly #text: string;
  readonly #restore: (value: string) => string;
  readonly #report: Report;
  readonly #listener: TagListener;
  /** Names of the open elements. The parser's own list is lost when a closing tag matches none of it. */
  readonly #open: string[] = [];
  /** Those of the tag that is being read, and of longer ones before it: its room is used again. */
  readonly #attributes: XmlAttribute[] = [];
  #count = 0;
  #start = 0;
  #closedAt = -1;
  #faults = 0;
  #words = '';
  #wanted = false;
  /** The text ends in the middle of a tag. */
  #cut = false;

  constructor(text: string, report: Report, listener: TagListener) {
    const mended = mend(text, report);
    this.#text = mended.text;
    this.#restore = mended.restore;
    this.#report = report;
    this.#listener = listener;
    this.#listen();
  }

  #listen(): void {
    const parser = this.#parser;
    parser.onFault = (message) => this.#fault(message);
    parser.on('opentagstart', ({ name }) => {
      this.#start = this.#text.lastIndexOf('<', parser.position - name.length - 1);
    });
    parser.on('attribute', (attribute) => this.#attribute(attribute));
    parser.on('opentag', ({ name, isSelfClosing }) => this.#opened(name, isSelfClosing));
    parser.on('closetag', ({ isSelfClosing }) => {
      if (!isSelfClosing) this.#closing();
    });
    parser.on('cdata', (text) => {
      this.#words += text;
    });
    parser.on('doctype', () => {
      const at = this.#text.lastIndexOf('<!DOCTYPE', parser.position);
      this.#report('forbidden', at, 'A document type declaration is refused: nothing that it declares is used.');
    });
  }

  read(start: number, end: number): void {
    this.#parser.write(this.#text.slice(start, end));
  }

  end(): void {
    if (!this.stopped) this.#parser.close();
    const inside = this.#open.at(-1);
    if (!this.stopped && (inside !== undefined || this.#cut)) {
      const where = inside === undefined ? 'in the middle of a tag' : `before ${inside} is closed`;
      this.#report('malformed', this.#text.length, `The text ends ${where}: it may be cut off. What came before is used.`);
    }
    this.#closeTo(0);
  }

  #attribute(attribute: XmlAttribute): void {
    const value = this.#restore(attribute.value);
    this.#attributes[this.#count++] = value === attribute.value ? attribute : { name: attribute.name, value };
    if (this.#count > maxAttributes) this.#stop(`An element has more than ${maxAttributes} attributes`);
  }

  #opened(name: string, selfClosing: boolean): void {
    const attributes = this.#attributes.slice(0, this.#count);
    this.#count = 0;
    if (this.stopped) return;
    this.#open.push(name);
    const wantsText = this.#listener.open(name, attributes, this.#start);
    if (selfClosing) this.#closeTo(this.#open.length - 1);
    else if (this.#open.length > maxDepth) this.#stop(`Elements are nested more than ${maxDepth} deep`);
    else this.#wantText(wantsText);
  }

  /** Also called for each element that the parser closes with one closing tag. */
  #closing(): void {
    const end = this.#parser.position;
    if (end === this.#closedAt || this.stopped) return;
    this.#closedAt = end;
    const start = this.#text.lastIndexOf('</', end - 1);
    const name = this.#text.slice(start + 2, end - 1).trimEnd();
    const index = this.#open.lastIndexOf(name);
    const inside = this.#open.at(-1);
    if (index === -1) this.#report('malformed', start, `${name} is closed here and not open: this closing tag is left out.`);
    else if (inside !== name) this.#report('malformed', start, `${name} is closed here before ${inside}: both are closed.`);
    if (index !== -1) this.#closeTo(index);
  }

  #closeTo(depth: number): void {
    while (this.#open.length > depth) {
      const words = this.#words;
      this.#wantText(false);
      this.#open.pop();
      this.#listener.close(this.#restore(words));
    }
  }

  #wantText(wanted: boolean): void {
    this.#words = '';
    this.#wanted = wanted;
    if (wanted)
      this.#parser.on('text', (text) => {
        this.#words += text;
      });
    else this.#parser.off('text');
  }

  /** The parser takes such a tag for text, and would have that begin the next attribute's value when nobody listened to text. */
  #dropText(): void {
    if (!this.#wanted) this.#parser.on('text', () => this.#parser.off('text'));
  }

  #stop(reason: string): void {
    if (this.stopped) return;
    this.stopped = true;
    this.#report('forbidden', this.#start, `${reason}: the rest of the document is not read.`);
  }

  #fault(message: string): void {
    if (message.startsWith('unmatched closing tag')) this.#closing();
    if (message.startsWith('unmatched closing tag') || message.startsWith('weird empty close tag')) this.#dropText();
    if (message.startsWith('unexpected end')) this.#cut = true;
    if (++this.#faults > maxFaults) return;
    const fault = faultOf(message);
    if (fault) this.#report(fault.code, Math.max(0, this.#parser.position - 1), fault.sentence);
  }
}
