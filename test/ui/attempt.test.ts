import { expect, test } from 'vitest';
import { createAttempts } from '../../src/ui/state/attempt.ts';

const never = new Promise<never>(() => undefined);
const fail = (error: unknown) => {
  throw error;
};

test('an attempt gives what its work gives', async () => {
  const attempts = createAttempts();
  expect(await attempts.begin(async (attempt) => attempt.of(Promise.resolve(true)), fail)).toBe(true);
  expect(await attempts.begin(async () => false, fail)).toBe(false);
});

test('a newer one ends the one before, whatever that waits for', async () => {
  const attempts = createAttempts();
  const seen: string[] = [];
  const first = attempts.begin(async (attempt) => {
    await attempt.of(never);
    seen.push('first');
    return true;
  }, fail);
  const second = attempts.begin(async (attempt) => {
    seen.push(await attempt.of(Promise.resolve('second')));
    return true;
  }, fail);
  expect(await Promise.all([first, second])).toEqual([false, true]);
  expect(seen).toEqual(['second']);
});

test('a reply that comes after the end is dropped, and its failure too', async () => {
  const attempts = createAttempts();
  const reply = Promise.withResolvers<string>();
  const failure = Promise.withResolvers<string>();
  const errors: unknown[] = [];
  const begun = [reply, failure].map(({ promise }) =>
    attempts.begin(
      async (attempt) => Boolean(await attempt.of(promise)),
      (error) => errors.push(error),
    ),
  );
  attempts.end();
  reply.resolve('late');
  failure.reject(new Error('late'));
  expect(await Promise.all(begun)).toEqual([false, false]);
  expect(errors).toEqual([]);
});

test('what goes wrong in the attempt that counts is told', async () => {
  const errors: unknown[] = [];
  expect(
    await createAttempts().begin(
      async () => fail(new Error('broken')),
      (error) => errors.push(error),
    ),
  ).toBe(false);
  expect(errors).toEqual([new Error('broken')]);
});

test('the signal of an attempt that was ended is aborted', async () => {
  const attempts = createAttempts();
  const signals: AbortSignal[] = [];
  const work = attempts.begin(async (attempt) => {
    signals.push(attempt.signal);
    return attempt.of(never);
  }, fail);
  attempts.end();
  expect(await work).toBe(false);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});
