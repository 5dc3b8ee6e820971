import { createMemo, createSignal } from 'solid-js';
import type { Connections } from './connections.ts';
import { idle } from './idle.ts';

/** The parts that check and make requests, run behind the first paint: until then, what is typed comes first. */
const loadCore = async () => {
  await idle(1000);
  return import('./core.ts');
};
export type Core = Awaited<ReturnType<typeof loadCore>>;

export type Models = ReturnType<typeof createModels>;

/** The model of the connected service, and the language service that knows it. */
export function createModels(connections: Connections) {
  const [core, setCore] = createSignal<Core>();
  const loaded = loadCore().then((parts) => {
    setCore(() => parts);
    return parts;
  });
  const service = createMemo(() => {
    const { model } = connections.model();
    return model === 'open' ? core()?.openService(connections.baseUrl()) : core()?.balena(model);
  });
  const language = createMemo(() => {
    const known = service();
    return known && core()?.createLanguageService(known);
  });
  return {
    core,
    service,
    language,
    /** Settles when the parts are there. */
    ready: async (): Promise<void> => void (await loaded),
  };
}
