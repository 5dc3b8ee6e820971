import type { Remote } from '../../lib/rpc.ts';
import type { LoadedModel, MetadataWorker } from '../../runner/index.ts';
import type { Unpacker } from '../../schema/index.ts';
import type { Attempt } from './attempt.ts';
import type { LoadedService } from './model-memory.ts';
import { createSlices, nextTask } from './slices.ts';

/**
 * Makes a model of its parts, in short tasks so that the page stays responsive. Rejects where a part cannot be unpacked, or does not come.
 */
export async function unpackModel(
  parts: Iterable<string> | AsyncIterable<string>,
  into: Unpacker,
  attempt: Attempt,
): Promise<Omit<LoadedService, 'key'>> {
  const taken: string[] = [];
  const rest = createSlices();
  for await (const part of parts) {
    into.add(part);
    taken.push(part);
    await attempt.of(rest());
  }
  // What is made of it begins with a task of its own.
  await attempt.of(nextTask());
  return { service: into.service(), parts: taken };
}

/** The parts of the model that the worker has; the next one is on its way while one is taken. Rejects where it has another model by now. */
export async function* fetchParts(
  api: Remote<MetadataWorker>,
  { model, parts: count }: LoadedModel,
  attempt: Attempt,
): AsyncGenerator<string> {
  let next = api.part(model, 0);
  for (let index = 0; index < count; index += 1) {
    const part = await attempt.of(next);
    if (index + 1 < count) next = api.part(model, index + 1);
    if (part === undefined) throw new Error('The model was replaced while it was fetched.');
    yield part;
  }
}
