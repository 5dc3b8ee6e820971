import type { Remote } from '../../lib/rpc.ts';
import type { AnswerWorker, TreeRow } from '../../response/index.ts';
import type { Outcome } from '../../runner/index.ts';
import type { Observation, Question } from '../../schema/index.ts';

export type AnswerApi = Remote<AnswerWorker<Outcome>>;

/** One answer in the worker. When a newer one has replaced it, it reads as empty: whoever still asks is about to go away. */
export interface RemoteAnswer {
  rows(from: number, to: number): Promise<readonly TreeRow[]>;
  setOpen(id: number, open: boolean): Promise<number>;
  reveal(id: number): Promise<number>;
  parent(id: number): Promise<number | undefined>;
  path(id: number): Promise<string>;
  value(id: number, limit: number): Promise<string>;
  lines(from: number, to: number): Promise<readonly string[]>;
  text(): Promise<string>;
  observe(question: Question): Promise<Observation | undefined>;
}

/** The answer of one run, by its number. */
export function remoteAnswer(api: AnswerApi, run: number): RemoteAnswer {
  return {
    rows: async (from, to) => (await api.rows(run, from, to)) ?? [],
    setOpen: async (id, open) => (await api.setOpen(run, id, open)) ?? 0,
    reveal: async (id) => (await api.reveal(run, id)) ?? 0,
    parent: (id) => api.parent(run, id),
    path: async (id) => (await api.path(run, id)) ?? '',
    value: async (id, limit) => (await api.value(run, id, limit)) ?? '',
    lines: async (from, to) => (await api.lines(run, from, to)) ?? [],
    text: async () => (await api.text(run)) ?? '',
    observe: (question) => api.observe(run, question),
  };
}
