import type { Block, Line } from './blocks.ts';
import { readBlock } from './blocks.ts';
import { parseJson } from './json.ts';
import { createProblem, type ProblemEdit } from './problems.ts';
import type { Body, Header, Hole, Name, Parsed, Problem, Request, Word } from './tree.ts';
import { parseUrlWithin } from './url.ts';

/** A request as it reads by itself: all offsets are of its own text. */
export interface ReadRequest extends Parsed<Request> {
  readonly text: string;
}

/** Reads the text of one request, its `###` line included; undefined where it holds comments and blanks alone. */
export function readRequest(text: string): ReadRequest | undefined {
  const block = readBlock(text);
  if (block === undefined) return undefined;
  const problems: Problem[] = [];
  return { text, tree: requestOf(block, text, problems), problems };
}

/** A `###` with nothing behind it, as it is typed before the request. */
export function asksNothing({ name, method, url, headers, body }: Request): boolean {
  return url.kind === 'Hole' && name === undefined && method === undefined && headers.length === 0 && body === undefined;
}

function requestOf(block: Block, text: string, problems: Problem[]): Request {
  const method: Word | undefined = block.method && {
    kind: 'Word',
    span: block.method,
    text: text.slice(block.method.start, block.method.end),
  };
  const url =
    block.url === undefined
      ? missingUrl(block.urlHole, problems)
      : within(parseUrlWithin(block.urlText, block.url.start, block.url.end), problems);
  const headers = block.headers.map((line) => header(line, problems));
  const body = block.body && readBody(block.body, text, headers, problems);
  return {
    kind: 'Request',
    span: { start: 0, end: text.length },
    name: block.name && { kind: 'Name', span: block.name, text: text.slice(block.name.start, block.name.end) },
    method,
    url,
    headers,
    body,
    comments: block.comments.map(({ start, end, text }) => ({ kind: 'Comment', span: { start, end }, text })),
  };
}

function within<Tree>(parsed: { tree: Tree; problems: readonly Problem[] }, problems: Problem[]): Tree {
  for (const problem of parsed.problems) problems.push(problem);
  return parsed.tree;
}

function missingUrl(position: number, problems: Problem[]): Hole {
  const span = { start: position, end: position };
  problems.push(createProblem('missing', span, { expected: 'url' }));
  return { kind: 'Hole', span, expected: 'url' };
}

function header(line: Line, problems: Problem[]): Header {
  const colon = line.text.indexOf(':');
  const nameEnd = colon < 0 ? line.text.length : colon;
  if (colon < 1 || /\s/.test(line.text.slice(0, colon))) {
    problems.push(createProblem('malformed-header', { start: line.start, end: line.end }, headerEdits(line)));
  }
  const name = trimmed(line.text, 0, nameEnd, line.start);
  const value = trimmed(line.text, Math.min(nameEnd + 1, line.text.length), line.text.length, line.start);
  return { kind: 'Header', span: { start: line.start, end: line.end }, name, value };
}

/** A name with another sign behind it, or blanks before its colon. */
const almostHeader = /^([\w-]+)([ \t]*:[ \t]*|[ \t]*=[ \t]*|[ \t]+)(?=\S)/;

function headerEdits({ text, start }: Line): { readonly edits?: readonly ProblemEdit[] } {
  const found = almostHeader.exec(text);
  if (found === null) return {};
  const from = start + found[1]!.length;
  return { edits: [{ span: { start: from, end: from + found[2]!.length }, text: ': ' }] };
}

function trimmed(text: string, start: number, end: number, base: number): Name {
  const part = text.slice(start, end);
  const from = Math.min(start + part.length - part.trimStart().length, end);
  const to = Math.max(from, start + part.trimEnd().length);
  return { kind: 'Name', span: { start: base + from, end: base + to }, text: text.slice(from, to) };
}

function readBody(span: { start: number; end: number }, text: string, headers: readonly Header[], problems: Problem[]): Body {
  const content = text.slice(span.start, span.end);
  const type = headers.find(({ name }) => name.text.toLowerCase() === 'content-type')?.value.text;
  const isJson = type === undefined ? /^[{[]/.test(content) : /[/+]json\b/i.test(type);
  if (!isJson) return { kind: 'Body', span, text: content, json: undefined };
  const json = within(parseJson(text, span.start, span.end), problems) as Body['json'];
  return { kind: 'Body', span, text: content, json };
}
