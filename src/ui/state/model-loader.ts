import { batch, createSignal, onCleanup } from 'solid-js';
import type { LoadedModel, LoadProgress, LoadResult, Trouble } from '../../runner/index.ts';
import type { Service, Unpacker } from '../../schema/index.ts';
import { type Attempt, createAttempts } from './attempt.ts';
import { createMetadataHost } from './metadata-worker.ts';
import type { ModelState } from './model-state.ts';
import type { Notices } from './notices.ts';

/** A connection's model, as it came from its metadata. */
export interface LoadedService {
  /** Of the connection: its base URL. */
  readonly key: string;
  readonly service: Service;
  /** What it was made of, for other threads. */
  readonly parts: readonly string[];
}

export interface ModelLoaderOptions {
  /** The token for an origin. */
  readonly token: (origin: string) => string | undefined;
  /** Takes a model's parts; there when the page's other parts are. */
  readonly unpacker: () => Promise<Unpacker>;
  readonly notices: Notices;
}

type ReadState = Extract<ModelState, { kind: 'read' }>;

export type ModelLoader = ReturnType<typeof createModelLoader>;

/**
 * Loads the models of connections, one at a time: what is kept from an earlier visit at once, then anew. A newer load takes the place of
 * one under way, whose replies are dropped. A model stays in use until another one is read whole.
 */
