import { readBody } from '../read-body.ts';
import { TransportError } from '../transport-error.ts';
import { unlessAborted } from '../unless-aborted.ts';
import { createWatchdog, type Watchdog } from '../watchdog.ts';
import { type Asked, askMetadata, drop } from './ask-metadata.ts';
import { decodeText } from './decode-text.ts';
import { explainAnswer, explainFailure, type MetadataFailure } from './explain-metadata.ts';
import type { MetadataAnswer, MetadataLimits, MetadataRequest } from './types.ts';

/** XML first, which every service has; the others for those that refuse it. */
const formats = ['application/xml', 'application/json', '*/*'];
const refusesFormat = new Set([406, 415]);

/** Fetches a metadata document. Never rejects: what goes wrong is explained. */
export async function fetchMetadata(request: MetadataRequest, limits: MetadataLimits): Promise<MetadataAnswer> {
  const watchdog = createWatchdog(limits.timeout);
  try {
    return await exchange(request, limits, watchdog);
  } catch (error) {
    const failure = failureOf(error, limits.signal, watchdog.signal);
    return { kind: 'failed', trouble: explainFailure(failure, request, limits.size) };
  } finally {
    watchdog.rest();
  }
}

async function exchange(request: MetadataRequest, limits: MetadataLimits, watchdog: Watchdog): Promise<MetadataAnswer> {
  const signal = AbortSignal.any([limits.signal, watchdog.signal]);
  const asked = await unlessAborted(inSomeFormat(request, signal, watchdog), signal);
  const { response } = asked;
  const etag = response.headers.get('etag') ?? undefined;
  if (response.ok && etag !== undefined && etag === request.etag) {
    drop(response);
    return { kind: 'unchanged' };
  }
  const { bytes, cut } = await receive(response, { ...limits, signal }, watchdog);
  const text = decodeText(bytes, response.headers.get('content-type') ?? undefined);
  const trouble = explainAnswer({ ...asked, text, cut }, request);
  if (trouble) return { kind: 'failed', trouble };
  return { kind: 'document', text, bytes: bytes.length, etag, cut };
}

async function inSomeFormat(request: MetadataRequest, signal: AbortSignal, watchdog: Watchdog): Promise<Asked> {
  let asked: Asked | undefined;
  for (const accept of formats) {
    if (asked) drop(asked.response);
    watchdog.feed();
    asked = await askMetadata(request, accept, signal);
    if (!refusesFormat.has(asked.response.status)) break;
  }
  return asked!;
}

async function receive(
  { body }: Response,
  { size, signal, onBytes }: MetadataLimits,
  watchdog: Watchdog,
): Promise<{ readonly bytes: Uint8Array; readonly cut: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const onChunk = (chunk: Uint8Array): void => {
    length += chunk.length;
    if (length > size) throw new TooLarge();
    chunks.push(chunk);
    onBytes?.(length);
  };
  const cut = body ? (await readBody(body, { onChunk, signal, watchdog, elapsed: () => 0 })).cut : false;
  // What had come is of use when the connection broke, not when it was given up here.
  if (cut) signal.throwIfAborted();
  return { bytes: join(chunks, length), cut };
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

class TooLarge extends Error {}

function failureOf(error: unknown, cancel: AbortSignal, timeout: AbortSignal): MetadataFailure {
  const detail = error instanceof Error ? error.message : String(error);
  if (cancel.aborted) return { reason: 'cancelled', detail };
  if (timeout.aborted) return { reason: 'timeout', detail };
  if (error instanceof TooLarge) return { reason: 'too-large', detail };
  return { reason: error instanceof TransportError ? error.reason : 'internal', detail };
}
