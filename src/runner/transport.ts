import type { HeaderPair, HttpRequest, TraceEntry } from '../lib/index.ts';

export interface HttpResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly HeaderPair[];
  readonly body: ReadableStream<Uint8Array>;
  readonly trace: readonly TraceEntry[];
}

/** A request with its credential, if any, among the headers. */
export type WireRequest = Omit<HttpRequest, 'credential'>;

/**
 * Carries a request to a service. Headers are complete here, the credential's included. Resolves when status and headers are
 * there; rejects with `signal.reason` when aborted, and with a `TypeError` when the service cannot be reached (as `fetch` does).
 */
export interface Transport {
  send(request: WireRequest, signal: AbortSignal): Promise<HttpResponse>;
}
