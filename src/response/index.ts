export { createAnswerDesk } from './answer-desk.ts';
export { type AnswerOptions, type AnswerReader, createAnswerReader, createAnswerTree } from './answer-reader.ts';
export type * from './context.ts';
export type { BodyOutcome, Sender, SentHead } from './sender.ts';
export type * from './types.ts';
export type * from './worker-api.ts';
