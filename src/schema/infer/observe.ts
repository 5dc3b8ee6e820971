import { noEvidence } from './evidence.ts';
import { type Observation, observeAnswer } from './observe-answer.ts';
import { readQuestion } from './read-question.ts';

/**
 * What a successful answer to `GET url` shows of the service at `baseUrl`: names, and what their values can be. `answer` is JSON as a value,
 * of which a bounded part is looked at. Errors, references, results of operations and of `$apply`, and what is no OData, show nothing.
 */
export function observe(url: string, baseUrl: string, answer: unknown): Observation {
  const question = readQuestion(url, baseUrl);
  return question ? observeAnswer(question, answer) : noEvidence;
}
