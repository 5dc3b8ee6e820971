import type { Problem } from '../../grammar/index.ts';
import type { Dialect } from '../schema/index.ts';
import { type CheckCode, diagnostics } from './diagnostics.ts';
import type { Severity } from './types.ts';

/** What a kind of service bears, and what it does not. */
export type Bearing = Pick<Dialect, 'tolerated' | 'enforced'>;

/** How bad what a check finds is for a kind of service. */
export function severityOfCheck(code: CheckCode, { tolerated, enforced }: Bearing): Severity {
  if (tolerated.includes(code)) return 'warning';
  return enforced.includes(code) ? 'error' : diagnostics[code].severity;
}

/** Blanks, and percent signs that encode nothing, which a request is sent without, or with as what they mean. */
const mendedOnSending: ReadonlySet<string> = new Set(['missing-blank', 'malformed-percent']);

/** How bad what the grammar finds is for a kind of service; of a finding in a text, what stands there decides as well. */
export function severityOfProblem(code: string, { tolerated, enforced }: Bearing, found?: FoundProblem): Severity {
  if (tolerated.includes(code)) return 'warning';
  if (!mendedOnSending.has(code)) return 'error';
  return enforced.includes(code) && !(found && isSpared(found)) ? 'error' : 'warning';
}

interface FoundProblem {
  readonly text: string;
  readonly problem: Problem;
}

/** A blank that `@balena/odata-parser` does without (`FilterByOperand`, `boundary`): before an operator but `in`, and after one before "(". */
const isSpared = ({ text, problem: { span, data } }: FoundProblem): boolean =>
  data?.side === 'before' ? data.operator !== 'in' : text[span.end] === '(';
