import type { MetadataProblem, MetadataReading, ReadMetadataOptions, Service } from '../../schema/index.ts';
import { decodeText } from './decode-text.ts';
import { digestOf } from './digest.ts';
import { explainFailure } from './explain-metadata.ts';
import { fetchMetadata } from './fetch-metadata.ts';
import type { ModelCache, ModelRecord } from './model-cache.ts';
import { placeProblems } from './place-problems.ts';
import type { ModelSource, Trouble } from './types.ts';
import type { LoadedModel, LoadProgress, LoadResult, MetadataWorker } from './worker-api.ts';

export interface MetadataDeskOptions {
  readonly cache: ModelCache;
  readonly read: (text: string, options: ReadMetadataOptions) => MetadataReading;
  readonly pack: (service: Service) => readonly string[];
  /** Of the code that reads: a kept model of another build is read again. */
  readonly build: string;
  /** Milliseconds without a sign of life. */
  readonly timeout?: number;
  /** Bytes. */
  readonly size?: number;
  readonly now?: () => number;
}

/** Problems that are told one by one; of the others only how many there are. */
const problemsTold = 500;

/** Share of the text after which progress is told again: the page shows each. */
const progressStep = 0.05;

type Heard = (progress: LoadProgress) => void;
type Origin = Pick<ModelRecord, 'from' | 'name' | 'etag'>;

/** A model that was read, with its text. */
interface Read {
  readonly key: string;
  readonly record: Omit<ModelRecord, 'digest'>;
  readonly parts: readonly string[];
  readonly text: string;
}

/** Fetches, reads and keeps metadata: everything of the worker but where it is kept. */
export function createMetadataDesk(options: MetadataDeskOptions): MetadataWorker {
  const { cache, build, timeout = 60_000, size = 128_000_000, now = Date.now } = options;
  let last: (Read & { readonly number: number }) | undefined;
  let numbers = 0;

  const hold = (read: Read): LoadedModel => {
    last = { number: ++numbers, ...read };
    const { from, name, at, problems, problemCount } = read.record;
    return { model: last.number, parts: read.parts.length, from, name, at, problems, problemCount };
  };

  const readText = (key: string, text: string, origin: Origin, inUse: boolean, heard: Heard): LoadResult => {
    const onProgress = inSteps((share) => heard({ phase: 'reading', share, bytes: text.length }));
    const reading = options.read(text, { onProgress });
    const problems = placeProblems(text, reading.problems, problemsTold);
    const problemCount = reading.problems.length;
    const trouble = whyUnusable(reading, origin.from, inUse);
    if (trouble) return { kind: 'failed', trouble, problems, problemCount };
    const record = { ...origin, build, at: now(), problems, problemCount };
    return { kind: 'model', model: hold({ key, record, parts: options.pack(reading.service), text }) };
  };

  return {
    async again(key) {
      const record = await cache.record(key);
      const text = record && (await cache.text(key));
      if (!record || text === undefined) return undefined;
      const result = readText(key, text, record, false, () => undefined);
      return result.kind === 'model' ? result.model : undefined;
    },

    async ask({ key, from, url, token, inUse }, heard, signal) {
      heard({ phase: 'asking', share: undefined, bytes: 0 });
      const record = await cache.record(key);
      const known = record?.build === build && record.from === from && record.name === url ? record : undefined;
      const etag = inUse ? known?.etag : undefined;
      const onBytes = (bytes: number) => heard({ phase: 'receiving', share: undefined, bytes });
      const answer = await fetchMetadata({ url, token, etag }, { signal, timeout, size, onBytes });
      if (answer.kind === 'failed') return failed(answer.trouble);
      if (answer.kind === 'unchanged' || (inUse && known?.digest === digestOf(answer.text))) {
        const at = now();
        await cache.confirm(key, at);
        return { kind: 'unchanged', at };
      }
      return readText(key, answer.text, { from, name: url, etag: answer.etag }, inUse, heard);
    },

    async read({ key, name, document, inUse }, heard) {
      heard({ phase: 'reading', share: 0, bytes: 0 });
      const isText = typeof document === 'string';
      if ((isText ? document.length : document.size) > size) {
        return failed(explainFailure({ reason: 'too-large', detail: '' }, { url: name, token: undefined, etag: undefined }, size));
      }
      const text = isText ? document : decodeText(new Uint8Array(await document.arrayBuffer()), document.type);
      return readText(key, text, { from: 'text', name, etag: undefined }, inUse, heard);
    },

    part: (model, index) => (last?.number === model ? last.parts[index] : undefined),

    async keep(model) {
      if (last?.number !== model) return false;
      const { key, record, parts, text } = last;
      last = undefined;
      // Nobody waits for it any more.
      return cache.keep(key, { record: { ...record, digest: digestOf(text) }, parts }, text);
    },

    forget: cache.forget,
  };
}

/** Leaves out what is hardly more than was told before. */
function inSteps(hear: (share: number) => void): (share: number) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (share) => {
    if (share < told + progressStep) return;
    told = share;
    hear(share);
  };
}

const failed = (trouble: Trouble): LoadResult => ({ kind: 'failed', trouble, problems: [], problemCount: 0 });

/** Whether a reading is no model to use: of no metadata, of one that names nothing, or of a damaged one where a whole one is in use. */
function whyUnusable({ service, problems }: MetadataReading, from: ModelSource, inUse: boolean): Trouble | undefined {
  const first = (code: MetadataProblem['code']) => problems.find((problem) => problem.code === code);
  const what = from === 'text' ? 'This' : 'What came';
  const unreadable = first('unreadable');
  if (unreadable) return { title: `${what} is not metadata`, lines: [unreadable.message, whatItIs] };
  if (service.types.size === 0 && service.resources.size === 0) {
    return { title: `${what} names no types and no resources`, lines: [whatItIs] };
  }
  const malformed = inUse ? first('malformed') : undefined;
  return malformed && { title: `${what} is damaged`, lines: [malformed.message] };
}

const whatItIs = 'Metadata is the XML or JSON document that a service gives at $metadata.';
