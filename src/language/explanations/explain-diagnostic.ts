import type { ProblemCode } from '../../../grammar/index.ts';
import { type CheckCode, type DiagnosticCode, diagnostics } from '../diagnostics.ts';
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
import type { ExplanationRow, Source } from './row.ts';
import { valueExplanations } from './values.ts';

/** All that is told of a code. */
export interface DiagnosticExplanation {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** Errors of syntax cannot be silenced. */
  readonly silenceable: boolean;
  /** One line. */
  readonly about: string;
  /** Markdown: paragraphs, and requests in fences. */
  readonly explanation: string;
  readonly source: Source;
}

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

/** What a code is about, why it is told, and how it is done right; undefined for what is no code. */
export function explainDiagnostic(code: string): DiagnosticExplanation | undefined {
  if (!Object.hasOwn(explanations, code)) return undefined;
  const known = code as DiagnosticCode;
  const check = Object.hasOwn(diagnostics, known) ? diagnostics[known as CheckCode] : undefined;
  const row = explanations[known];
  return {
    code: known,
    severity: check?.severity ?? 'error',
    silenceable: check !== undefined,
    about: check?.about ?? firstSentence(row.why),
    explanation: [row.why, ...examples(row)].join('\n\n'),
    source: row.source,
  };
}

const firstSentence = (text: string): string => /^.*?[.](?=\s|$)/.exec(text)?.[0] ?? text;

function examples({ wrong, right, of }: ExplanationRow): readonly string[] {
  const where = of === undefined ? '' : ` (a service of ${of})`.replace('of a library', 'that says so').replace('of known', 'known');
  const shown = (title: string, text: string | undefined) => (text === undefined ? [] : [`${title}${where}:\n\n\`\`\`\n${text}\n\`\`\``]);
  return [...shown('Wrong', wrong), ...shown('Right', right)];
}
