import type { Block, Line } from './blocks.ts';
import { readBlocks } from './blocks.ts';
import { parseJson } from './json.ts';
import { problemMessage } from './problems.ts';
import type { Body, Document, Header, Hole, Name, Parsed, Problem, Request, Word } from './tree.ts';
import { parseUrlWithin } from './url.ts';

/**
 * Reads a request document (the `.http` format's subset that DESIGN.md describes). Any text gives a tree; never throws; time grows with the
 * text's length. Spans are offsets of the text.
 */
export function parseDocument(text: string): Parsed<Document> {
  const { blocks, urlText } = readBlocks(text);
  const problems: Problem[] = [];
  const requests = blocks.map((block, index) => request(block, text, urlText, problems, index === blocks.length - 1));
  return { tree: { kind: 'Document', span: { start: 0, end: text.length }, requests }, problems };
}

function request(block: Block, text: string, urlText: string, problems: Problem[], isLast: boolean): Request {
  const method: Word | undefined = block.method && {
    kind: 'Word',
    span: block.method,
    text: text.slice(block.method.start, block.method.end),
  };
  const url =
    block.url === undefined
      ? missingUrl(block, text, problems, isLast)
      : within(parseUrlWithin(urlText, block.url.start, block.url.end), problems);
  const headers = block.headers.map((line) => header(line, problems));
  const body = block.body && readBody(block.body, text, headers, problems);
  return {
    kind: 'Request',
    span: { start: block.start, end: block.end },
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

/** A last `###` without anything behind it asks for nothing yet. */
function missingUrl(block: Block, text: string, problems: Problem[], isLast: boolean): Hole {
  const position = block.urlHole;
  const isEmpty = block.method === undefined && block.headers.length === 0 && block.body === undefined;
  if (!(isEmpty && isLast && block.name === undefined)) {
    const data = { expected: 'url' };
    problems.push({ code: 'missing', span: { start: position, end: position }, message: problemMessage('missing', data), data });
  }
  return { kind: 'Hole', span: { start: position, end: Math.min(position, text.length) }, expected: 'url' };
}

function header(line: Line, problems: Problem[]): Header {
  const colon = line.text.indexOf(':');
  const nameEnd = colon < 0 ? line.text.length : colon;
  if (colon < 1 || /\s/.test(line.text.slice(0, colon))) {
    problems.push({
      code: 'malformed-header',
      span: { start: line.start, end: line.end },
      message: problemMessage('malformed-header', {}),
      data: {},
    });
  }
  const name = trimmed(line.text, 0, nameEnd, line.start);
  const value = trimmed(line.text, Math.min(nameEnd + 1, line.text.length), line.text.length, line.start);
  return { kind: 'Header', span: { start: line.start, end: line.end }, name, value };
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
