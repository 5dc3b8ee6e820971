import { type Accessor, createEffect, createSignal, on } from 'solid-js';

/** Milliseconds that a piece of work may keep the page busy at a time: half a frame. */
const slice = 8;

/** For work in many small steps: waits between two of them, when the page has been busy with it for a while, until it did what else there was. */
export function createSlices(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    await nextTask();
    since = performance.now();
  };
}

/** Goes on in a task of its own: soon, but behind what a person did and what is to be painted. */
export const nextTask = (): Promise<void> =>
  'scheduler' in globalThis && 'yield' in scheduler ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));

/** Goes on in a task of its own behind all else, painting included, that is to be done now. */
export const spareTask = (): Promise<void> =>
  'scheduler' in globalThis && 'postTask' in scheduler
    ? scheduler.postTask(() => {}, { priority: 'background' })
    : new Promise((resolve) => setTimeout(resolve));

/**
 * Follows a value in a task of its own, behind one more in which it is prepared: what is made of it does not lengthen the task that changed
 * the value.
 */
export function inOwnTask<Value>(value: Accessor<Value>, prepare: (value: Value) => void): Accessor<Value> {
  const [followed, setFollowed] = createSignal(value());
  const follow = async (next: Value): Promise<void> => {
    await nextTask();
    if (value() === next) prepare(next);
    await nextTask();
    if (value() === next) setFollowed(() => next);
  };
  createEffect(on(value, (next) => void follow(next), { defer: true }));
  return followed;
}
