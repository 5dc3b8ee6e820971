import { createResource } from 'solid-js';
import { useSession } from '../state/session-context.ts';

/** Explanations, fetched now that somebody wants them; a dialog that reads them shows once they are there. */
export function useExplanations() {
  const { models } = useSession();
  const [explanations] = createResource(async () => {
    await models.ready();
    return models.core()!.loadExplanations();
  });
  return explanations;
}
