export interface Queue {
  /** Does a step once those before it ended, well or not; rejects as the step does. */
  run(step: () => unknown): Promise<void>;
  isBusy(): boolean;
}

/** Steps that each look at what the one before has done, so that keys pressed behind one another do as they would one by one. */
export function createQueue(): Queue {
  let last = Promise.resolve();
  let waiting = 0;
  return {
    async run(step) {
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      waiting++;
      await before;
      try {
        await step();
      } finally {
        waiting--;
        resolve();
      }
    },
    isBusy: () => waiting > 0,
  };
}
