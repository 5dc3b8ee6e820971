import type { Span } from '../../grammar/index.ts';
import type { Refusal } from './types.ts';

/** Collects why a request cannot be sent. */
export interface Refusals {
  add(code: Refusal['code'], span: Span, message: string): void;
  readonly list: readonly Refusal[];
}

export function createRefusals(): Refusals {
  const list: Refusal[] = [];
  return { add: (code, span, message) => list.push({ code, span, message }), list };
}
