import type { HeaderPair, TraceEntry } from '../lib/index.ts';

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
  readonly trace: readonly TraceEntry[];
}

export interface Failure {
  readonly kind: 'failure';
  readonly reason: 'unreachable' | 'offline' | 'timeout' | 'cancelled' | 'refused' | 'internal';
  /** What the platform said, for the curious. */
  readonly detail: string;
  readonly toEnd: number;
}

/** An outcome in words: what was asked, what came back, what it likely means, what to try. Markdown-free plain text. */
export interface Explanation {
  readonly title: string;
  readonly meaning: string;
  /** Most likely first. */
  readonly causes: readonly string[];
  readonly tries: readonly string[];
}
