import type { HttpRequest } from '../lib/index.ts';
import type { Observation, Question } from '../schema/index.ts';
import type { AnswerContext } from './context.ts';
import type { AnswerSummary, TreeRow } from './types.ts';

/** What is known of a run before it ends. */
export type RunProgress =
  | {
      readonly kind: 'headers';
      readonly status: number;
      readonly statusText: string;
      readonly toHeaders: number;
      /** Bytes to come, where the service says so. */
      readonly total: number | undefined;
    }
  | { readonly kind: 'bytes'; readonly bytes: number };

export interface RunResult<Outcome> {
  readonly outcome: Outcome;
  /** Undefined when no answer came; the answer before it can still be asked for, by its own number. */
  readonly summary: AnswerSummary | undefined;
}

export interface RunOptions extends Omit<AnswerContext, 'url' | 'service'> {
  /** Milliseconds without a sign of life after which the run is given up; a minute when not told. */
  readonly timeout?: number;
}

/** A small answer as a value. `value` is undefined when there was none, it was no JSON, or it was longer than asked for. */
export interface JsonResult<Outcome> {
  readonly outcome: Outcome;
  readonly value: unknown;
  /** The answer was longer than the limit and was not read to its end. */
  readonly tooLong: boolean;
}

/**
 * The worker that asks and keeps the answers. `run` numbers are the caller's, each higher than the last; calls about an
 * answer name its run, and give undefined when that answer has been replaced: a stale question gets no answer of another run.
 * An answer is replaced when a newer one has come, not before: it shows while the newer one is on its way.
 */
export interface AnswerWorker<Outcome> {
  /** Requests to this origin go over the port to the sandbox's worker instead of the network. */
  connectSandbox(port: MessagePort, origin: string): void;
  /** The token that requests to this origin carry, if they ask for one; undefined forgets it. Kept in memory only. */
  setToken(origin: string, token: string | undefined): void;
  /** What answers are read with from now on: a model as `packService` writes it. Sent once, not with every run. */
  setService(parts: readonly string[]): void;
  /** Never rejects for what the service or the network do: that is the outcome. A run under way is cancelled by a newer one. */
  run(run: number, request: HttpRequest, options: RunOptions, onProgress: (progress: RunProgress) => void): Promise<RunResult<Outcome>>;
  /** Ends a run that is under way; it then answers with a `cancelled` failure, or with what came of the body. */
  cancel(run: number): void;
  /** A small JSON answer as a value, beside the run under way and the answer shown: for previews. */
  readJson(request: HttpRequest, limit: number, signal?: AbortSignal): Promise<JsonResult<Outcome>>;

  summary(run: number): AnswerSummary | undefined;
  rows(run: number, from: number, to: number): readonly TreeRow[] | undefined;
  setOpen(run: number, id: number, open: boolean): number | undefined;
  openTo(run: number, depth: number): number | undefined;
  reveal(run: number, id: number): number | undefined;
  parent(run: number, id: number): number | undefined;
  path(run: number, id: number): string | undefined;
  value(run: number, id: number, limit: number): string | undefined;
  lines(run: number, from: number, to: number): readonly string[] | undefined;
  text(run: number): string | undefined;
  /** What a successful answer shows of its service, by a bounded part of it; `question` is what its URL asks (`readQuestion`). */
  observe(run: number, question: Question): Observation | undefined;
}
