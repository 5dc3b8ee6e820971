/** One of several tries at the same thing, of which the newest counts. */
export interface Attempt {
  readonly signal: AbortSignal;
  /** What a promise gives, unless the attempt ends before; then it rejects, and never comes back with a stale reply. */
  of<Value>(promise: Promise<Value>): Promise<Value>;
}

export interface Attempts {
  /** Ends the attempt under way and makes a new one; false when it was ended, too, or failed. */
  begin(work: (attempt: Attempt) => Promise<boolean>, onError: (error: unknown) => void): Promise<boolean>;
  end(): void;
}

export function createAttempts(): Attempts {
  let current: AbortController | undefined;
  return {
    async begin(work, onError) {
      current?.abort();
      const mine = new AbortController();
      current = mine;
      try {
        return await work(createAttempt(mine.signal));
      } catch (error) {
        if (!mine.signal.aborted) onError(error);
        return false;
      } finally {
        if (current === mine) current = undefined;
      }
    },
    end() {
      current?.abort();
      current = undefined;
    },
  };
}

function createAttempt(signal: AbortSignal): Attempt {
  const ended = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
  ended.catch(() => undefined); // each promise that is waited for reports it
  return {
    signal,
    async of(promise) {
      const value = await Promise.race([ended, promise]);
      signal.throwIfAborted();
      return value;
    },
  };
}
