import { createDeferred, createMemo } from 'solid-js';
import type { Connections } from './connections.ts';
import type { Document } from './document.ts';
import type { Models } from './models.ts';

export type Requests = ReturnType<typeof createRequests>;

/** All of a request's text before its options: comments, the method and the path. */
const beforeOptions = /^(?:[ \t]*(?:(?:#|\/\/).*)?\r?\n)*[^?\r\n]*/;

/** The requests of the document, as they would be sent over the connection. */
export function createRequests(document: Document, connections: Connections, models: Models) {
  const read = (text: string, offset: number) => models.core()?.requestAt(text, offset, connections.connection(models.service()));
  // Behind the typing, and only what tells of the request around the cursor which resource it is for: just the explorer waits for it.
  const text = createDeferred(document.text, { timeoutMs: 300 });
  const head = createMemo(() => {
    const span = models.core()?.requestSpanAt(text(), document.cursor().offset);
    return span ? beforeOptions.exec(text().slice(span.start, span.end))![0] : '';
  });
  /** The request that an offset lies in, read from the text as it is now. */
  const at = (offset: number) => read(document.pen().text(), offset);
  const resourceOf = (request: ReturnType<typeof read>) =>
    request?.url.startsWith(connections.baseUrl()) ? /^[^/(?]+/.exec(request.url.slice(connections.baseUrl().length))?.[0] : undefined;
  return {
    at,
    /** The name of the resource that the request at the cursor asks for, shortly after it was typed. */
    resource: createMemo(() => resourceOf(read(head(), 0))),
    /** The same as it is now. */
    resourceNow: () => resourceOf(at(document.pen().offset())),
  };
}
