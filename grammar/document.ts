import { moveProblem, moveTree } from './move.ts';
import { asksNothing, type ReadRequest, readRequest } from './request.ts';
import { requestSpans } from './split.ts';
import type { Document, Parsed, Request } from './tree.ts';

/**
 * Reads a request document (the `.http` format's subset that DESIGN.md describes). Any text gives a tree; never throws; time grows with the
 * text's length. Spans are offsets of the text.
 */
export function parseDocument(text: string): Parsed<Document> {
  return documentOf(text, placeRequests(text, readRequest).map(inPlace));
}

/** A request, and where its text begins in its document. */
export interface PlacedRequest {
  readonly start: number;
  readonly read: ReadRequest;
}

/** The requests of a document in order, each read by itself. */
export function placeRequests(text: string, read: (text: string) => ReadRequest | undefined): readonly PlacedRequest[] {
  const placed: PlacedRequest[] = [];
  for (const { start, end } of requestSpans(text)) {
    const request = read(text.slice(start, end));
    if (request) placed.push({ start, read: end === text.length ? asLast(request) : request });
  }
  return placed;
}

/** A last `###` without anything behind it asks for nothing yet. */
const asLast = (read: ReadRequest): ReadRequest => (asksNothing(read.tree) ? { ...read, problems: [] } : read);

/** A request in offsets of its document. */
export function inPlace({ start, read }: PlacedRequest): Parsed<Request> {
  return { tree: moveTree(read.tree, start), problems: read.problems.map((problem) => moveProblem(problem, start)) };
}

/** A document of requests in place. */
export function documentOf(text: string, requests: readonly Parsed<Request>[]): Parsed<Document> {
  return {
    tree: { kind: 'Document', span: { start: 0, end: text.length }, requests: requests.map(({ tree }) => tree) },
    problems: requests.flatMap(({ problems }) => problems),
  };
}
