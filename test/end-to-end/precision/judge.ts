import type { Diagnostic } from '../../../src/language/index.ts';
import type { BalenaVersion } from '../../../src/schema/index.ts';
import { type Joined, join } from '../joined.ts';
import type { Call } from './calls.ts';
import { exceptionOf } from './exceptions.ts';
import { openLasting } from './rolled-back.ts';

/** `alarm`: an error, and it was answered; `silence`: it failed, and nothing was said of that. */
export type Outcome = 'agreed' | 'alarm' | 'silence' | 'data' | 'unsent';

export interface Verdict {
  readonly call: Call;
  readonly outcome: Outcome;
  /** 0 where nothing was sent. */
  readonly status: number;
  readonly diagnostics: readonly Diagnostic[];
  /** What the database said, where it was asked; else what the service did. */
  readonly fault: string | undefined;
  /** The known exception that an alarm or a silence is, by its name. */
  readonly exception: string | undefined;
}

export interface Judge {
  judge(call: Call): Promise<Verdict>;
  close(): Promise<void>;
}

export async function createJudge(): Promise<Judge> {
  const { sandbox, takeFault } = await openLasting();
  const joined: Readonly<Record<BalenaVersion, Joined>> = { v7: await join('v7', sandbox), v6: await join('v6', sandbox) };
  return {
    async judge(call) {
      const { language, requestOf, send } = joined[call.version];
      const diagnostics = language.diagnose(call.text).filter(({ severity }) => severity !== 'hint' && severity !== 'info');
      const unsent = requestOf(call.text).refusals.length > 0;
      const { status, body } = unsent ? { status: 0, body: '' } : await send(call.text);
      const verdict = { call, status, diagnostics, fault: takeFault() ?? (body === '' ? undefined : body) };
      const outcome = outcomeOf(verdict);
      return { ...verdict, outcome, exception: exceptionOf({ ...verdict, outcome }) };
    },
    close: () => sandbox.close(),
  };
}

/** Warnings that say that the service fails. */
const tellingFailure: ReadonlySet<string> = new Set([
  'function-unanswered',
  'older-form',
  'missing-required',
  'filter-on-create',
  'put-resets',
]);

const saysFailure = ({ severity, code }: Diagnostic): boolean => severity === 'error' || tellingFailure.has(code);

function outcomeOf({ status, diagnostics }: Pick<Verdict, 'status' | 'diagnostics'>): Outcome {
  if (status === 0) return 'unsent';
  // 409: a row that is there, or not there; 503: more rows than the sandbox looks at.
  if (status === 409 || status === 503) return 'data';
  const said = diagnostics.some(saysFailure);
  const failed = status >= 400;
  if (failed) return said ? 'agreed' : 'silence';
  return diagnostics.some(({ severity }) => severity === 'error') ? 'alarm' : 'agreed';
}
