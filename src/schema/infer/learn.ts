import { type Evidence, noEvidence } from './evidence.ts';
import { joinEvidence } from './join.ts';
import type { Observation } from './observe-answer.ts';

/** What has been learned of a service from its answers. Plain data: it can be kept, and sent to a worker. */
export interface Learned {
  /** Answers that taught something, or could have. */
  readonly answers: number;
  /** The same object as before when an answer showed nothing new. */
  readonly evidence: Evidence;
}

/** Of a service that was not asked yet. */
export const nothingLearned: Learned = { answers: 0, evidence: noEvidence };

/** Adds what an answer showed: names only grow in number, and are the same in whatever order the answers come. */
export function learn(learned: Learned, observation: Observation): Learned {
  if (observation.resources.size === 0) return learned;
  return { answers: learned.answers + 1, evidence: joinEvidence(learned.evidence, observation) };
}