export function createModelLoader({ token, unpacker, notices }: ModelLoaderOptions) {
  const host = createMetadataHost();
  const [loaded, setLoaded] = createSignal<LoadedService>();
  const [told, setTold] = createSignal<{ readonly key: string; readonly state: ModelState }>();
  /** What is known of the model in use. */
  let inUse: { readonly key: string; readonly state: ReadState } | undefined;
  const attempts = createAttempts();
  onCleanup(() => {
    attempts.end();
    host.stop();
  });

  const isInUse = (key: string) => inUse?.key === key;
  const tell = (key: string, state: ModelState) => void setTold({ key, state });
  const fail = (key: string, result: Pick<Extract<LoadResult, { kind: 'failed' }>, 'trouble' | 'problems' | 'problemCount'>) => {
    const { trouble, problems, problemCount } = result;
    tell(key, { kind: 'failed', ...trouble, problems, problemCount, kept: isInUse(key) });
  };
  const use = (model: LoadedService, state: ReadState) => {
    inUse = { key: model.key, state };
    batch(() => {
      setLoaded(model);
      tell(model.key, state);
    });
  };

  /** Begins to load for a connection; what is under way is given up, and where it cannot listen, ended. */
  const begin = (key: string, work: (attempt: Attempt) => Promise<boolean>): Promise<boolean> => {
    const now = told();
    if (attempts.isRunning() && now?.state.kind === 'loading' && now.state.phase === 'reading') host.stop();
    if (!isInUse(key)) {
      inUse = undefined;
      setLoaded(undefined);
    }
    return attempts.begin(work, (error) => {
      const detail = error instanceof Error ? error.message : String(error);
      host.stop();
      fail(key, { trouble: { title: 'The metadata could not be read', lines: [detail, reloadPage] }, problems: [], problemCount: 0 });
    });
  };
  const hear = (key: string, attempt: Attempt) => (progress: LoadProgress) => {
    if (!attempt.signal.aborted) tell(key, { kind: 'loading', ...progress, kept: isInUse(key) });
  };
  const hearNothing = () => {};

  const take = async (key: string, attempt: Attempt, model: LoadedModel, cached: boolean): Promise<void> => {
    const taken = await unpack(attempt, await attempt.of(unpacker()), model);
    const { from, name, at, problems, problemCount } = model;
    use({ key, ...taken }, { kind: 'read', from, name, at, cached, trouble: undefined, problems, problemCount });
    const kept = host.api().keep(model.model);
    void kept.then(
      (isKept) => isKept || notices.say('The browser keeps no more for this page: the schema will be asked for again at the next visit.'),
    );
  };
  const unpack = async (attempt: Attempt, into: Unpacker, { model, parts: count }: LoadedModel): Promise<Omit<LoadedService, 'key'>> => {
    const parts: string[] = [];
    // The next one is on its way while one is read; each comes as a task of its own, so that the page stays responsive.
    let next = host.api().part(model, 0);
    for (let index = 0; index < count; index += 1) {
      const part = await attempt.of(next);
      if (index + 1 < count) next = host.api().part(model, index + 1);
      if (part === undefined) throw new Error('The model was replaced while it was fetched.');
      into.add(part);
      parts.push(part);
    }
    return { service: into.service(), parts };
  };

  const ask = async (key: string, attempt: Attempt, source: Source, quiet: boolean): Promise<boolean> => {
    const order = { key, ...source, token: token(new URL(source.url).origin), inUse: isInUse(key) };
    const result = await attempt.of(host.api().ask(order, quiet ? hearNothing : hear(key, attempt), attempt.signal));
    return settle(key, attempt, result, quiet);
  };
  const settle = async (key: string, attempt: Attempt, result: LoadResult, quiet = false): Promise<boolean> => {
    if (result.kind === 'model') await take(key, attempt, result.model, false);
    else if (result.kind === 'unchanged') confirm(result.at);
    else if (quiet) doubt(result.trouble);
    else fail(key, result);
    return result.kind !== 'failed';
  };
  /** The model in use is still so. */
  const confirm = (at: number) => restate({ at, cached: false, trouble: undefined });
  const doubt = (trouble: Trouble) => restate({ trouble });
  const restate = (change: Partial<ReadState>) => {
    if (!inUse) return;
    inUse = { ...inUse, state: { ...inUse.state, ...change } };
    tell(inUse.key, inUse.state);
  };

  /** The model that is kept, if it can be read. */
  const takeKept = async (key: string, attempt: Attempt): Promise<LoadedModel | undefined> => {
    const kept = await attempt.of(host.api().kept(key));
    try {
      if (kept) await take(key, attempt, kept, kept.from !== 'text');
      return kept;
    } catch (error) {
      if (attempt.signal.aborted) throw error;
      // Damaged, or of another form: it is asked for as if there were none.
      await attempt.of(host.api().forget(key));
      return undefined;
    }
  };

  return {
    loaded,
    /** What is told of a connection; undefined until something is. */
    state: (key: string): ModelState | undefined => (told()?.key === key ? told()?.state : undefined),
    /** A connection begins: its kept model at once; its own metadata, unless a text was given in its place. */
    visit: (key: string) =>
      begin(key, async (attempt) => {
        tell(key, asking);
        const kept = isInUse(key) ? inUse!.state : await takeKept(key, attempt);
        return kept?.from === 'text' || ask(key, attempt, kept ? sourceOf(kept) : ownSource(key), kept !== undefined);
      }),
    /** Asks again where the model in use is from, or would be from. */
    reload: (key: string) => begin(key, (attempt) => ask(key, attempt, isInUse(key) ? sourceOf(inUse!.state, key) : ownSource(key), false)),
    askService: (key: string) => begin(key, (attempt) => ask(key, attempt, ownSource(key), false)),
    readAddress: (key: string, url: string) => begin(key, (attempt) => ask(key, attempt, { from: 'address', url }, false)),
    readText: (key: string, document: string | Blob, name: string) =>
      begin(key, async (attempt) =>
        settle(key, attempt, await attempt.of(host.api().read({ key, name, document, inUse: isInUse(key) }, hear(key, attempt)))),
      ),
    /** Takes back what is under way; what is in use stays. */
    cancel(key: string) {
      const before = told();
      if (before?.state.kind !== 'loading') return;
      if (before.state.phase === 'reading') host.stop();
      attempts.end();
      if (isInUse(key)) tell(key, inUse!.state);
      else fail(key, { trouble: { title: 'Cancelled', lines: ['The metadata was not read to its end.'] }, problems: [], problemCount: 0 });
    },
    /** No connection that needs a model. */
    rest() {
      attempts.end();
      inUse = undefined;
      setLoaded(undefined);
    },
  };
}

interface Source {
  readonly from: 'service' | 'address';
  readonly url: string;
}

const ownSource = (key: string): Source => ({ from: 'service', url: `${key}$metadata` });

/** Where a model is from; one from a text has the service itself to ask. */
function sourceOf({ from, name }: Pick<LoadedModel, 'from' | 'name'>, key = ''): Source {
  return from === 'text' ? ownSource(key) : { from, url: name };
}

const asking: ModelState = { kind: 'loading', phase: 'asking', share: undefined, bytes: 0, kept: false };
const reloadPage = 'Reload the page; your query is kept.';
