import type { HeaderPair, TraceEntry } from '../../lib/index.ts';

/** What the service answers, before anything carries it. */
export interface ServiceAnswer {
  readonly status: number;
  readonly headers: readonly HeaderPair[];
  readonly body: string;
  readonly trace: readonly TraceEntry[];
}

/** A request as it reaches the service: `target` is the path and query, as they were sent. */
export interface ServiceRequest {
  readonly method: string;
  readonly target: string;
  readonly body: string | undefined;
  /** The time that a write fills in, in milliseconds since 1970; now, where it is left out. */
  readonly time?: number;
}

/** An answer that is not a success; thrown wherever it is found out. A body of undefined is an empty one. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: string | undefined;
  constructor(status: number, body?: string, options?: ErrorOptions) {
    super(`${status}${body === undefined ? '' : `: ${body}`}`, options);
    this.status = status;
    this.body = body;
  }
}

export const json: HeaderPair = ['content-type', 'application/json; charset=utf-8'];

export function jsonAnswer(status: number, value: unknown, more: readonly HeaderPair[] = []): Omit<ServiceAnswer, 'trace'> {
  return { status, headers: [json, ...more], body: JSON.stringify(value) };
}

export function emptyAnswer(status: number): Omit<ServiceAnswer, 'trace'> {
  return { status, headers: [['content-type', 'text/plain; charset=utf-8']], body: '' };
}
