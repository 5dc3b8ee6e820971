import type { HttpRequest } from '../lib/index.ts';
import { withCredential } from './credential.ts';
import { readBody } from './read-body.ts';
import type { HttpResponse, Transport, WireRequest } from './transport.ts';
import { TransportError } from './transport-error.ts';
import type { AnswerHead, Failure, FailureReason, Outcome, Runner, RunOptions } from './types.ts';
import { unlessAborted } from './unless-aborted.ts';
import { createWatchdog, type Watchdog } from './watchdog.ts';

export interface RunnerOptions {
  /** Network or sandbox, by the request's URL. */
  readonly transportFor: (request: HttpRequest) => Transport;
  /** The token for an origin (`https://host`), if there is one. Asked only for requests that want to carry it. */
  readonly token: (origin: string) => string | undefined;
  /** Milliseconds, from any point in time. */
  readonly now?: () => number;
}

/**
 * Sends requests: adds the credential (to its own origin only), keeps time, counts bytes, and tells apart how a run can end. A
 * request is never repeated by itself, least of all a write.
 */
export function createRunner(options: RunnerOptions): Runner {
  return { run: (request, runOptions) => run(request, options, runOptions) };
}

async function run(request: HttpRequest, runner: RunnerOptions, options: RunOptions): Promise<Outcome> {
  const now = runner.now ?? (() => performance.now());
  const start = now();
  const elapsed = (): number => now() - start;
  const watchdog = createWatchdog(options.timeout);
  try {
    return await exchange(request, runner, options, watchdog, elapsed);
  } catch (error) {
    return toFailure(error, options.signal, watchdog.signal, elapsed());
  } finally {
    watchdog.rest();
  }
}

async function exchange(
  request: HttpRequest,
  { transportFor, token }: RunnerOptions,
  options: RunOptions,
  watchdog: Watchdog,
  elapsed: () => number,
): Promise<Outcome> {
  const signal = AbortSignal.any([options.signal, watchdog.signal]);
  signal.throwIfAborted();
  const response = await unlessAborted(send(transportFor(request), withCredential(request, token), signal), signal);
  const head = toHead(response, elapsed());
  options.onHead?.(head);
  const { bytes, cut } = await readBody(response.body, { ...options, signal, watchdog, elapsed });
  const cutBy = cut && (options.signal.aborted ? 'cancelled' : watchdog.signal.aborted ? 'timeout' : 'connection');
  return { kind: 'answer', ...head, toEnd: elapsed(), bytes, cutShort: cut, ...(cutBy ? { cutBy } : {}) };
}

async function send(transport: Transport, request: WireRequest, signal: AbortSignal): Promise<HttpResponse> {
  try {
    return await transport.send(request, signal);
  } catch (error) {
    // What transports promise to throw when nobody answers. Beyond this call a TypeError is a fault of the playground's own.
    if (!(error instanceof TypeError) || error instanceof TransportError) throw error;
    throw new TransportError('unreachable', error.message);
  }
}

function toHead({ status, statusText, headers, trace }: HttpResponse, toHeaders: number): AnswerHead {
  return { status, statusText, headers, toHeaders, trace };
}

function toFailure(error: unknown, cancel: AbortSignal, timeout: AbortSignal, toEnd: number): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  const failure = (reason: FailureReason): Failure => ({ kind: 'failure', reason, detail, toEnd });
  if (cancel.aborted) return failure('cancelled');
  if (timeout.aborted) return failure('timeout');
  return failure(error instanceof TransportError ? error.reason : 'internal');
}
