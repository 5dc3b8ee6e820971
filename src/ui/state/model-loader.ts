import { onCleanup } from 'solid-js';
import { createBrowserKeyValues, createModelCache, type LoadedModel, type LoadProgress, type LoadResult } from '../../runner/index.ts';
import type { Unpacker } from '../../schema/index.ts';
import { type Attempt, createAttempts } from './attempt.ts';
import { fetchParts, unpackModel } from './fetch-model.ts';
import { createMetadataHost, type MetadataHost } from './metadata-worker.ts';
import { createModelMemory, type FailedLoad } from './model-memory.ts';
import type { ModelState } from './model-state.ts';
import type { Notices } from './notices.ts';

export interface ModelLoaderOptions {
  /** The token for an origin. */
  readonly token: (origin: string) => string | undefined;
  /** Takes a model's parts; there when the page's other parts are. */
  readonly unpacker: () => Promise<Unpacker>;
  readonly notices: Notices;
  readonly host?: MetadataHost;
}

/** Where metadata are asked for. */
interface Source {
  readonly from: 'service' | 'address';
  readonly url: string;
}

/** What is told of a model that is taken into use. */
type Told = Pick<LoadedModel, 'from' | 'name' | 'at' | 'problems' | 'problemCount'>;

type Parts = Iterable<string> | AsyncIterable<string>;

export type ModelLoader = ReturnType<typeof createModelLoader>;

/**
 * Loads the models of connections, one at a time: what is kept from an earlier visit at once, then anew. A newer load takes the place of
 * one under way, whose replies are dropped. A model stays in use until another one is read whole. `key` is a connection's base URL.
 */
export function createModelLoader({ token, unpacker, notices, host = createMetadataHost() }: ModelLoaderOptions) {
  const cache = createModelCache(createBrowserKeyValues());
  const memory = createModelMemory();
  const attempts = createAttempts();
  onCleanup(() => {
    attempts.end();
    host.stop();
  });

  /** The worker reads, for whichever connection. */
  let reading = false;
  /** Gives up what is under way. A worker that reads hears nothing meanwhile: it is ended. */
  const giveUp = () => {
    if (reading) host.stop();
    attempts.end();
  };
  const begin = (key: string, work: (attempt: Attempt) => Promise<boolean>): Promise<boolean> => {
    giveUp();
    memory.keepOnly(key);
    return attempts.begin(work, (error) => {
      host.stop();
      memory.fail(key, ownFault(error));
    });
  };
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
    loaded: memory.loaded,
    /** What is told of a connection; undefined until something is. */
    state: memory.state,
    /** A connection begins: its kept model at once; then its own metadata, unless a text was given in their place. */
    visit: (key: string) =>
      begin(key, async (attempt) => {
        const before = memory.inUse(key);
        if (!before) memory.tell(key, asking);
        const known = before ?? (await takeKept(key, attempt));
        return known?.from === 'text' || ask(key, attempt, sourceOf(key, known), known !== undefined);
      }),
    /** Asks again where the model in use is from. */
    reload: (key: string) => begin(key, (attempt) => ask(key, attempt, sourceOf(key, memory.inUse(key)))),
    askService: (key: string) => begin(key, (attempt) => ask(key, attempt, sourceOf(key, undefined))),
    readAddress: (key: string, url: string) => begin(key, (attempt) => ask(key, attempt, { from: 'address', url })),
    readText: (key: string, document: string | Blob, name: string) => begin(key, (attempt) => read(key, attempt, document, name)),
    /** Takes back what is under way; what is in use stays. */
    cancel(key: string) {
      if (memory.state(key)?.kind !== 'loading') return;
      giveUp();
      const state = memory.inUse(key);
      if (state) memory.tell(key, state);
      else memory.fail(key, cancelled);
    },
    /** There is no connection that needs a model. */
    rest() {
      giveUp();
      memory.keepOnly(undefined);
    },
    /** What was learned from a connection's answers, kept for the next visit. */
    learned: cache.learned,
    keepLearned: cache.keepLearned,
  };
}

/** Where the model in use is from; of one from a text, and of none, the service itself. */
function sourceOf(key: string, inUse: Pick<LoadedModel, 'from' | 'name'> | undefined): Source {
  return inUse?.from === 'address' ? { from: 'address', url: inUse.name } : { from: 'service', url: `${key}$metadata` };
}

const asking: ModelState = { kind: 'loading', phase: 'asking', share: undefined, bytes: 0, kept: false };

const cancelled: FailedLoad = {
  trouble: { title: 'Cancelled', lines: ['The metadata was not read to their end.'] },
  problems: [],
  problemCount: 0,
};

function ownFault(error: unknown): FailedLoad {
  const detail = error instanceof Error ? error.message : String(error);
  const trouble = { title: 'The metadata could not be read', lines: [detail, 'Reload the page; your query is kept.'] };
  return { trouble, problems: [], problemCount: 0 };
}
