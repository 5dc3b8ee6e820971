import { createEffect, createMemo, createSignal, on } from 'solid-js';
import type { Severities } from '../../language/index.ts';
import type { Service } from '../../schema/index.ts';
import type { Connections } from './connections.ts';
import { idle } from './idle.ts';
import { createModelLoader } from './model-loader.ts';
import type { ModelState } from './model-state.ts';
import type { Notices } from './notices.ts';
import type { SampleMemory } from './samples.ts';

/**
 * The parts that check and make requests, run behind the first paint: until then, what is typed comes first. They are asked for `atOnce` where
 * the page shows nothing of the service without them.
 */
const loadCore = async (atOnce: boolean) => {
  if (!atOnce) await idle(1000);
  return import('./core.ts');
};
export type Core = Awaited<ReturnType<typeof loadCore>>;

/** A model that answers have shown. */
export interface LearnedService {
  /** Of the connection: its base URL. */
  readonly key: string;
  readonly service: Service;
  readonly answers: number;
}

export type Models = ReturnType<typeof createModels>;

/**
 * The model of the connected service, and the language service that knows it. A connection works at once: with a model that the page has
 * or kept, or with one of which nothing is known, until its metadata are read.
 */
export function createModels(connections: Connections, notices: Notices, memory: SampleMemory, severities: () => Severities) {
  const [core, setCore] = createSignal<Core>();
  const loaded = loadCore(connections.model().model === 'open').then((parts) => {
    setCore(() => parts);
    return parts;
  });
  const loader = createModelLoader({
    token: connections.token,
    unpacker: async () => (await loaded).createUnpacker(),
    notices,
  });
  const [learned, setLearned] = createSignal<LearnedService>();

  /** Of a service that has to be asked; undefined where the page has the model. */
  const key = createMemo(() => (connections.model().model === 'open' ? connections.baseUrl() : undefined));
  const keyed = <Value extends { readonly key: string }>(value: Value | undefined) => (value?.key === key() ? value : undefined);

  const service = createMemo(() => {
    const { model } = connections.model();
    if (model !== 'open') return core()?.balena(model);
    return keyed(loader.loaded())?.service ?? keyed(learned())?.service ?? core()?.openService(connections.baseUrl());
  });
  const language = createMemo(() => {
    const known = service();
    const options = {
      clock: () => new Date(),
      samples: memory.of(connections.baseUrl),
      severities: severities(),
      readCommand: (command: string) => core()?.fromCurl(command).text,
    };
    return known && core()?.createLanguageService(known, options);
  });
  const state = createMemo((): ModelState => {
    const of = key();
    if (of === undefined) return { kind: 'built-in' };
    const told = loader.state(of) ?? { kind: 'none' };
    const guessed = keyed(learned());
    if (told.kind !== 'failed' || told.kept || !guessed) return told;
    return { kind: 'inferred', answers: guessed.answers, trouble: { title: told.title, lines: told.lines } };
  });

  const token = createMemo(() => key() && connections.token(new URL(key()!).origin));
  createEffect(on([key, token], ([of]) => void (of === undefined ? loader.rest() : loader.visit(of))));

  const ofConnection =
    <Args extends unknown[], Result>(act: (key: string, ...args: Args) => Result) =>
    (...args: Args): Result | undefined => {
      const of = key();
      return of === undefined ? undefined : act(of, ...args);
    };

  return {
    core,
    service,
    language,
    state,
    /** The connection's metadata are read: nothing need be learned from answers. */
    isRead: () => keyed(loader.loaded()) !== undefined,
    /** The model as it crosses to other threads. */
    parts: (): readonly string[] => {
      const known = service();
      const whole = keyed(loader.loaded());
      if (!known) return [];
      return whole?.service === known ? whole.parts : core()!.packService(known);
    },
    /** Asks the service again for its metadata, or the address that they are from. */
    reload: ofConnection(loader.reload),
    /** Asks the service for its metadata, whatever is in use. */
    askService: ofConnection(loader.askService),
    /** Reads a text or file in the place of the service's metadata, and keeps it with the connection; whether it is metadata. */
    readText: ofConnection(loader.readText),
    /** The same with what an address gives. */
    readAddress: ofConnection(loader.readAddress),
    /** Takes back what is being loaded; the model in use stays. */
    cancel: ofConnection(loader.cancel),
    /** A model from answers, used where there are no metadata. */
    setLearned,
    /** What was learned from a connection's answers, kept for the next visit: by its base URL. */
    learned: loader.learned,
    keepLearned: loader.keepLearned,
    /** The connection's base URL, where its service has to be asked; undefined where the page has the model. */
    key,
    /** Settles when the parts are there. */
    ready: async (): Promise<void> => void (await loaded),
  };
}
