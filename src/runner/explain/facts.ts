/** What explanations are chosen by. */

import type { HttpRequest } from '../../lib/index.ts';
import { headerValue, isMethod, methods } from '../../request/index.ts';
import type { Service } from '../../schema/index.ts';
import type { Answer } from '../types.ts';
import { type ErrorBody, readErrorBody } from './error-body.ts';

export interface AnswerFacts extends ErrorBody {
  readonly status: number;
  readonly method: string;
  readonly writes: boolean;
  readonly url: string;
  /** The path ends in a key. */
  readonly keyed: boolean;
  /** It is balena's own model: one that was guessed from answers may be of any service that pinejs runs. */
  readonly balena: boolean;
  readonly carriesToken: boolean;
  /** `Retry-After` in words: `in 30 seconds`. */
  readonly retryAfter: string | undefined;
  readonly location: string | undefined;
  readonly cutShort: boolean;
  readonly cutBy: Answer['cutBy'];
}

export function answerFacts(answer: Answer, request: HttpRequest, service: Service | undefined, body: string | undefined): AnswerFacts {
  const { method, url } = request;
  return {
    ...readErrorBody(body, answer),
    status: answer.status,
    method,
    writes: isMethod(method) && methods[method].writes,
    url,
    keyed: /\)$/.test(pathOf(url)),
    balena: service?.dialect.id === 'balena' && service.origin === 'built-in',
    carriesToken: request.credential !== undefined || headerValue(request.headers, 'Authorization') !== undefined,
    retryAfter: retryAfterWords(headerValue(answer.headers, 'Retry-After')),
    location: headerValue(answer.headers, 'Location'),
    cutShort: answer.cutShort,
    cutBy: answer.cutBy,
  };
}

export const pathOf = (url: string): string => url.replace(/[?#].*$/s, '');

/** RFC 9110, 10.2.3: whole seconds, or a date. */
function retryAfterWords(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  if (/^\d+$/.test(text)) return secondsInWords(Number(text));
  return Number.isNaN(Date.parse(text)) ? undefined : `after ${new Date(text).toUTCString()}`;
}

function secondsInWords(seconds: number): string {
  if (seconds <= 1) return 'in a second';
  return seconds < 120 ? `in ${seconds} seconds` : `in about ${Math.ceil(seconds / 60)} minutes`;
}
