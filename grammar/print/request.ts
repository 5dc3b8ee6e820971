import { methods } from '../facts/methods.ts';
import type { Comment, Document, Request } from '../tree.ts';
import { type UrlStyle, urlLines } from './url.ts';

/** Requests, a blank line between them. */
export function printDocument({ requests }: Document, style: UrlStyle): string {
  return requests.map((node, index) => `${index === 0 ? '' : '\n'}${printRequest(node, index > 0, style)}\n`).join('');
}

/** A request with its comments where they stood, as far as the layout has such a place. */
export function printRequest(node: Request, separated: boolean, style: UrlStyle): string {
  const lines = new Lines(node.comments);
  const { name, url, headers, body } = node;
  // Before any other `###` they would be the request's before it.
  if (name !== undefined && !separated) lines.comments(name.span.start);
  if (name !== undefined || separated || isNothing(node)) lines.add(name === undefined ? '###' : `### ${name.text}`);
  addRequestLine(lines, node, style);
  for (const { name, value, span } of headers) {
    lines.comments(span.end);
    lines.add(`${name.text}: ${value.text}`);
  }
  if (body !== undefined) {
    lines.nearerComments(headers.at(-1)?.span.end ?? url.span.end, body.span.start);
    lines.add('');
  }
  lines.comments(Number.POSITIVE_INFINITY);
  if (body !== undefined) lines.add(body.text);
  return lines.written.join('\n');
}

/** A `###` with nothing but comments; without it there would be no request. */
const isNothing = ({ method, url, headers, body }: Request): boolean =>
  method === undefined && url.kind === 'Hole' && headers.length === 0 && body === undefined;

/** A path that by itself would be read as a method, with its first letter encoded. */
const noMethod = (path: string): string =>
  /^[A-Z]{3,}$/.test(path) || Object.hasOwn(methods, path.toUpperCase()) ? `%${path.charCodeAt(0).toString(16)}${path.slice(1)}` : path;

/** The method and the URL; with an option a line, or all on one. */
function addRequestLine(lines: Lines, { method, url }: Request, style: UrlStyle): void {
  const [path, ...options] = url.kind === 'Url' ? urlLines(url, style) : [''];
  const oneLine = style.width === undefined || url.kind !== 'Url';
  const isAlone = method === undefined && (!oneLine || options.length === 0);
  const first = [method?.text, isAlone ? noMethod(path!) : path].filter(Boolean).join(' ');
  lines.comments(oneLine ? url.span.end : url.path.span.end);
  if (oneLine) lines.add(first + options.join(''), first !== '');
  else {
    lines.add(first, first !== '');
    for (const [index, text] of options.entries()) {
      lines.comments(url.options?.[index]?.span.end ?? 0, '  ');
      lines.add(`  ${text}`);
    }
  }
}

/** The lines of a request, its comments put in as they come in the order of the text. */
class Lines {
  readonly written: string[] = [];
  private next = 0;
  private readonly all: readonly Comment[];

  constructor(comments: readonly Comment[]) {
    this.all = comments;
  }

  add(line: string, wanted = true): void {
    if (wanted) this.written.push(line);
  }

  /** Those not yet written that begin before an offset. */
  comments(offset: number, indent = ''): void {
    while (this.next < this.all.length && this.all[this.next]!.span.start <= offset) this.addComment(indent);
  }

  /** Those not yet written that are nearer to what ends at one offset than to what begins at another. */
  nearerComments(end: number, start: number): void {
    for (let comment = this.all[this.next]; comment !== undefined; comment = this.all[this.next]) {
      if (comment.span.start - end > start - comment.span.end) return;
      this.addComment('');
    }
  }

  private addComment(indent: string): void {
    this.written.push(indent + this.all[this.next++]!.text);
  }
}
