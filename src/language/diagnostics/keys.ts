import type { Span } from '../../../grammar/index.ts';
import { oneOf, quote } from '../words.ts';
import { row } from './row.ts';

/** A named value in parentheses, and where the value stands. */
interface KeyCondition {
  readonly name: string;
  readonly value: Span;
}

/** What stands in the parentheses behind a resource or a link to many. */
export const keyDiagnostics = {
  'key-of-another-resource': row<{ resource: string; names: readonly string[]; others: readonly string[]; at: Span }>(
    'error',
    'The key of another resource.',
    (data) =>
      `${data.names.map(quote).join(' and ')} ${data.names.length === 1 ? 'is' : 'are'} not a key of ${data.resource}, but of ${oneOf(data.others)}.`,
  ),
  'not-a-key': row<{ resource: string; names: readonly string[]; keys: readonly string[]; conditions: readonly KeyCondition[] }>(
    'error',
    'Properties in parentheses that do not identify one entity.',
    (data) =>
      `${data.names.length === 0 ? 'Several values' : data.names.map(quote).join(' and ')} ${data.names.length === 1 ? 'does' : 'do'} not identify one ${data.resource}. ` +
      `Its ${data.keys.length === 1 ? 'key is' : 'keys are'} ${oneOf(data.keys, 'and')}; for anything else use $filter.`,
  ),
  'incomplete-key': row<{ resource: string; missing: readonly string[] }>(
    'error',
    'A compound key without all its parts.',
    (data) => `This key of ${data.resource} also needs ${oneOf(data.missing, 'and')}.`,
  ),
  'key-type': row<{
    name: string;
    resource: string;
    expected: string;
    quoted: string | undefined;
    unquoted: string | undefined;
    alternative: string | undefined;
  }>(
    'error',
    'A key value of the wrong type.',
    (data) =>
      `The key ${quote(data.name)} of ${data.resource} is ${data.expected}.` +
      (data.alternative === undefined ? '' : ` Did you mean (${data.alternative}=…)?`),
  ),
  'empty-key': row<{ resource: string }>(
    'error',
    'Parentheses without a key.',
    (data) => `A key belongs in the parentheses: ${data.resource}(123).`,
  ),
} as const;
