/**
 * Calls to a worker, over comlink. One interface type describes a worker; `serve` and `connect` are its two ends.
 *
 * Arguments and results are structured-cloneable, with three additions: functions among the arguments are callbacks (they
 * answer nothing, and fall silent when the call ends), `AbortSignal`s abort over there as well, and what `transfer` marked is moved.
 * Errors cross as values with their name and message.
 */

import { type Endpoint, expose, transfer, transferHandlers, wrap } from 'comlink';
import { fromWireError, toWireError, type WireError } from './wire-error.ts';

export type { Endpoint };
export { transfer };

/** A worker's interface as its caller sees it: every method answers later. */
export type Remote<T> = {
  readonly [Name in keyof T]: T[Name] extends (...args: infer Args) => infer Result ? (...args: Args) => Promise<Awaited<Result>> : never;
};

export interface RpcConnection<T> {
  readonly api: Remote<T>;
  /** Refuses further calls and rejects those under way. The endpoint stays its owner's: terminate the worker or close the port. */
  close(): void;
}

/** Answers the calls that come over a port, or over the worker's own scope. */
export function serve<T extends object>(api: T, endpoint: Endpoint = globalThis as unknown as Endpoint): void {
  expose(api, endpoint);
}

/**
 * The caller's end. A worker that fails before its first answer (its script does not load, say) rejects every call, where
 * `postMessage` alone would leave them waiting.
 */
export function connect<T extends object>(endpoint: Endpoint): RpcConnection<T> {
  const remote = wrap<Record<string, (...args: unknown[]) => Promise<unknown>>>(endpoint);
  const ended = Promise.withResolvers<never>();
  ended.promise.catch(() => undefined); // each call reports it; without calls there is nobody to tell
  let answered = false;
  endpoint.addEventListener('message', () => {
    answered = true;
  });
  endpoint.addEventListener('error', (event) => {
    if (!answered) ended.reject(new Error(`The worker could not start: ${(event as ErrorEvent).message || 'its script did not load'}`));
  });

  const call = async (name: string, args: readonly unknown[]): Promise<unknown> => {
    const passed = args.map(pass);
    try {
      return await Promise.race([ended.promise, remote[name]!(...passed)]);
    } finally {
      for (const argument of passed) if (argument instanceof Passed && argument.kind === 'callback') argument.near.close();
    }
  };
  const api = new Proxy(Object.create(null), {
    // A `then` would make the interface itself look like a promise to `await`.
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? (...args: unknown[]) => call(name, args) : undefined),
  }) as Remote<T>;
  return { api, close: () => ended.reject(new Error('The connection to the worker was closed.')) };
}

/**
 * Lets only the newest call's outcome through: when a call comes back after a later one was made, it gives undefined, whether
 * it answered or failed.
 */
export function latest<Args extends unknown[], Result>(
  call: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result | undefined> {
  let newest = 0;
  return async (...args) => {
    const mine = ++newest;
    try {
      const result = await call(...args);
      return mine === newest ? result : undefined;
    } catch (error) {
      if (mine === newest) throw error;
      return undefined;
    }
  };
}

/** A function or signal on its way: the near end of a channel, whose far end travels. */
class Passed {
  readonly kind: 'callback' | 'signal';
  readonly near: MessagePort;
  readonly far: MessagePort;
  constructor(kind: 'callback' | 'signal') {
    const { port1, port2 } = new MessageChannel();
    this.kind = kind;
    this.near = port1;
    this.far = port2;
  }
}

function pass(argument: unknown): unknown {
  if (argument instanceof AbortSignal) return passSignal(argument);
  return typeof argument === 'function' ? passCallback(argument as (...args: unknown[]) => void) : argument;
}

function passCallback(callback: (...args: unknown[]) => void): Passed {
  const passed = new Passed('callback');
  passed.near.onmessage = ({ data }: MessageEvent<unknown[]>) => callback(...data);
  return passed;
}

function passSignal(signal: AbortSignal): Passed {
  const passed = new Passed('signal');
  const abort = () => {
    passed.near.postMessage(toWireError(signal.reason));
    passed.near.close();
  };
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  return passed;
}

function receive({ kind, far }: Pick<Passed, 'kind' | 'far'>): unknown {
  if (kind === 'callback') return (...args: unknown[]) => far.postMessage(args);
  const controller = new AbortController();
  far.onmessage = ({ data }: MessageEvent<WireError>) => {
    controller.abort(fromWireError(data));
    far.close();
  };
  return controller.signal;
}

transferHandlers.set('passed', {
  canHandle: (value): value is Passed => value instanceof Passed,
  serialize: ({ kind, far }: Passed) => [{ kind, far }, [far]],
  deserialize: receive,
});

// In place of comlink's own: a TypeError arrives as one, an abort as the DOMException that it was.
const thrown = transferHandlers.get('throw')!;
transferHandlers.set('throw', {
  canHandle: thrown.canHandle,
  serialize: ({ value }: { value: unknown }) => [toWireError(value), []],
  deserialize(value: WireError): never {
    throw fromWireError(value);
  },
});
