import { onCleanup } from 'solid-js';
import { createBrowserKeyValues, createModelCache, type LoadedModel } from '../../runner/index.ts';
import { type Attempt, createAttempts } from './attempt.ts';
import { createMetadataHost, type MetadataHost } from './metadata-worker.ts';
import { createModelMemory, type FailedLoad } from './model-memory.ts';
import type { ModelState } from './model-state.ts';
import { createModelWork, type ModelWorkOptions, type Source } from './model-work.ts';

export interface ModelLoaderOptions extends Pick<ModelWorkOptions, 'token' | 'unpacker' | 'notices'> {
  readonly host?: MetadataHost;
}

/**
 * Loads the models of connections, one at a time: what is kept from an earlier visit at once, then anew. A newer load takes the place of
 * one under way, whose replies are dropped. A model stays in use until another one is read whole. `key` is a connection's base URL.
 */
export function createModelLoader({ token, unpacker, notices, host = createMetadataHost() }: ModelLoaderOptions) {
  const cache = createModelCache(createBrowserKeyValues());
  const memory = createModelMemory();
  const attempts = createAttempts();
  const work = createModelWork({ cache, memory, host, token, unpacker, notices });
  onCleanup(() => {
    attempts.end();
    host.stop();
  });

  /** Gives up what is under way. A worker that reads hears nothing meanwhile: it is ended. */
  const giveUp = () => {
    if (work.isReading()) host.stop();
    attempts.end();
  };
  const begin = (key: string, load: (attempt: Attempt) => Promise<boolean>): Promise<boolean> => {
    giveUp();
    memory.keepOnly(key);
    return attempts.begin(load, (error) => {
      host.stop();
      memory.fail(key, ownFault(error));
    });
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
        const known = before ?? (await work.takeKept(key, attempt));
        return known?.from === 'text' || work.ask(key, attempt, sourceOf(key, known), known !== undefined);
      }),
    /** Asks again where the model in use is from. */
    reload: (key: string) => begin(key, (attempt) => work.ask(key, attempt, sourceOf(key, memory.inUse(key)))),
    askService: (key: string) => begin(key, (attempt) => work.ask(key, attempt, sourceOf(key, undefined))),
    readAddress: (key: string, url: string) => begin(key, (attempt) => work.ask(key, attempt, { from: 'address', url })),
    readText: (key: string, document: string | Blob, name: string) => begin(key, (attempt) => work.read(key, attempt, document, name)),
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
  trouble: { title: 'Cancelled', lines: ['The metadata was not read to its end.'] },
  problems: [],
  problemCount: 0,
};

function ownFault(error: unknown): FailedLoad {
  const detail = error instanceof Error ? error.message : String(error);
  const trouble = { title: 'The metadata could not be read', lines: [detail, 'Reload the page; your query is kept.'] };
  return { trouble, problems: [], problemCount: 0 };
}
