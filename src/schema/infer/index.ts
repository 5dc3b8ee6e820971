export type { Evidence } from './evidence.ts';
export { type Learned, learn, nothingLearned } from './learn.ts';
export { observe } from './observe.ts';
export { type Observation, observeAnswer } from './observe-answer.ts';
export type { Question } from './question.ts';
export { readQuestion } from './read-question.ts';
export { toService } from './to-service.ts';
