import { SaxesParser } from 'saxes';
import type { Report } from '../problems.ts';
import { faultOf } from './faults.ts';
import type { Mended } from './mend.ts';
import { maxAttributes, maxDepth, type Progress, type Reached, type TagListener, type XmlAttribute } from './tags.ts';

const chunkLength = 1 << 16;
const maxFaults = 1000;

interface Rest {
  readonly mended: Mended;
  readonly reached: Reached;
  readonly report: Report;
  readonly listener: TagListener;
  readonly progress: Progress;
}

/** Reads the rest of a document by saxes, whatever it looks like, and closes in the end what is open. */
export function readTolerantTags(rest: Rest): void {
  const { mended, reached, progress } = rest;
  const reader = new TagReader(rest);
  for (let start = reached.at; start < mended.text.length && !reader.stopped; start += chunkLength) {
    reader.read(start, start + chunkLength);
    progress(start + chunkLength);
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
  readonly #open: string[];
  /** What is to be added to an offset of the parser's. */
  readonly #shift: number;
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

  constructor({ mended, reached, report, listener }: Rest) {
    this.#text = mended.text;
    this.#restore = mended.restore;
    this.#report = report;
    this.#listener = listener;
    this.#open = [...reached.open];
    this.#shift = reached.at - reached.context.length;
    this.#parser.write(reached.context);
    this.#listen();
    this.#wantText(reached.wantsText);
  }

  get #position(): number {
    return this.#parser.position + this.#shift;
  }

  #listen(): void {
    const parser = this.#parser;
    parser.onFault = (message) => this.#fault(message);
    parser.on('opentagstart', ({ name }) => {
      this.#start = this.#text.lastIndexOf('<', this.#position - name.length - 1);
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
      const at = this.#text.lastIndexOf('<!DOCTYPE', this.#position);
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
    if (selfClosing) {
      this.#wantText(false);
      this.#listener.empty(name, attributes, this.#start);
      return;
    }
    this.#open.push(name);
    const wantsText = this.#listener.open(name, attributes, this.#start);
    if (this.#open.length > maxDepth) this.#stop(`Elements are nested more than ${maxDepth} deep`);
    else this.#wantText(wantsText);
  }

  /** Also called for each element that the parser closes with one closing tag. */
  #closing(): void {
    const end = this.#position;
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
    if (fault) this.#report(fault.code, Math.max(0, this.#position - 1), fault.sentence);
  }
}
