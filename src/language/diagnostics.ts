import type { ProblemCode, RuleProblemCode } from '../../grammar/index.ts';
import { bodyDiagnostics } from './diagnostics/bodies.ts';
import { callDiagnostics } from './diagnostics/calls.ts';
import { capabilityDiagnostics } from './diagnostics/capabilities.ts';
import { conditionDiagnostics } from './diagnostics/conditions.ts';
import { dialectDiagnostics } from './diagnostics/dialects.ts';
import { keyDiagnostics } from './diagnostics/keys.ts';
import { linkDiagnostics } from './diagnostics/links.ts';
import { memberDiagnostics } from './diagnostics/members.ts';
import { nameDiagnostics } from './diagnostics/names.ts';
import { optionDiagnostics } from './diagnostics/options.ts';
import { readingDiagnostics } from './diagnostics/readings.ts';
import { requestDiagnostics } from './diagnostics/requests.ts';
import { silenceDiagnostics } from './diagnostics/silences.ts';
import { typeDiagnostics } from './diagnostics/types.ts';

/** Every finding of the checks, one row a code. What the grammar finds comes beside, under the grammar's own codes. */
export const diagnostics = {
  ...nameDiagnostics,
  ...linkDiagnostics,
  ...keyDiagnostics,
  ...typeDiagnostics,
  ...optionDiagnostics,
  ...dialectDiagnostics,
  ...conditionDiagnostics,
  ...memberDiagnostics,
  ...requestDiagnostics,
  ...callDiagnostics,
  ...capabilityDiagnostics,
  ...bodyDiagnostics,
  ...silenceDiagnostics,
  ...readingDiagnostics,
} as const;

type Table = typeof diagnostics;

/** The codes of the checks, without the grammar's. */
export type CheckCode = keyof Table;

/** What a code's message and fixes are made from. */
export type DataOf<Code extends CheckCode> = Parameters<Table[Code]['message']>[0];

/** The checks' codes and the grammar's, as far as they are of request documents. */
export type DiagnosticCode = CheckCode | Exclude<ProblemCode, RuleProblemCode>;
