import { createEffect, createMemo, createSignal, on } from 'solid-js';
import type { DocumentRequest } from '../../request/index.ts';
import type { Learned, Observation, Question } from '../../schema/index.ts';
import type { Answered } from './answers.ts';
import type { Models } from './models.ts';

/** What was learned from the answers of one connection, by its base URL. */
interface Kept {
  readonly key: string;
  readonly learned: Learned;
}

/** As it is kept for the next visit; what another release kept in another form is left aside. */
const form = 1;

/** Learns the model of a service from its answers, where it is not known otherwise; keeps what was learned for the next visit. */
export function createLearning(models: Models) {
  const [kept, setKept] = createSignal<Kept>();
  const current = () => (kept()?.key === models.key() ? kept() : undefined);

  createEffect(
    on(models.key, (key) => {
      if (key !== undefined) void recall(key);
    }),
  );
  const recall = async (key: string): Promise<void> => {
    const [value] = await Promise.all([models.learned(key), models.ready()]);
    const before = learnedIn(value);
    // Answers may have come meanwhile.
    if (before && models.key() === key && !current()) setKept({ key, learned: before });
  };

  // The evidence is the same object until there is something new: so is the model.
  const evidence = createMemo(() => current()?.learned.evidence);
  const service = createMemo(() => {
    const known = evidence();
    const key = models.key();
    return known && key !== undefined ? models.core()?.toService(new URL(key).host, { evidence: known }) : undefined;
  });
  createEffect(() => {
    const known = current();
    const made = service();
    models.setLearned(known && made && { key: known.key, service: made, answers: known.learned.answers });
  });

  const questionOf = ({ method, url }: DocumentRequest): Question | undefined => {
    const key = models.key();
    return key !== undefined && method === 'GET' && !models.isRead() ? models.core()?.readQuestion(url, key) : undefined;
  };
  const take = (key: string, observation: Observation): void => {
    const core = models.core();
    if (!core || models.key() !== key) return;
    const before = current()?.learned ?? core.nothingLearned;
    const learned = core.learn(before, observation);
    if (learned === before) return;
    setKept({ key, learned });
    void models.keepLearned(key, { form, ...learned }, Date.now());
  };

  return {
    /** Learns from an answer that shows, when it can teach something. */
    async from({ request, outcome, remote }: Answered): Promise<void> {
      const isGood = outcome.kind === 'answer' && outcome.status >= 200 && outcome.status < 300;
      const question = isGood ? questionOf(request) : undefined;
      const observation = question && (await remote.observe(question));
      if (question && observation) take(question.baseUrl, observation);
    },
  };
}

function learnedIn(value: unknown): Learned | undefined {
  const kept = value as (Learned & { readonly form: number }) | undefined;
  return kept?.form === form ? { answers: kept.answers, evidence: kept.evidence } : undefined;
}
