import type { HeaderPair, HttpRequest, TraceEntry } from '../lib/index.ts';

/** How a run ended, without its body: what the status line of an answer shows. Structured-cloneable. */
export type Outcome = Answer | Failure;

export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly HeaderPair[];
  /** Milliseconds from sending to headers, and to the last byte. */
  readonly toHeaders: number;
  readonly toEnd: number;
  /** Of the body, decoded from any content encoding. */
  readonly bytes: number;
  /** The connection ended before the body did. */
  readonly cutShort: boolean;
  /** Why it was cut short. */
  readonly cutBy?: 'connection' | 'cancelled' | 'timeout' | undefined;
  readonly trace: readonly TraceEntry[];
}

export interface Failure {
  readonly kind: 'failure';
  readonly reason: 'unreachable' | 'offline' | 'timeout' | 'cancelled' | 'refused' | 'redirected' | 'internal';
  /** What the platform said, for the curious. */
  readonly detail: string;
  readonly toEnd: number;
}

/**
 * - `unreachable`: no connection: wrong host or port, server down, a private network, a certificate that is not trusted
 * - `offline`: the browser says that there is no network
 * - `refused`: the server answers, but its CORS rules keep the answer from this page
 * - `redirected`: it answered with a redirect, which is never followed with a token or a write
 * - `internal`: the playground's own fault
 */
export type FailureReason = Failure['reason'];

/** An outcome in words: what was asked, what came back, what it likely means, what to try. Markdown-free plain text. */
export interface Explanation {
  readonly title: string;
  readonly meaning: string;
  /** Most likely first. */
  readonly causes: readonly string[];
  readonly tries: readonly string[];
}

/** Status and headers, as soon as they are there. */
export type AnswerHead = Pick<Answer, 'status' | 'statusText' | 'headers' | 'toHeaders' | 'trace'>;

export interface RunOptions {
  /** Aborting it cancels the run: the outcome is a failure `cancelled`, or an answer cut short when headers were there. */
  readonly signal: AbortSignal;
  /** Milliseconds without a sign of life (headers, then each piece of the body) after which the run is given up. */
  readonly timeout: number;
  readonly onHead?: (head: AnswerHead) => void;
  /** The body, piece by piece and in order; a promise holds back the next piece. */
  readonly onChunk?: (chunk: Uint8Array) => void | Promise<void>;
  /** Bytes so far and milliseconds since sending, after every piece. */
  readonly onProgress?: (bytes: number, milliseconds: number) => void;
}

export interface Runner {
  /** Sends once, never repeats by itself. Never rejects: whatever goes wrong is an outcome. */
  run(request: HttpRequest, options: RunOptions): Promise<Outcome>;
}
