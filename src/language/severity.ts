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

/** How bad what the grammar finds is for a kind of service. */
export const severityOfProblem = (code: string, { tolerated }: Bearing): Severity =>
  mendedOnSending.has(code) || tolerated.includes(code) ? 'warning' : 'error';
