import type { Remote } from '../../lib/rpc.ts';
import type { LoadedModel, MetadataWorker } from '../../runner/index.ts';
import type { Unpacker } from '../../schema/index.ts';
import type { Attempt } from './attempt.ts';
import type { LoadedService } from './model-memory.ts';

/**
 * Fetches a model part by part: each comes as a task of its own, so that the page stays responsive; the next one is on its way while one
 * is unpacked. Rejects where a part cannot be unpacked, or the worker has another model by now.
 */
export async function fetchModel(
  api: Remote<MetadataWorker>,
  { model, parts: count }: LoadedModel,
  into: Unpacker,
  attempt: Attempt,
): Promise<Omit<LoadedService, 'key'>> {
  const parts: string[] = [];
  let next = api.part(model, 0);
  for (let index = 0; index < count; index += 1) {
    const part = await attempt.of(next);
    if (index + 1 < count) next = api.part(model, index + 1);
    if (part === undefined) throw new Error('The model was replaced while it was fetched.');
    into.add(part);
    parts.push(part);
  }
  return { service: into.service(), parts };
}
