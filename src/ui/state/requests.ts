import { createDeferred, createMemo } from 'solid-js';
import type { DocumentRequest } from '../../request/index.ts';
import type { Connections } from './connections.ts';
import type { Document } from './document.ts';
import type { Models } from './models.ts';

export type Requests = ReturnType<typeof createRequests>;

/** The requests of the document, as they would be sent over the connection. */
export function createRequests(document: Document, connections: Connections, models: Models) {
  const read = (text: string) => models.core()?.toRequests(text, connections.connection(models.service())) ?? [];
  // Behind the typing, and of a long document only what stands around the cursor: just the explorer waits for it.
  const text = createDeferred(document.text, { timeoutMs: 300 });
  const start = createMemo(() => startOfBlock(text(), document.cursor().offset));
  const near = createMemo(() => {
    const end = text().indexOf('\n###', start() + 1);
    return text().slice(start(), end < 0 ? undefined : end);
  });
  const known = createMemo(() => read(near()));
  return {
    /** The request that an offset lies in, read from the text as it is now. */
    at: (offset: number) => requestAt(read(document.pen().text()), offset),
    /** The name of the resource that the request at the cursor asks for. */
    resource: createMemo(() => {
      const request = requestAt(known(), document.cursor().offset - start());
      if (!request?.url.startsWith(connections.baseUrl())) return undefined;
      return /^[^/(?]+/.exec(request.url.slice(connections.baseUrl().length))?.[0];
    }),
  };
}

/** Where the request around an offset begins at the earliest: at the `###` line before it. */
function startOfBlock(text: string, offset: number): number {
  return text.startsWith('###', offset) ? offset : text.lastIndexOf('\n###', offset) + 1;
}

/** Between two requests, the one above is meant. */
function requestAt(requests: readonly DocumentRequest[], offset: number): DocumentRequest | undefined {
  return requests.findLast(({ span }) => span.start <= offset) ?? requests[0];
}
