import { batch, createSignal } from 'solid-js';
import type { LoadResult } from '../../runner/index.ts';
import type { Service } from '../../schema/index.ts';
import type { ModelState } from './model-state.ts';

/** A connection's model, as it came from its metadata. */
export interface LoadedService {
  /** Of the connection: its base URL. */
  readonly key: string;
  readonly service: Service;
  /** What it was made of, for other threads. */
  readonly parts: readonly string[];
}

export type ReadState = Extract<ModelState, { kind: 'read' }>;
export type FailedLoad = Omit<Extract<LoadResult, { kind: 'failed' }>, 'kind'>;

export type ModelMemory = ReturnType<typeof createModelMemory>;

/** The model in use and what is told of it; of one connection at a time. */
export function createModelMemory() {
  const [loaded, setLoaded] = createSignal<LoadedService>();
  const [told, setTold] = createSignal<{ readonly key: string; readonly state: ModelState }>();
  /** What is known of the model in use, while something else is told. */
  let known: { readonly key: string; readonly state: ReadState } | undefined;

  const inUse = (key: string): ReadState | undefined => (known?.key === key ? known.state : undefined);
  const tell = (key: string, state: ModelState) => void setTold({ key, state });
  const use = (key: string, state: ReadState) => {
    known = { key, state };
    tell(key, state);
  };
  return {
    loaded,
    inUse,
    tell,
    state: (key: string): ModelState | undefined => (told()?.key === key ? told()?.state : undefined),
    fail: (key: string, { trouble, problems, problemCount }: FailedLoad) =>
      tell(key, { kind: 'failed', ...trouble, problems, problemCount, kept: inUse(key) !== undefined }),
    /** Takes a model into use. */
    use: (model: LoadedService, state: ReadState) =>
      batch(() => {
        setLoaded(model);
        use(model.key, state);
      }),
    /** Something else is known now of the model in use. */
    restate(key: string, change: Partial<ReadState>) {
      const state = inUse(key);
      if (state) use(key, { ...state, ...change });
    },
    /** Lets go of every connection's model but this one's. */
    keepOnly(key: string | undefined) {
      if (key !== undefined && inUse(key)) return;
      known = undefined;
      setLoaded(undefined);
    },
  };
}
