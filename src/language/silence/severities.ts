import type { CheckCode } from '../diagnostics.ts';
import type { Diagnostic } from '../types.ts';
import { isCheck } from './silence.ts';

/** How a check may be told of. */
export type ToldAs = (typeof toldAs)[number];

export const toldAs = ['error', 'warning', 'info', 'hint', 'off'] as const;

/** How a person wants checks told of, by their codes; those that are not named are as they are. Errors of syntax are always told of. */
export type Severities = { readonly [Code in CheckCode]?: ToldAs };

/** The findings as a person wants them. */
export function withSeverities(found: readonly Diagnostic[], severities: Severities): readonly Diagnostic[] {
  return found.flatMap((diagnostic) => {
    const wanted = isCheck(diagnostic.code) && Object.hasOwn(severities, diagnostic.code) ? severities[diagnostic.code] : undefined;
    if (wanted === undefined || wanted === diagnostic.severity) return [diagnostic];
    return wanted === 'off' ? [] : [{ ...diagnostic, severity: wanted }];
  });
}
