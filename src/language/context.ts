import { createDocumentReader, type PlacedRequest, type ReadRequest } from '../../grammar/index.ts';
import type { Service } from '../schema/index.ts';
import { type BoundRequest, bindRequest } from './bind/index.ts';
import { remember } from './remember.ts';

/** A request and where its text begins in its document. */
export interface PlacedBound {
  readonly start: number;
  readonly bound: BoundRequest;
}

/** Reads the time, so that nothing here is different from one day to the next by itself. */
export type Clock = () => Date;

/**
 * What every language feature works from. A key changes one request of a document; the others are the same objects as before, and so are
 * the places of those that did not move. What a feature found of either it may remember (`remember`), so that it need not ask again.
 */
export interface LanguageContext {
  readonly service: Service;
  /** What the time is; without it nothing that depends on it is proposed. */
  readonly clock: Clock | undefined;
  /** The requests of a document, in order. */
  requests(text: string): readonly PlacedBound[];
  /** The request that an offset lies in; undefined where there are only comments. */
  requestAt(text: string, offset: number): PlacedBound | undefined;
}

export function createLanguageContext(service: Service, clock?: Clock): LanguageContext {
  const reader = createDocumentReader();
  const bound = remember((read: ReadRequest) => bindRequest(read, service));
  const placed = remember(({ start, read }: PlacedRequest): PlacedBound => ({ start, bound: bound(read) }));
  // Features ask for the same text in turn.
  let last: { readonly text: string; readonly requests: readonly PlacedBound[] } = { text: '', requests: [] };

  const requests = (text: string) => {
    if (last.text !== text) last = { text, requests: reader.requests(text).map(placed) };
    return last.requests;
  };
  return { service, clock, requests, requestAt: (text, offset) => requests(text).findLast(({ start }) => start <= offset) };
}
