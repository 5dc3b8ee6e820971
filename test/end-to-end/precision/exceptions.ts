import type { Verdict } from './judge.ts';

/** A kind of call on which the checks and the sandbox disagree, and why it stays so. */
interface Exception {
  readonly reason: string;
  readonly applies: (verdict: Omit<Verdict, 'exception'>) => boolean;
}

export const exceptions: Readonly<Record<string, Exception>> = {};

/** The name of the exception that an alarm or a silence is. */
export function exceptionOf(verdict: Omit<Verdict, 'exception'>): string | undefined {
  if (verdict.outcome !== 'alarm' && verdict.outcome !== 'silence') return undefined;
  return Object.entries(exceptions).find(([, { applies }]) => applies(verdict))?.[0];
}
