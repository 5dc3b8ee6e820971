import type { HttpRequest } from '../../lib/index.ts';
import type { AnswerSummary } from '../../response/index.ts';
import type { Explanation, Outcome } from '../../runner/index.ts';
import type { Models } from './models.ts';
import type { RemoteAnswer } from './remote-answer.ts';

/** Lines of an answer that are read for what the service says of a mistake. */
const linesRead = 50;

export type ExplainOutcome = (
  outcome: Outcome,
  request: HttpRequest,
  summary: AnswerSummary | undefined,
  answer: RemoteAnswer,
) => Promise<Explanation | undefined>;

/** Says what an answer means, where the answer itself does not: everything but data that came whole. */
export function outcomeExplainer(models: Models): ExplainOutcome {
  return async (outcome, request, summary, answer) => {
    const core = models.core();
    if (!core || speaksForItself(outcome, summary)) return undefined;
    const body = summary ? (await answer.lines(0, linesRead)).join('\n') : undefined;
    return core.explainOutcome(outcome, request, models.service(), body);
  };
}

function speaksForItself(outcome: Outcome, summary: AnswerSummary | undefined): boolean {
  if (outcome.kind === 'failure' || outcome.status >= 300 || outcome.cutShort) return false;
  return summary?.format === 'json' || summary?.format === 'text';
}
