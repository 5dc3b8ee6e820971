import type { HttpRequest } from '../../lib/index.ts';
import type { Service } from '../../schema/index.ts';
import type { Explanation, Outcome } from '../types.ts';
import { type AnswerRow, fits, type Sentence, say } from './answer-row.ts';
import { balenaAnswers } from './balena-answers.ts';
import { answerFacts } from './facts.ts';
import { explainFailure } from './failures.ts';
import { generalAnswers } from './general-answers.ts';

/**
 * An outcome in words.
 * @param service what the request was for; its dialect knows answers that mean something else than elsewhere
 * @param body the answer's text, or its beginning, for what the service itself says
 */
export function explainOutcome(outcome: Outcome, request: HttpRequest, service?: Service, body?: string): Explanation {
  if (outcome.kind === 'failure') return explainFailure(outcome, request, service);
  const facts = answerFacts(outcome, request, service, body);
  const rows: readonly AnswerRow[] = facts.balena ? [...balenaAnswers, ...generalAnswers] : generalAnswers;
  const row = rows.find((candidate) => fits(candidate, facts)) ?? unknownAnswer;
  const sentences = (list: readonly Sentence[]): readonly string[] => list.flatMap((sentence) => say(sentence, facts) ?? []);
  const code = facts.code === undefined ? [] : [`The service’s own code for it is ${facts.code}.`];
  return {
    title: say(row.title, facts) ?? '',
    meaning: say(row.meaning, facts) ?? '',
    causes: facts.status < 400 ? sentences(row.causes) : [...facts.details, ...sentences(row.causes)],
    tries: facts.status < 400 ? sentences(row.tries) : [...sentences(row.tries), ...code],
  };
}

const unknownAnswer: AnswerRow = {
  status: [0, 999],
  title: ({ status }) => `The service answered ${status}`,
  meaning: 'This is not a status that HTTP gives a meaning to.',
  causes: [],
  tries: [],
};
