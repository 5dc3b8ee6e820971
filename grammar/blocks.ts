import { methods } from './facts/methods.ts';
import type { Span } from './tree.ts';

export interface Line extends Span {
  readonly text: string;
}

/** The parts of one request, not yet read. */
export interface Block {
  readonly name: Span | undefined;
  readonly method: Span | undefined;
  readonly url: Span | undefined;
  /** The text, with what stands within the URL but is none of it (comment lines, `HTTP/1.1`) blanked out. */
  readonly urlText: string;
  /** Where a URL would stand. */
  readonly urlHole: number;
  readonly headers: readonly Line[];
  readonly body: Span | undefined;
  readonly comments: readonly Line[];
}

/** Splits the text of one request (see `requestSpans`) by its lines; undefined where it holds none. Linear. */
export function readBlock(text: string): Block | undefined {
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
  return reader.finish(text);
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
const indented = /^[ \t]+\S/;
const indentedHeader = /^[ \t]+[A-Za-z][\w-]*[ \t]*:/;
const endsOpen = /[(,][ \t]*$/;

class BlockReader {
  private name: Span | undefined;
  private method: Span | undefined;
  private start: number | undefined;
  private end = 0;
  private hole = 0;
  private readonly lines: Line[] = [];
  private content: Span | undefined;
  private readonly comments: Line[] = [];
  private readonly masks: Span[] = [];
  private part: 'before' | 'url' | 'headers' | 'gap' | 'body' = 'before';
  /** The request was opened by `###`. */
  private explicit = false;
  /** Parentheses that the URL's lines so far leave open. */
  private depth = 0;
  /** The URL's lines so far hold a `?`. */
  private inQuery = false;
  /** The URL's last line ends in `,` or `(`. */
  private wrapped = false;

  read(line: Line): void {
    if (isSeparator(line.text, 0)) this.separate(line);
    else this[this.part](line);
  }

  finish(text: string): Block | undefined {
    if (!this.explicit && this.part === 'before') return undefined;
    return {
      name: this.name,
      method: this.method,
      url: this.start === undefined ? undefined : { start: this.start, end: this.end },
      urlText: masked(text, this.masks),
      urlHole: this.hole,
      headers: this.lines,
      body: this.content,
      comments: this.comments,
    };
  }

  private separate(line: Line): void {
    const name = line.text.replace(/^[ \t]*#+/, '');
    const start = line.end - name.trimStart().length;
    const length = name.trim().length;
    if (length > 0) this.name = { start, end: start + length };
    this.hole = line.end;
    this.explicit = true;
  }

  private before(line: Line): void {
    if (isComment(line.text)) this.comments.push(trimmedLine(line));
    else if (line.text.trim() !== '') this.request(line);
  }

  private request(line: Line): void {
    const indent = line.text.length - line.text.trimStart().length;
    const content = line.text.slice(indent);
    const word = requestLine.exec(content);
    const isMethod = word !== null && (Object.hasOwn(methods, word[1]!.toUpperCase()) || /^[A-Z]{3,}$/.test(word[1]!));
    const urlStart = line.start + indent + (isMethod ? word[0].length : 0);
    if (isMethod) this.method = { start: line.start + indent, end: line.start + indent + word[1]!.length };
    this.hole = urlStart;
    this.part = 'url';
    this.depth = 0;
    if (urlStart < line.end) this.extend(urlStart, line);
  }

  private extend(start: number, line: Line): void {
    const end = line.start + endOfUrl(line.text);
    if (end < line.end) this.masks.push({ start: end, end: line.end });
    this.start ??= start;
    this.end = end;
    this.depth = openParens(line.text.slice(start - line.start), this.depth);
    this.inQuery ||= line.text.includes('?');
    this.wrapped = endsOpen.test(line.text.slice(-80));
  }

  private url(line: Line): void {
    if (isComment(line.text)) {
      this.comments.push(trimmedLine(line));
      this.masks.push(line);
    } else if (line.text.trim() === '') this.part = 'gap';
    else if (this.continues(line.text)) {
      this.extend(line.start + line.text.length - line.text.trimStart().length, line);
    } else {
      this.part = 'headers';
      this.lines.push(trimmedLine(line));
    }
  }

  /** An option on a line of its own; what stands within parentheses; and wrapped conditions and lists, which are indented. */
  private continues(text: string): boolean {
    if (continuation.test(text)) return true;
    if (this.depth > 0 && !headerLine.test(text) && withinParens.test(text)) return true;
    return this.inQuery && indented.test(text) && (this.wrapped || !indentedHeader.test(text));
  }

  private headers(line: Line): void {
    if (isComment(line.text)) this.comments.push(trimmedLine(line));
    else if (line.text.trim() === '') this.part = 'gap';
    else this.lines.push(trimmedLine(line));
  }

  private gap(line: Line): void {
    if (isComment(line.text)) this.comments.push(trimmedLine(line));
    else if (line.text.trim() !== '') {
      this.content = { start: line.start, end: line.start + line.text.trimEnd().length };
      this.part = 'body';
    }
  }

  private body(line: Line): void {
    if (line.text.trim() !== '') this.content = { start: this.content!.start, end: line.start + line.text.trimEnd().length };
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

function trimmedLine({ start, end, text }: Line): Line {
  const indent = text.length - text.trimStart().length;
  return { start: start + indent, end, text: text.slice(indent) };
}

/** Whether the line that begins at an offset is the `###` between requests. */
export function isSeparator(text: string, line: number): boolean {
  let at = line;
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at++;
  return text.startsWith('###', at);
}

/** A `#` or `//` line. */
export function isComment(line: string): boolean {
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
