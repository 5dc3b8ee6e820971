import type { Service } from '../schema/index.ts';

/** What an answer's links are read with. Plain data: it crosses to the worker. */
export interface AnswerContext {
  readonly service: Service;
  /** Of the connection: absolute, ends in `/`. Links below it become paths, others stay absolute. */
  readonly baseUrl: string;
  /** Of the request, absolute: what relative links are relative to, and where the type of the answer's entities is read from. */
  readonly url: string;
}
