import type { Span } from '../../../grammar/index.ts';
import { capital, count, didYouMean, quote, some } from '../words.ts';
import { row } from './row.ts';

/** Values that do not fit what they are compared with or given to. */
export const typeDiagnostics = {
  'type-mismatch': row<{ left: string; right: string; quoted: string | undefined; unquoted: string | undefined }>(
    'error',
    'Two values that cannot be compared.',
    (data) => `${capital(data.left)} cannot be compared with ${data.right}.`,
  ),
  'unknown-enum-value': row<{ property: string; value: string; values: readonly string[]; suggestions: readonly string[]; json: boolean }>(
    'error',
    'A value that the property never takes.',
    (data) =>
      `${quote(data.property)} is never ${quote(data.value)}.${data.suggestions.length > 0 ? didYouMean(data.suggestions) : ` It is one of ${some(data.values)}.`}`,
  ),
  'null-comparison': row<{ operator: string; at: Span }>(
    'warning',
    '`null` has no order.',
    (data) => `Nothing is greater or less than null: ${quote(data.operator)} null is never true. Compare with eq or ne.`,
  ),
  'not-a-condition': row<{ what: string; comparison: string | undefined; repeated: string | undefined }>(
    'error',
    'A value where a condition is needed.',
    (data) =>
      `A condition is needed here, true or false; this is ${data.what}.${data.repeated === undefined ? '' : ` Did you mean ${quote(data.repeated)}?`}`,
  ),
  'swapped-arguments': row<{ name: string; through: string; part: string; first: Span; second: Span }>(
    'info',
    'A property is looked for in a text, rather than the text in the property.',
    (data) => `This looks for ${data.part} in ${data.through}. To look for ${data.through} in ${data.part}, swap the two.`,
  ),
  'argument-count': row<{ name: string; signature: string; given: number }>(
    'error',
    'Too many or too few arguments.',
    (data) => `${data.name} is called as ${quote(data.signature)}; here it has ${count(data.given, 'argument')}.`,
  ),
  'argument-type': row<{
    name: string;
    parameter: string;
    expected: string;
    given: string;
    quoted: string | undefined;
    unquoted: string | undefined;
  }>(
    'error',
    'An argument of the wrong type.',
    (data) => `${quote(data.parameter)} of ${data.name} is ${data.expected}, not ${data.given}.`,
  ),
} as const;
