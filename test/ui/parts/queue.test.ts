import { expect, test } from 'vitest';
import { createQueue } from '../../../src/ui/parts/queue.ts';

test('a step begins when the one before has ended', async () => {
  const queue = createQueue();
  const seen: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = queue.run(async () => {
    seen.push('first begins');
    await promise;
    seen.push('first ends');
  });
  const second = queue.run(() => seen.push('second'));
  expect(queue.isBusy()).toBe(true);
  resolve();
  await Promise.all([first, second]);
  expect(seen).toEqual(['first begins', 'first ends', 'second']);
  expect(queue.isBusy()).toBe(false);
});

test('a step that fails says so, and the next one is done', async () => {
  const queue = createQueue();
  const failing = queue.run(() => {
    throw new Error('gone');
  });
  const next = queue.run(() => undefined);
  await expect(failing).rejects.toThrow('gone');
  await expect(next).resolves.toBeUndefined();
  expect(queue.isBusy()).toBe(false);
});
