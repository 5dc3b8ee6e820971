import { type ProblemCode, problemMessage } from '../problems.ts';
import type { Problem, Span } from '../tree.ts';

export function createProblem(code: ProblemCode, span: Span, data: Record<string, unknown> = {}): Problem {
  return { code, span, message: problemMessage(code, data), data };
}
