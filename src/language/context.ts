import { createDocumentReader, type PlacedRequest, type ReadRequest } from '../../grammar/index.ts';
import { remember } from '../lib/index.ts';
import type { Service } from '../schema/index.ts';
import { type BoundRequest, bindRequest } from './bind/index.ts';
import type { Severities } from './silence/severities.ts';
import type { Samples } from './types.ts';

/** A request and where its text begins in its document. */
export interface PlacedBound {
  readonly start: number;
  readonly bound: BoundRequest;
}

/** Reads the time, so that nothing here is different from one day to the next by itself. */
export type Clock = () => Date;

/** What is not of the text and the service. */
export interface LanguageOptions {
  /** Proposes dates near the time that it tells; without it there are none. */
  readonly clock?: Clock;
  /** Values of the service are proposed as it has told them, and it can be asked for more. */
  readonly samples?: Samples;
  /** Checks that are to be told of otherwise, or not at all. */
  readonly severities?: Severities;
  /** Makes a request of a command of another tool (curl's); without it nobody is offered to have one made. */
  readonly readCommand?: ReadCommand;
}

/** A request's text from a command; undefined where it cannot be one. */
export type ReadCommand = (command: string) => string | undefined;

/**
 * What every language feature works from. A key changes one request of a document; the others are the same objects as before, and so are
 * the places of those that did not move. What a feature found of either it may remember (`remember`), so that it need not ask again.
 */
export interface LanguageContext {
  readonly service: Service;
  /** What the time is; without it nothing that depends on it is proposed. */
  readonly clock: Clock | undefined;
  /** What the service has told; without it nobody is offered to ask. */
  readonly samples: Samples | undefined;
  readonly severities: Severities | undefined;
  readonly readCommand: ReadCommand | undefined;
  /** The requests of a document, in order. */
  requests(text: string): readonly PlacedBound[];
  /** The request that an offset lies in; undefined where there are only comments. */
  requestAt(text: string, offset: number): PlacedBound | undefined;
}

export function createLanguageContext(
  service: Service,
  { clock, samples, severities, readCommand }: LanguageOptions = {},
): LanguageContext {
  const reader = createDocumentReader();
  const bound = remember((read: ReadRequest) => bindRequest(read, service));
  const placed = remember(({ start, read }: PlacedRequest): PlacedBound => ({ start, bound: bound(read) }));
  // Features ask for the same text in turn.
  let last: { readonly text: string; readonly requests: readonly PlacedBound[] } = { text: '', requests: [] };

  const requests = (text: string) => {
    if (last.text !== text) last = { text, requests: reader.requests(text).map(placed) };
    return last.requests;
  };
  return {
    service,
    clock,
    samples,
    severities,
    readCommand,
    requests,
    requestAt: (text, offset) => requests(text).findLast(({ start }) => start <= offset),
  };
}
