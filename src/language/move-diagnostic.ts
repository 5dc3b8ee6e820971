import { moveData, moveSpan } from '../../grammar/index.ts';
import type { Diagnostic } from './types.ts';

/** The same finding, `by` characters further on. */
export function moveDiagnostic(diagnostic: Diagnostic, by: number): Diagnostic {
  return by === 0 ? diagnostic : { ...diagnostic, span: moveSpan(diagnostic.span, by), data: moveData(diagnostic.data, by) };
}
