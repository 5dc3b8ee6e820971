import type { LoadedModel, LoadProgress, LoadResult, ModelCache } from '../../runner/index.ts';
import type { Unpacker } from '../../schema/index.ts';
import type { Attempt } from './attempt.ts';
import { fetchParts, unpackModel } from './fetch-model.ts';
import type { MetadataHost } from './metadata-worker.ts';
import type { ModelMemory } from './model-memory.ts';
import type { Notices } from './notices.ts';

export interface ModelWorkOptions {
  readonly cache: ModelCache;
  readonly memory: ModelMemory;
  readonly host: MetadataHost;
  /** The token for an origin. */
  readonly token: (origin: string) => string | undefined;
  /** Takes a model's parts; there when the page's other parts are. */
  readonly unpacker: () => Promise<Unpacker>;
  readonly notices: Notices;
}

/** Where metadata are asked for. */
export interface Source {
  readonly from: 'service' | 'address';
  readonly url: string;
}

/** What is told of a model that is taken into use. */
export type Told = Pick<LoadedModel, 'from' | 'name' | 'at' | 'problems' | 'problemCount'>;

type Parts = Iterable<string> | AsyncIterable<string>;

/**
 * The ways that a model comes: asked for, read, or kept from an earlier visit. What came of it goes into the memory; each belongs to an
 * attempt, and rejects once that is given up. `key` is a connection's base URL.
 */
export function createModelWork({ cache, memory, host, token, unpacker, notices }: ModelWorkOptions) {
  /** The worker reads, for whichever connection. */
  let reading = false;
  /** What a call to the worker gives; meanwhile its progress is told, unless it is a `quiet` one. */
  const follow = async <Result>(
    key: string,
    attempt: Attempt,
    quiet: boolean,
    call: (onProgress: (progress: LoadProgress) => void) => Promise<Result>,
  ): Promise<Result> => {
    let over = false;
    const onProgress = (progress: LoadProgress): void => {
      if (over) return;
      reading = progress.phase === 'reading';
      if (!quiet) memory.tell(key, { kind: 'loading', ...progress, kept: memory.inUse(key) !== undefined });
    };
    try {
      return await attempt.of(call(onProgress));
    } finally {
      over = true;
      reading = false;
    }
  };

  /** Takes a model into use, of its parts from wherever they are. */
  const use = async (key: string, attempt: Attempt, told: Told, parts: Parts, cached: boolean): Promise<void> => {
    const unpacked = await unpackModel(parts, await attempt.of(unpacker()), attempt);
    const { from, name, at, problems, problemCount } = told;
    memory.use({ key, ...unpacked }, { kind: 'read', from, name, at, cached, trouble: undefined, problems, problemCount });
  };
  /** Takes the model that the worker has read. */
  const take = async (key: string, attempt: Attempt, model: LoadedModel, cached: boolean): Promise<void> => {
    await use(key, attempt, model, fetchParts(host.api(), model, attempt), cached);
    // Behind everything else; nobody waits for it.
    host
      .api()
      .keep(model.model)
      .then(
        (isKept) => isKept || notices.say('The browser keeps no more for this page: the schema is gone when the page is.'),
        () => undefined, // the worker was ended: it is asked for again at the next visit
      );
  };
  /** What came of asking or reading; of a `quiet` question, a failure is only a doubt about the model in use. */
  const settle = async (key: string, attempt: Attempt, result: LoadResult, quiet: boolean): Promise<boolean> => {
    if (result.kind === 'model') await take(key, attempt, result.model, false);
    else if (result.kind === 'unchanged') memory.restate(key, { at: result.at, cached: false, trouble: undefined });
    else if (quiet) memory.restate(key, { trouble: result.trouble });
    else memory.fail(key, result);
    return result.kind !== 'failed';
  };
  const ask = async (key: string, attempt: Attempt, source: Source, quiet = false): Promise<boolean> => {
    const order = { key, ...source, token: token(new URL(source.url).origin), inUse: memory.inUse(key) !== undefined };
    const result = await follow(key, attempt, quiet, (onProgress) => host.api().ask(order, onProgress, attempt.signal));
    return settle(key, attempt, result, quiet);
  };
  const read = async (key: string, attempt: Attempt, document: string | Blob, name: string): Promise<boolean> => {
    const order = { key, name, document, inUse: memory.inUse(key) !== undefined };
    return settle(key, attempt, await follow(key, attempt, false, (onProgress) => host.api().read(order, onProgress)), false);
  };

  /** The model that is kept, if it can be read: without the worker, whose start takes longer than all of it. */
  const takeKept = async (key: string, attempt: Attempt): Promise<Told | undefined> => {
    const kept = await attempt.of(cache.model(key, host.build));
    if (!kept) return takeAgain(key, attempt);
    try {
      await use(key, attempt, kept.record, kept.parts, kept.record.from !== 'text');
      return kept.record;
    } catch (error) {
      if (attempt.signal.aborted) throw error;
      // Damaged, or of another form: it is asked for as if there were none.
      await attempt.of(cache.forget(key));
      return undefined;
    }
  };
  /** The model that another release of the page kept, read once more. */
  const takeAgain = async (key: string, attempt: Attempt): Promise<Told | undefined> => {
    const model = await attempt.of(host.api().again(key));
    if (model) await take(key, attempt, model, model.from !== 'text');
    return model;
  };

  return {
    isReading: () => reading,
    /** Asks for metadata; whether there is a model then. A `quiet` question tells nothing but a doubt about the model in use. */
    ask,
    /** Reads a document as metadata; `name` is the file's. */
    read,
    takeKept,
  };
}
