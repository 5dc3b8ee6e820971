import { createSignal } from 'solid-js';
import type { HttpRequest } from '../../lib/index.ts';
import type { DocumentRequest } from '../../request/index.ts';
import type { WriteEffect, WritePreview } from '../../runner/index.ts';
import type { Models } from './models.ts';
import type { AnswerApi } from './remote-answer.ts';

/** A write that waits for its yes: what it would change, once that is known. */
export interface PendingWrite {
  readonly request: DocumentRequest;
  readonly preview: WritePreview;
  /** Undefined while the service is asked. */
  readonly effect: WriteEffect | undefined;
  readonly answer: (yes: boolean) => void;
}

/** JSON of a sample or a count is small; what is longer is not read to its end. */
const previewLimit = 1_000_000;

/** Asks the service what a write would change, and the person whether to send it. */
export function createWriteCheck(api: AnswerApi, models: Models) {
  const [pending, setPending] = createSignal<PendingWrite>();
  const ask = async (request: HttpRequest | undefined) => request && (await api.readJson(request, previewLimit)).value;

  return {
    pending,
    /** Whether a request may be sent: at once when it changes nothing that is there, else as the person decides. */
    async allows(request: DocumentRequest): Promise<boolean> {
      const core = models.core();
      // Nobody can say yet what it would change.
      if (!core) return false;
      const preview = core.previewWrite(request, models.service());
      if (!preview) return true;
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const answer = (yes: boolean) => {
        setPending(undefined);
        resolve(yes);
      };
      const waiting: PendingWrite = { request, preview, effect: undefined, answer };
      setPending(waiting);
      const [count, sample] = await Promise.all([ask(preview.count), ask(preview.sample)]);
      setPending((now) => (now === waiting ? { ...waiting, effect: core.readPreview(preview, count, sample) } : now));
      return promise;
    },
  };
}
