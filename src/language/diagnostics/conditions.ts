import type { Span } from '../../../grammar/index.ts';
import { quote, typeInWords } from '../words.ts';
import { row } from './row.ts';

/** What conditions say that is always so, never so, or said already. */
export const conditionDiagnostics = {
  'always-false': row<{ reason: string }>('warning', 'A condition that no value fulfils.', (data) => `This is never true: ${data.reason}.`),
  'always-true': row<{ reason: string }>(
    'warning',
    'A condition that every value fulfils.',
    (data) => `This is always true: ${data.reason}.`,
  ),
  'never-null': row<{ name: string; owner: string; operator: string }>(
    'warning',
    'A comparison with null of something that always has a value.',
    (data) =>
      `${quote(data.name)} of ${typeInWords(data.owner)} always has a value: this is ${data.operator === 'eq' ? 'never' : 'always'} true.`,
  ),
  'contradictory-conditions': row<{ subject: string; first: string; operator: Span | undefined }>(
    'warning',
    'Conditions joined by `and` that nothing fulfils together.',
    (data) => `${quote(data.subject)} cannot be both this and ${quote(data.first)}: nothing is found.`,
  ),
  'exhaustive-conditions': row<{ subject: string; first: string; operator: Span | undefined }>(
    'warning',
    'Conditions joined by `or` of which one is always fulfilled.',
    (data) => `${quote(data.subject)} is always either this or ${quote(data.first)}: everything is found.`,
  ),
  'duplicate-condition': row<{ condition: string; operator: string }>(
    'warning',
    'The same condition twice.',
    (data) => `${quote(data.condition)} is said twice: once is enough.`,
  ),
  'letter-case': row<{ name: string; value: string; changed: string }>(
    'warning',
    'A text in capitals compared with one in small letters, or the other way round.',
    (data) => `${data.name}(…) gives no ${data.name === 'tolower' ? 'capitals' : 'small letters'}: it never matches ${quote(data.value)}.`,
  ),
  'number-out-of-range': row<{ name: string; type: string; value: string; fraction: boolean; service: string | undefined }>(
    'error',
    'A number that the property cannot hold.',
    (data) =>
      (data.fraction
        ? `${quote(data.name)} is an integer, and ${data.value} is not`
        : `${data.value} is out of the range of ${quote(data.name)} (${data.type})`) +
      (data.service === undefined ? '.' : `: ${data.service} answers with an empty 500.`),
  ),
} as const;
