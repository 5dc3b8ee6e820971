import type { Samples, ValueQuestion } from '../../language/index.ts';
import { headerValue } from '../../request/index.ts';
import type { Outcome } from '../../runner/index.ts';
import { createAttempts } from './attempt.ts';
import type { Connections } from './connections.ts';
import type { Models } from './models.ts';
import type { Notices } from './notices.ts';
import type { AnswerApi } from './remote-answer.ts';
import type { Sandbox } from './sandbox.ts';

type Row = Readonly<Record<string, unknown>>;

/** A sample is short; what is longer is not read to its end. */
const sampleLimit = 200_000;

/** Values that services have told in this session, by service and question. */
export function createSampleMemory() {
  const told = new Map<string, readonly Row[]>();
  const keyOf = (service: string, { request }: ValueQuestion) => `${service}\n${request}`;
  return {
    of:
      (service: () => string): Samples =>
      (question) =>
        told.get(keyOf(service(), question)),
    keep: (service: string, question: ValueQuestion, rows: readonly Row[]) => void told.set(keyOf(service, question), rows),
  };
}

export type SampleMemory = ReturnType<typeof createSampleMemory>;

interface SampleParts {
  readonly api: AnswerApi;
  readonly connections: Connections;
  readonly memory: SampleMemory;
  readonly models: Models;
  readonly notices: Notices;
  readonly sandbox: Sandbox;
}

/** Asks the service for values, one question at a time, and only when a person wants to know. */
export function createSamples({ api, connections, memory, models, notices, sandbox }: SampleParts) {
  const attempts = createAttempts();
  /** Until when a service wants to be left alone, by its base URL; in milliseconds as `Date.now` has them. */
  const resting = new Map<string, number>();

  const fail = (outcome: Outcome, tooLong: boolean, request: Parameters<AnswerApi['readJson']>[0]): false => {
    if (tooLong) notices.say('The values are too long to list.');
    else if (outcome.kind === 'answer' && outcome.status < 300) notices.say('What the service answered holds no values.');
    else {
      const { title, tries } = models.core()!.explainOutcome(outcome, request, models.service(), undefined);
      notices.say(['The service told no values.', `${title}.`, ...tries.slice(0, 1)].join(' '));
    }
    return false;
  };

  return {
    /** Whether there are values now. A question before it that is under way is given up. */
    ask: (question: ValueQuestion, unwanted: AbortSignal): Promise<boolean> =>
      attempts.begin(
        async ({ of, signal }) => {
          const service = connections.baseUrl();
          const request = models.core()?.requestAt(question.request, 0, connections.connection(models.service()));
          if (request?.method !== 'GET' || request.refusals.length > 0) return false;
          const rest = (resting.get(service) ?? 0) - Date.now();
          if (rest > 0) {
            notices.say(`The service wants to be left alone for ${inSeconds(Math.ceil(rest / 1000))}.`);
            return false;
          }
          notices.say(`Asking for values of ${question.property}…`);
          if (connections.target().kind === 'sandbox') await of(sandbox.answers());
          if (unwanted.aborted) return false;
          const { outcome, value, tooLong } = await of(api.readJson(request, sampleLimit, AbortSignal.any([signal, unwanted])));
          if (unwanted.aborted) return false;
          if (outcome.kind === 'answer' && outcome.status === 429) resting.set(service, Date.now() + retryAfter(outcome));
          const rows = outcome.kind === 'answer' && outcome.status < 300 ? models.core()!.readRows(value) : undefined;
          if (!rows) return fail(outcome, tooLong, request);
          memory.keep(service, question, rows);
          notices.say(rows.length === 0 ? `There are no values of ${question.property} yet.` : valuesOf(question, rows));
          return rows.length > 0;
        },
        (error) => notices.say(error instanceof Error ? error.message : String(error)),
      ),
  };
}

const inSeconds = (count: number): string => (count === 1 ? 'one more second' : `${count} more seconds`);

const valuesOf = ({ property }: ValueQuestion, rows: readonly Row[]): string =>
  `The service told ${rows.length === 1 ? 'one value' : `values of ${rows.length} entities`} for ${property}.`;

/** Milliseconds: RFC 9110, 10.2.3. A minute where the answer does not say. */
function retryAfter({ headers }: Extract<Outcome, { readonly kind: 'answer' }>): number {
  const value = headerValue(headers, 'Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 60_000 : Math.max(0, date - Date.now());
}
