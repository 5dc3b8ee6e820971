import type { HeaderPair, HttpRequest } from '../lib/index.ts';
import { createUnpacker, observeAnswer, openService, type Question, type Service } from '../schema/index.ts';
import { type AnswerReader, createAnswerReader } from './answer-reader.ts';
import type { AnswerContext } from './context.ts';
import { readJson } from './read-json.ts';
import { type BodyOutcome, defaultTimeout, type Sender, type SentHead } from './sender.ts';
import type { AnswerTree } from './types.ts';
import type { AnswerWorker, RunOptions, RunProgress, RunResult } from './worker-api.ts';

/** The page hears of progress this often, in milliseconds. */
const progressEvery = 100;

/** While so many bytes of a newer answer have not come, the one before it is kept and can be asked. */
const keptBeside = 64 * 2 ** 20;

/** Asks, and keeps the newest answer for the page's questions: everything of the worker but where requests go. */
export function createAnswerDesk<Outcome extends BodyOutcome>(
  sender: Sender<Outcome>,
): Omit<AnswerWorker<Outcome>, 'connectSandbox' | 'setToken'> {
  let kept: { readonly run: number; readonly tree: AnswerTree } | undefined;
  let current: { readonly run: number; readonly controller: AbortController } | undefined;
  let service = () => openService('');

  const run = async (
    number: number,
    request: HttpRequest,
    options: RunOptions,
    onProgress: (progress: RunProgress) => void,
  ): Promise<RunResult<Outcome>> => {
    current?.controller.abort();
    const controller = new AbortController();
    current = { run: number, controller };
    const intake = createIntake({ service: service(), baseUrl: options.baseUrl, url: request.url }, onProgress);
    const outcome = await sender.run(request, {
      signal: controller.signal,
      timeout: options.timeout ?? defaultTimeout,
      onHead: intake.onHead,
      onChunk(chunk) {
        if (!intake.onChunk(chunk)) controller.abort();
        if (intake.bytes > keptBeside && current?.run === number) kept = undefined;
      },
    });
    const isNewest = current.run === number;
    if (!isNewest || outcome.kind === 'failure') return { outcome, summary: undefined };
    kept = { run: number, tree: intake.end(outcome.cutShort) };
    return { outcome, summary: kept.tree.summary() };
  };

  const about =
    <Args extends unknown[], Result>(ask: (tree: AnswerTree, ...args: Args) => Result) =>
    (number: number, ...args: Args): Result | undefined =>
      kept?.run === number ? ask(kept.tree, ...args) : undefined;

  return {
    run,
    setService(parts) {
      service = lazily(() => unpack(parts));
    },
    cancel(number) {
      if (current?.run === number) current.controller.abort();
    },
    readJson: (request, limit, signal) => readJson(sender, request, limit, signal),
    summary: about((tree) => tree.summary()),
    rows: about((tree, from: number, to: number) => tree.rows(from, to)),
    setOpen: about((tree, id: number, open: boolean) => tree.setOpen(id, open)),
    openTo: about((tree, depth: number) => tree.openTo(depth)),
    reveal: about((tree, id: number) => tree.reveal(id)),
    parent: about((tree, id: number) => tree.parent(id)),
    path: about((tree, id: number) => tree.path(id)),
    value: about((tree, id: number, limit: number) => tree.value(id, limit)),
    lines: about((tree, from: number, to: number) => tree.lines(from, to)),
    text: about((tree) => tree.text()),
    observe: about((tree, question: Question) => observeAnswer(question, tree.sample())),
  };
}

/** Made when it is first asked for. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function unpack(parts: readonly string[]): Service {
  const unpacker = createUnpacker();
  for (const part of parts) unpacker.add(part);
  return unpacker.service();
}

/** Takes one run's head and body in, and tells the page how far it is. */
function createIntake(context: AnswerContext, onProgress: (progress: RunProgress) => void) {
  let reader: AnswerReader | undefined;
  let bytes = 0;
  let told = 0;
  return {
    get bytes() {
      return bytes;
    },
    onHead({ status, statusText, headers, toHeaders }: SentHead) {
      const total = totalOf(headers);
      reader = createAnswerReader({ context, contentType: headerOf(headers, 'content-type'), expected: total });
      onProgress({ kind: 'headers', status, statusText, toHeaders, total });
    },
    onChunk(chunk: Uint8Array): boolean {
      bytes += chunk.length;
      const now = performance.now();
      if (now - told >= progressEvery) {
        told = now;
        onProgress({ kind: 'bytes', bytes });
      }
      return reader?.write(chunk) ?? true;
    },
    end(cutShort: boolean): AnswerTree {
      return (reader ?? createAnswerReader()).end(cutShort);
    },
  };
}

const headerOf = (headers: readonly HeaderPair[], wanted: string): string | undefined =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1];

/** Of a compressed body the length says nothing about the bytes that will come out of it. */
function totalOf(headers: readonly HeaderPair[]): number | undefined {
  const length = headerOf(headers, 'content-encoding') === undefined ? headerOf(headers, 'content-length') : undefined;
  return length !== undefined && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}
