import type { FailureReason } from './types.ts';

/** Thrown by a transport that knows more than that the service cannot be reached. */
export class TransportError extends TypeError {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, message: string) {
    super(message);
    this.name = 'TransportError';
    this.reason = reason;
  }
}
