import { moveSpan } from '../../../grammar/index.ts';
import type { LanguageContext } from '../context.ts';
import type { CheckCode, DataOf } from '../diagnostics.ts';
import { moveDiagnostic } from '../move-diagnostic.ts';
import type { Diagnostic, Fix } from '../types.ts';
import { argumentFixes } from './argument-fixes.ts';
import { bodyFixes } from './body-fixes.ts';
import { capabilityFixes } from './capability-fixes.ts';
import { checkFixes } from './check-fixes.ts';
import { conditionFixes } from './condition-fixes.ts';
import { createFixContext, type FixContext } from './fix-context.ts';
import { grammarFixes } from './grammar-fixes.ts';
import { keyFixes } from './key-fixes.ts';
import { literalFixes } from './literal-fixes.ts';
import { memberFixes } from './member-fixes.ts';
import { nameFixes } from './name-fixes.ts';
import { numberFixes } from './number-fixes.ts';
import { operatorFixes } from './operator-fixes.ts';
import { optionFixes } from './option-fixes.ts';
import { pathFixes } from './path-fixes.ts';
import { requestFixes } from './request-fixes.ts';
import { rewriteFixes } from './rewrite-fixes.ts';
import { silenceFix, silenceFixes } from './silence-fixes.ts';

/** Makes the fixes of one code from what its rule found; never from the message. */
export type Fixer<Data> = (data: Data, context: FixContext) => readonly Fix[];

/** Fixes of some of the checks' codes. */
export type FixTable = { readonly [Code in CheckCode]?: Fixer<DataOf<Code>> };

const tables: readonly FixTable[] = [
  nameFixes,
  keyFixes,
  pathFixes,
  memberFixes,
  literalFixes,
  operatorFixes,
  optionFixes,
  requestFixes,
  bodyFixes,
  conditionFixes,
  checkFixes,
  capabilityFixes,
  numberFixes,
  argumentFixes,
  rewriteFixes,
  silenceFixes,
];

const fixers: ReadonlyMap<string, Fixer<never>> = new Map(tables.flatMap((table) => Object.entries(table) as [string, Fixer<never>][]));

/** The codes of the checks that have fixes; what the grammar finds brings its own. */
export const fixableCodes: readonly string[] = [...fixers.keys()];

/** Fixes for one diagnostic that `diagnose` gave for the same text, the best first; none for codes that have none. */
export function fixes(context: LanguageContext, text: string, diagnostic: Diagnostic): readonly Fix[] {
  const fixer = fixers.get(diagnostic.code);
  const placed = placeOf(context, text, diagnostic);
  if (!placed) return [];
  const { start, data, fixContext } = placed;
  // The table says which data go with which code.
  const found = fixer ? fixer(data as never, fixContext) : grammarFixes(diagnostic.code, data, fixContext);
  return found.map((one) => moveFix(one, start));
}

/** The edit that silences one diagnostic by a comment above it; undefined for errors of syntax, which stay. */
export function silencing(context: LanguageContext, text: string, diagnostic: Diagnostic): Fix | undefined {
  const placed = placeOf(context, text, diagnostic);
  const found = placed && silenceFix(diagnostic.code, placed.fixContext);
  return found && moveFix(found, placed.start);
}

/** The request that a diagnostic is of, and what its fixes work with, in offsets of it. */
function placeOf(context: LanguageContext, text: string, diagnostic: Diagnostic) {
  const place = context.requestAt(text, diagnostic.span.start);
  if (!place) return undefined;
  const { start, bound } = place;
  const { span, data } = moveDiagnostic(diagnostic, -start);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { start, data, fixContext: createFixContext(bound, span, newline, context.readCommand) };
}

const moveFix = (found: Fix, by: number): Fix => ({
  ...found,
  edits: found.edits.map(({ span, text }) => ({ span: moveSpan(span, by), text })),
});
