export { type AnswerOptions, type AnswerReader, createAnswerReader, createAnswerTree } from './answer-reader.ts';
export type * from './context.ts';
export type * from './types.ts';
export type * from './worker-api.ts';
