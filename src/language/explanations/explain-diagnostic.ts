import type { ProblemCode } from '../../../grammar/index.ts';
import { type CheckCode, type DiagnosticCode, diagnostics } from '../diagnostics.ts';
import { type Bearing, severityOfCheck, severityOfProblem } from '../severity.ts';
import { isCheck } from '../silence/silence.ts';
import type { Severity } from '../types.ts';
import { capabilityExplanations } from './capabilities.ts';
import { conditionExplanations } from './conditions.ts';
import { dialectExplanations } from './dialect.ts';
import { applyExplanations } from './grammar-apply.ts';
import { extraExplanations } from './grammar-extra.ts';
import { habitExplanations } from './grammar-habits.ts';
import { missingExplanations } from './grammar-missing.ts';
import { nameExplanations } from './names.ts';
import { optionExplanations } from './options.ts';
import { requestExplanations } from './requests.ts';
import type { ExampleService, ExplanationRow, Source } from './row.ts';
import { valueExplanations } from './values.ts';

/** All that is told of a code. */
export interface DiagnosticExplanation {
  readonly code: DiagnosticCode;
  /** For the kind of service that was asked for. */
  readonly severity: Severity;
  /** Errors of syntax cannot be silenced. */
  readonly silenceable: boolean;
  /** One line. */
  readonly about: string;
  /** Markdown, a few sentences: why, what the service does, what to do. */
  readonly why: string;
  readonly source: Source;
  /** Requests; undefined where one would be as long as its limit. */
  readonly wrong: string | undefined;
  readonly right: string | undefined;
  /** What they are requests to, as in `to a service of OData 2`; undefined: balena. */
  readonly to: string | undefined;
}

const services: Readonly<Record<ExampleService, string>> = {
  'OData 4': 'a service of OData 4',
  'OData 2': 'a service of OData 2',
  'OData 4.0': 'a service of OData 4.0',
  'known by its answers': 'a service known by its answers',
  'a library': 'a service whose metadata say so',
};

const checks = {
  ...nameExplanations,
  ...conditionExplanations,
  ...optionExplanations,
  ...dialectExplanations,
  ...requestExplanations,
  ...capabilityExplanations,
  ...valueExplanations,
} as const satisfies Readonly<Record<CheckCode, ExplanationRow>>;

const problems = {
  ...missingExplanations,
  ...extraExplanations,
  ...habitExplanations,
  ...applyExplanations,
} as const satisfies Readonly<Record<ExplainedProblem, ExplanationRow>>;

/** Problems of rules that are read by themselves are in no request; `unknown-option` is told by a check as well. */
type ExplainedProblem = Exclude<Extract<DiagnosticCode, ProblemCode>, CheckCode>;

/** Every explanation, by its code. */
export const explanations: Readonly<Record<DiagnosticCode, ExplanationRow>> = { ...problems, ...checks };

/** What a code is about, why it is told, and how it is done right, for a kind of service; undefined for what is no code. */
export function explainDiagnostic(code: string, dialect: Bearing = standard): DiagnosticExplanation | undefined {
  if (!Object.hasOwn(explanations, code)) return undefined;
  const known = code as DiagnosticCode;
  const { why, source, wrong, right, of } = explanations[known];
  const told = isCheck(known)
    ? { severity: severityOfCheck(known, dialect), about: diagnostics[known].about }
    : { severity: severityOfProblem(known, dialect), about: firstSentence(why) };
  return { code: known, ...told, silenceable: isCheck(known), why, source, wrong, right, to: of && services[of] };
}

const standard: Bearing = { tolerated: [], enforced: [] };

const firstSentence = (text: string): string => /^.*?[.](?=\s|$)/.exec(text)?.[0] ?? text;
