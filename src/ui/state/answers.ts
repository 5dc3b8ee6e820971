import { createSignal, onCleanup } from 'solid-js';
import type { HttpRequest } from '../../lib/index.ts';
import type { DocumentRequest } from '../../request/index.ts';
import type { AnswerSummary } from '../../response/index.ts';
import type { Explanation, Outcome } from '../../runner/index.ts';
import type { Service } from '../../schema/index.ts';
import type { ExplainOutcome } from './explain-outcome.ts';
import type { Models } from './models.ts';
import { type AnswerApi, type RemoteAnswer, remoteAnswer } from './remote-answer.ts';

export interface Running {
  readonly run: number;
  readonly request: DocumentRequest;
  /** As `performance.now()` tells it. */
  readonly since: number;
  /** Bytes so far; undefined before the headers. */
  readonly bytes: number | undefined;
  /** It takes long enough to say so. */
  readonly slow: boolean;
}

export interface Answered {
  readonly kind: 'answered';
  readonly request: DocumentRequest;
  readonly outcome: Outcome;
  readonly summary: AnswerSummary | undefined;
  /** What it means, when it is not what was hoped for. */
  readonly explanation: Explanation | undefined;
  readonly remote: RemoteAnswer;
}

/** What the answer pane shows. */
export type Shown = { readonly kind: 'empty' } | { readonly kind: 'refused'; readonly request: DocumentRequest } | Answered;

/** Under this nothing flashes: the answer before it stays until the new one is there. */
const slowAfter = 150;

export type Answers = ReturnType<typeof createAnswers>;

/** The run under way and the answer that shows; the answers themselves are in the worker. `learn` hears of each that shows. */
export function createAnswers(api: AnswerApi, explain: ExplainOutcome, models: Models, learn: (answered: Answered) => void) {
  const [running, setRunning] = createSignal<Running>();
  const [shown, setShown] = createSignal<Shown>({ kind: 'empty' });
  let newest = 0;
  /** Ends the wait before a request is sent. */
  let giveUp = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  /** The worker reads answers with this model. */
  let sent: Service | undefined;
  const sendService = () => {
    const service = models.service();
    if (service === sent) return;
    sent = service;
    void api.setService(models.parts());
  };
  const update = (run: number, change: Partial<Running>) => setRunning((now) => (now?.run === run ? { ...now, ...change } : now));

  return {
    running,
    shown,
    refuse(request: DocumentRequest) {
      setShown({ kind: 'refused', request });
    },
    cancel() {
      const now = running();
      if (!now) return;
      void api.cancel(now.run);
      giveUp();
    },
    /**
     * Sends a request once what it goes to is `ready`, so that the time it takes is its own, and shows its answer; gives the outcome, or
     * undefined when a newer run took its place.
     */
    async send(request: DocumentRequest, baseUrl: string, ready?: Promise<void>): Promise<Outcome | undefined> {
      const run = ++newest;
      giveUp();
      clearTimeout(timer);
      setRunning({ run, request, since: performance.now(), bytes: undefined, slow: false });
      timer = setTimeout(() => update(run, { slow: true }), slowAfter);
      const remote = remoteAnswer(api, run);
      const waited = ready
        ? await Promise.race([ready, new Promise<Outcome>((resolve) => (giveUp = () => resolve(cancelled)))])
        : undefined;
      if (run !== newest) return undefined;
      sendService();
      update(run, { since: performance.now() });
      const { outcome, summary } = waited
        ? { outcome: waited, summary: undefined }
        : await api
            .run(run, wireForm(request), { baseUrl }, (progress) => update(run, { bytes: progress.kind === 'bytes' ? progress.bytes : 0 }))
            .catch(ownFault);
      if (run !== newest) return undefined;
      const explanation = await explain(outcome, request, summary, remote);
      if (run !== newest) return undefined;
      clearTimeout(timer);
      const answered: Answered = { kind: 'answered', request, outcome, summary, explanation, remote };
      setShown(answered);
      setRunning(undefined);
      learn(answered);
      return outcome;
    },
  };
}

const cancelled: Outcome = { kind: 'failure', reason: 'cancelled', detail: '', toEnd: 0 };

/** Without what only the document knows. */
function wireForm({ method, url, headers, body, credential }: DocumentRequest): HttpRequest {
  return { method, url, headers, body, credential };
}

function ownFault(error: unknown): { readonly outcome: Outcome; readonly summary: undefined } {
  const detail = error instanceof Error ? error.message : String(error);
  return { outcome: { kind: 'failure', reason: 'internal', detail, toEnd: 0 }, summary: undefined };
}
