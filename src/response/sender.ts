import type { HeaderPair, HttpRequest } from '../lib/index.ts';

/** What is known once status and headers are there. */
export interface SentHead {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly HeaderPair[];
  readonly toHeaders: number;
}

/** Sends requests and passes the bodies on; the runner is one. Never rejects. */
export interface Sender<Outcome> {
  run(
    request: HttpRequest,
    options: {
      readonly signal: AbortSignal;
      readonly timeout: number;
      readonly onHead?: (head: SentHead) => void;
      readonly onChunk?: (chunk: Uint8Array) => void;
    },
  ): Promise<Outcome>;
}

/** How an outcome tells whether a body came, and whether all of it. */
export type BodyOutcome = { readonly kind: 'failure' } | { readonly kind: 'answer'; readonly cutShort: boolean };

/** Milliseconds. */
export const defaultTimeout = 60_000;
