import type { HttpRequest } from '../lib/index.ts';
import { type BodyOutcome, defaultTimeout, type Sender } from './sender.ts';
import type { JsonResult } from './worker-api.ts';

/** Asks for a small JSON answer as a value; gives up when it is longer than `limit` bytes, or when told to. */
export async function readJson<Outcome extends BodyOutcome>(
  sender: Sender<Outcome>,
  request: HttpRequest,
  limit: number,
  signal?: AbortSignal,
): Promise<JsonResult<Outcome>> {
  const controller = new AbortController();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const outcome = await sender.run(request, {
    signal: signal ? AbortSignal.any([controller.signal, signal]) : controller.signal,
    timeout: defaultTimeout,
    onChunk(chunk) {
      bytes += chunk.length;
      if (bytes > limit) controller.abort();
      else text += decoder.decode(chunk, { stream: true });
    },
  });
  const tooLong = bytes > limit;
  const isWhole = outcome.kind === 'answer' && !outcome.cutShort && !tooLong;
  return { outcome, value: isWhole ? parse(text + decoder.decode()) : undefined, tooLong };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // no JSON: that is what the result says
  }
}
