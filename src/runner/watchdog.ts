/** Aborts when nothing happens for too long. */
export interface Watchdog {
  readonly signal: AbortSignal;
  /** Something happened: waits anew. */
  feed(): void;
  /** Stops waiting; until fed again, if ever. */
  rest(): void;
}

export function createWatchdog(milliseconds: number): Watchdog {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => clearTimeout(timer);
  const feed = (): void => {
    rest();
    timer = setTimeout(() => controller.abort(new DOMException(`Nothing came for ${milliseconds} ms.`, 'TimeoutError')), milliseconds);
  };
  feed();
  return { signal: controller.signal, feed, rest };
}
