import type { RunOptions } from './types.ts';
import { unlessAborted } from './unless-aborted.ts';
import type { Watchdog } from './watchdog.ts';

export interface ReadBodyOptions extends Pick<RunOptions, 'onChunk' | 'onProgress'> {
  readonly signal: AbortSignal;
  readonly watchdog: Watchdog;
  readonly elapsed: () => number;
}

/** Passes a body on piece by piece. What had come when it broke off counts; what `onChunk` throws is thrown. */
export async function readBody(body: ReadableStream<Uint8Array>, options: ReadBodyOptions): Promise<{ bytes: number; cut: boolean }> {
  const { signal, watchdog, onChunk, onProgress, elapsed } = options;
  const reader = body.getReader();
  let bytes = 0;
  let ended = false;
  try {
    for (;;) {
      watchdog.feed();
      const chunk = await nextChunk(reader, signal);
      if (chunk === 'cut') return { bytes, cut: true };
      if (chunk === 'end') {
        ended = true;
        return { bytes, cut: false };
      }
      // How long the consumer takes is not the service's fault.
      watchdog.rest();
      bytes += chunk.byteLength;
      await onChunk?.(chunk);
      onProgress?.(bytes, elapsed());
    }
  } finally {
    if (!ended) release(reader);
  }
}

async function nextChunk(reader: ReadableStreamDefaultReader<Uint8Array>, signal: AbortSignal): Promise<Uint8Array | 'end' | 'cut'> {
  try {
    const { done, value } = await unlessAborted(reader.read(), signal);
    return done ? 'end' : value;
  } catch {
    // The connection broke or the run was ended: the caller tells which by the signals.
    return 'cut';
  }
}

function release(reader: ReadableStreamDefaultReader<Uint8Array>): void {
  // A body that broke off rejects again here; it has been said already.
  reader.cancel().catch(() => undefined);
}
