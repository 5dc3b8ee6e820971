import type { Span } from '../../../grammar/index.ts';
import { quote, typePhrase } from '../words.ts';
import { row } from './row.ts';

/** What a service makes of values that have no type of their own, and of operands that do not go together. */
export const readingDiagnostics = {
  'coerced-literal': row<{
    service: string;
    left: string;
    literal: string;
    wanted: string | undefined;
    quoted: string | undefined;
    unquoted: string | undefined;
  }>(
    'warning',
    'A value of another type, which the service reads as the one that is needed; other services reject it.',
    (data) => `${data.left}: ${data.service} reads ${data.literal} as ${typePhrase(data.wanted)}. Other services reject it.`,
  ),
  'unreadable-literal': row<{ service: string; left: string; literal: string; wanted: string | undefined }>(
    'error',
    'A value that cannot be read as one of the type that is needed.',
    (data) => `${data.left}: ${data.literal} cannot be read as ${typePhrase(data.wanted)}. ${data.service} answers with an empty 500.`,
  ),
  'untyped-argument': row<{ service: string; name: string; instead: string }>(
    'error',
    'A literal in a function that needs to know the type of its argument.',
    (data) =>
      `${data.service} cannot tell the type of a literal in ${quote(data.name)} and answers with an empty 500: give it ${data.instead}.`,
  ),
  'operand-type': row<{ service: string; operator: string; left: string; right: string }>(
    'error',
    'Operands that cannot be calculated with.',
    (data) => `${quote(data.operator)} cannot join ${data.left} and ${data.right}: ${data.service} answers with an empty 500.`,
  ),
  'operator-unanswered': row<{ service: string; name: string }>(
    'error',
    'An operator that the service reads and then fails to answer.',
    (data) => `${data.service} reads ${quote(data.name)} but has nothing behind it: it answers with an empty 500.`,
  ),
  'list-value-not-taken': row<{ service: string; value: string }>(
    'error',
    'A value in a list of `in` that the service does not take there.',
    (data) => `${data.service} takes numbers, texts, true, false and datetime'…' in a list, not ${data.value}.`,
  ),
  'alias-value-not-taken': row<{ service: string; name: string }>(
    'error',
    'A value that a parameter alias cannot have.',
    (data) => `${data.service} takes a number, a text, true, false or datetime'…' for ${quote(data.name)}.`,
  ),
  'not-of-value': row<{ service: string; what: string; reads: string; standard: string; whole: Span; first: Span; operand: Span }>(
    'error',
    '`not` before a comparison, where the service negates only the next operand and that is no condition.',
    (data) => `${data.service} reads this as ${data.reads} and fails: ${data.what} is no condition. Did you mean ${data.standard}?`,
  ),
} as const;
