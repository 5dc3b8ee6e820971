import { methods } from './facts/methods.ts';
import type { Span } from './tree.ts';

export interface Line extends Span {
  readonly text: string;
}

/** The parts of one request, not yet read. */
export interface Block {
  start: number;
  end: number;
  name: Span | undefined;
  method: Span | undefined;
  url: Span | undefined;
  /** Where a URL would stand. */
  urlHole: number;
  readonly headers: Line[];
  body: Span | undefined;
  readonly comments: Line[];
}

interface Blocks {
  readonly blocks: readonly Block[];
  /** The text, with what stands within URLs but is none of them (comment lines, `HTTP/1.1`) blanked out. */
  readonly urlText: string;
}

/** Where the request at an offset stands, its `###` line included: reading that text alone gives the same request. */
export function requestSpanAt(text: string, offset: number): Span {
  const line = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const start = line === 0 || text.startsWith('###', line) ? line : text.lastIndexOf('\n###', line - 1) + 1;
  const next = text.indexOf('\n###', offset);
  return { start, end: next < 0 ? text.length : next };
}

/** Splits a document into requests by lines alone. Linear. */
export function readBlocks(text: string): Blocks {
  const reader = new BlockReader();
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const content = text.slice(start, end);
    const line = content.endsWith('\r') ? content.slice(0, -1) : content;
    reader.read({ start, end: start + line.length, text: line });
    if (newline < 0) break;
    start = newline + 1;
  }
  return { blocks: reader.finish(text.length), urlText: masked(text, reader.masks) };
}

function masked(text: string, masks: readonly Span[]): string {
  if (masks.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of masks) {
    parts.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

const requestLine = /^([A-Za-z]+)(?:[ \t]+|$)/;
const headerLine = /^[\w!#$%&'*+.^`|~-]+[ \t]*:(?!\/\/)/;
const continuation = /^[ \t]*(?:[?&]|\$\w+[ \t]*=)/;
const withinParens = /^(?:[ \t]|[)$,;])/;

class BlockReader {
  readonly masks: Span[] = [];
  private readonly blocks: Block[] = [];
  private block: Block | undefined;
  private part: 'before' | 'url' | 'headers' | 'gap' | 'body' = 'before';
  /** The block was opened by `###`. */
  private explicit = false;
  /** Parentheses that the URL's lines so far leave open. */
  private depth = 0;

  read(line: Line): void {
    if (line.text.startsWith('###')) this.separate(line);
    else this[this.part](line);
  }

  finish(end: number): readonly Block[] {
    this.close(end);
    return this.blocks;
  }

  private separate(line: Line): void {
    const before = this.block;
    const prelude = before !== undefined && !this.explicit && this.part === 'before' ? before : undefined;
    if (prelude === undefined) this.close(line.start - 1);
    const name = line.text.replace(/^#+/, '');
    const start = line.end - name.trimStart().length;
    const length = name.trim().length;
    this.block = emptyBlock(prelude?.start ?? line.start, line.end, prelude?.comments ?? []);
    if (length > 0) this.block.name = { start, end: start + length };
    this.explicit = true;
    this.part = 'before';
  }

  private close(end: number): void {
    const { block } = this;
    this.block = undefined;
    if (block === undefined) return;
    // The line break before the next `###` belongs to neither request.
    block.end = Math.max(block.end, end);
    if (this.explicit || this.part !== 'before') this.blocks.push(block);
  }

  private before(line: Line): void {
    if (this.block === undefined) {
      this.block = emptyBlock(line.start, line.end, []);
      this.explicit = false;
    }
    const { block } = this;
    if (isComment(line.text)) block.comments.push(trimmedLine(line));
    else if (line.text.trim() !== '') this.request(block, line);
  }

  private request(block: Block, line: Line): void {
    const indent = line.text.length - line.text.trimStart().length;
    const content = line.text.slice(indent);
    const word = requestLine.exec(content);
    const isMethod = word !== null && (Object.hasOwn(methods, word[1]!.toUpperCase()) || /^[A-Z]{3,}$/.test(word[1]!));
    const urlStart = line.start + indent + (isMethod ? word[0].length : 0);
    if (isMethod) block.method = { start: line.start + indent, end: line.start + indent + word[1]!.length };
    block.urlHole = urlStart;
    this.part = 'url';
    this.depth = 0;
    if (urlStart < line.end) this.extend(block, urlStart, line);
  }

  private extend(block: Block, start: number, line: Line): void {
    const end = line.start + endOfUrl(line.text);
    if (end < line.end) this.masks.push({ start: end, end: line.end });
    block.url = { start: block.url?.start ?? start, end };
    this.depth = openParens(line.text.slice(start - line.start), this.depth);
  }

  private url(line: Line): void {
    const block = this.block!;
    const isHeader = headerLine.test(line.text);
    if (isComment(line.text)) {
      block.comments.push(trimmedLine(line));
      this.masks.push(line);
    } else if (line.text.trim() === '') this.part = 'gap';
    else if (continuation.test(line.text) || (this.depth > 0 && !isHeader && withinParens.test(line.text))) {
      this.extend(block, line.start + line.text.length - line.text.trimStart().length, line);
    } else {
      this.part = 'headers';
      block.headers.push(line);
    }
  }

  private headers(line: Line): void {
    const block = this.block!;
    if (isComment(line.text)) block.comments.push(trimmedLine(line));
    else if (line.text.trim() === '') this.part = 'gap';
    else block.headers.push(line);
  }

  private gap(line: Line): void {
    const block = this.block!;
    if (isComment(line.text)) block.comments.push(trimmedLine(line));
    else if (line.text.trim() !== '') {
      block.body = { start: line.start, end: line.start + line.text.trimEnd().length };
      this.part = 'body';
    }
  }

  private body(line: Line): void {
    const block = this.block!;
    if (line.text.trim() !== '') block.body = { start: block.body!.start, end: line.start + line.text.trimEnd().length };
  }
}

const versionAtEnd = / HTTP\/\d(?:\.\d)?$/;

/** Where `HTTP/1.1` and the blanks before it begin, or the line ends. The pattern sees the last few characters only: lines may be long. */
function endOfUrl(line: string): number {
  const trimmed = line.trimEnd();
  const version = versionAtEnd.exec(trimmed.slice(-' HTTP/1.1'.length));
  if (version === null) return line.length;
  let end = trimmed.length - version[0].length;
  while (end > 0 && line.charAt(end - 1) === ' ') end--;
  return end;
}

function emptyBlock(start: number, urlHole: number, comments: Line[]): Block {
  return { start, end: urlHole, name: undefined, method: undefined, url: undefined, urlHole, headers: [], body: undefined, comments };
}

function trimmedLine({ start, end, text }: Line): Line {
  const indent = text.length - text.trimStart().length;
  return { start: start + indent, end, text: text.slice(indent) };
}

function isComment(line: string): boolean {
  return /^[ \t]*(?:#|\/\/)/.test(line);
}

/** How many parentheses are open behind a line. Quotes end with their line. */
function openParens(text: string, before: number): number {
  let depth = before;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (character === '(') depth++;
    else if (character === ')' && depth > 0) depth--;
  }
  return depth;
}
