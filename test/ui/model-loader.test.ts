import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import type { LoadProgress } from '../../src/runner/index.ts';
import type { MetadataHost } from '../../src/ui/state/metadata-worker.ts';
import { createModelLoader } from '../../src/ui/state/model-loader.ts';

const [one, other] = ['https://one.example/', 'https://other.example/'];

/** A host whose workers keep nothing, and stay in a phase for good once they are asked. */
function createHost(phase: LoadProgress['phase']) {
  const seen: string[] = [];
  const stay = (key: string, heard: (progress: LoadProgress) => void) => {
    seen.push(key);
    heard({ phase, share: undefined, bytes: 0 });
    return new Promise<never>(() => undefined);
  };
  const api = {
    again: async () => undefined,
    ask: ({ key }: { key: string }, heard: (progress: LoadProgress) => void) => stay(key, heard),
    read: ({ key }: { key: string }, heard: (progress: LoadProgress) => void) => stay(key, heard),
  };
  return { seen, host: { api: () => api, stop: () => void seen.push('stop') } as unknown as MetadataHost };
}

const loaderWith = (host: MetadataHost) =>
  createRoot(() => createModelLoader({ token: () => undefined, unpacker: () => new Promise(() => undefined), notices: {} as never, host }));

test.each([
  ['reading', [one, 'stop', other]],
  ['receiving', [one, other]],
] as const)('a worker that is %s when another connection begins', async (phase, expected) => {
  const { seen, host } = createHost(phase);
  const loader = loaderWith(host);
  void loader.visit(one);
  await expect.poll(() => seen).toEqual([one]);
  void loader.visit(other);
  await expect.poll(() => seen).toEqual(expected);
});

test('a worker that reads is ended where no connection needs it any more', async () => {
  const { seen, host } = createHost('reading');
  const loader = loaderWith(host);
  void loader.readText(one, '<edmx/>', 'pasted text');
  await expect.poll(() => seen).toEqual([one]);
  loader.rest();
  await expect.poll(() => seen).toEqual([one, 'stop']);
});
